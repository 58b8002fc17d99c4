#include "tests/unit/scene/FlowGrade.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

// In points.
constexpr double placeRadius = 4.0;
constexpr double clearance = 3.0;
constexpr double sparedAroundPlaces = 24.0; ///< where flows of one place come together
constexpr double stretchLength = 6.0;
constexpr double shortestFlow = 10.0;
const double acuteCosine = std::cos(30.0 * std::numbers::pi / 180.0);

struct Stretch {
    std::size_t flow = 0;
    ScreenPoint from;
    ScreenPoint to;
};

struct GradedFlow {
    const FlowPath* path = nullptr;
    time::DayRange when;                                   ///< any of it
    std::vector<std::pair<std::size_t, ScreenPoint>> ends; ///< spots
    std::optional<std::size_t> target;                     ///< the spot where its head points
};

bool together(time::DayRange a, time::DayRange b) {
    return a.first <= b.last && b.first <= a.last;
}

double distanceTo(ScreenPoint p, const Stretch& stretch) {
    const ScreenPoint way = stretch.to - stretch.from;
    const double squared = core::dot(way, way);
    const double t = squared > 0.0 ? std::clamp(core::dot(p - stretch.from, way) / squared, 0.0, 1.0) : 0.0;
    return core::distance(p, stretch.from + way * t);
}

/// Where two stretches cross; the end of one and the start of the next count once.
std::optional<ScreenPoint> crossing(const Stretch& a, const Stretch& b) {
    const ScreenPoint p = a.to - a.from;
    const ScreenPoint q = b.to - b.from;
    const double area = p.x * q.y - p.y * q.x;
    // Flows on each other overlap rather than cross.
    if (std::abs(area) <= 0.02 * core::length(p) * core::length(q))
        return std::nullopt;
    const ScreenPoint gap = b.from - a.from;
    const double s = (gap.x * q.y - gap.y * q.x) / area;
    const double t = (gap.x * p.y - gap.y * p.x) / area;
    if (s < 0.0 || s >= 1.0 || t < 0.0 || t >= 1.0)
        return std::nullopt;
    return a.from + p * s;
}

/// Stretches by the cells of a net that they come near.
class Net {
public:
    Net(const std::vector<Stretch>& stretches, double cellPx, double reachPx) : m_cellPx(cellPx) {
        for (std::size_t i = 0; i < stretches.size(); ++i)
            forCells(stretches[i].from, stretches[i].to, reachPx,
                     [&](std::int64_t cell) { m_cells[cell].push_back(i); });
    }

    /// Calls with every stretch that may lie within the reach of a line, once each.
    template<typename Call>
    void forNear(ScreenPoint from, ScreenPoint to, Call call) const {
        std::vector<std::size_t> found;
        int cells = 0;
        forCells(from, to, 0.0, [&](std::int64_t cell) {
            ++cells;
            if (const auto here = m_cells.find(cell); here != m_cells.end())
                found.insert(found.end(), here->second.begin(), here->second.end());
        });
        if (cells > 1) {
            std::ranges::sort(found);
            found.erase(std::unique(found.begin(), found.end()), found.end());
        }
        std::ranges::for_each(found, call);
    }

private:
    template<typename Call>
    void forCells(ScreenPoint a, ScreenPoint b, double reachPx, Call call) const {
        const auto cellOf = [&](double v) { return std::lround(std::floor(v / m_cellPx)); };
        const long bottom = cellOf(std::max(a.y, b.y) + reachPx);
        const long right = cellOf(std::max(a.x, b.x) + reachPx);
        for (long x = cellOf(std::min(a.x, b.x) - reachPx); x <= right; ++x)
            for (long y = cellOf(std::min(a.y, b.y) - reachPx); y <= bottom; ++y)
                call(static_cast<std::int64_t>(x) * 0x100000 + y);
    }
    double m_cellPx;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
};

class Grader {
public:
    Grader(const model::Brief& brief, const std::vector<FlowPath>& paths, const geo::Projection& projection,
           const geo::MapCamera& camera, double unitPx)
        : m_unitPx(unitPx) {
        for (const FlowPath& path : paths) {
            const model::Claim& claim = brief.claims[path.claim];
            if (path.pieces.empty() || time::isUndated(claim.when))
                continue;
            GradedFlow flow = {&path, {claim.when.start.earliest, claim.when.end.latest}, {}, {}};
            const auto add = [&](model::PlaceIndex place) -> std::optional<std::size_t> {
                const geo::LonLat position = brief.places[place].position;
                const auto at = projection.shows(position) ? projection.forward(position) : std::nullopt;
                if (!at)
                    return std::nullopt;
                flow.ends.push_back(spotAt(camera.toScreen(*at)));
                return flow.ends.back().first;
            };
            add(*claim.from);
            for (const model::PlaceIndex place : claim.via)
                add(place);
            flow.target = add(*claim.to);
            m_flows.push_back(std::move(flow));
        }
        for (std::size_t flow = 0; flow < m_flows.size(); ++flow)
            addStretches(flow);
    }

    FlowGrade grade() const {
        FlowGrade grade;
        double widest = 0.0;
        for (const GradedFlow& flow : m_flows) {
            widest = std::max({widest, flow.path->widthPx, flow.path->headLengthPx});
            grade.shortFlows += flow.path->lengthPx() < (shortestFlow - 1e-6) * m_unitPx ? 1 : 0;
        }
        const double reach = widest / 2.0 + (placeRadius + clearance) * m_unitPx;
        const Net net(m_stretches, 16.0 * m_unitPx, reach);
        for (std::size_t i = 0; i < m_stretches.size(); ++i)
            compare(i, net, grade);
        for (std::size_t spot = 0; spot < m_spots.size(); ++spot)
            grade.nodeHits += hitsOf(spot, net);
        for (std::size_t flow = 0; flow < m_flows.size(); ++flow)
            grade.headHits += headHitsOf(flow, net);
        return grade;
    }

private:
    std::pair<std::size_t, ScreenPoint> spotAt(ScreenPoint at) {
        for (std::size_t i = 0; i < m_spots.size(); ++i)
            if (core::distance(m_spots[i], at) < 2.0 * m_unitPx)
                return {i, m_spots[i]};
        m_spots.push_back(at);
        return {m_spots.size() - 1, at};
    }

    void addStretches(std::size_t flow) {
        for (const geo::ScreenLine& line : m_flows[flow].path->pieces)
            for (std::size_t i = 1; i < line.size(); ++i) {
                const double length = core::distance(line[i - 1], line[i]);
                const int parts =
                    std::max(1, static_cast<int>(std::ceil(length / (stretchLength * m_unitPx))));
                for (int part = 0; part < parts; ++part)
                    m_stretches.push_back({flow, core::lerp(line[i - 1], line[i], double(part) / parts),
                                           core::lerp(line[i - 1], line[i], double(part + 1) / parts)});
            }
    }

    bool isNearSharedEnd(ScreenPoint p, std::size_t a, std::size_t b) const {
        for (const auto& [spot, at] : m_flows[a].ends)
            if (core::distance(p, at) < sparedAroundPlaces * m_unitPx && goesTo(b, spot))
                return true;
        return false;
    }

    bool goesTo(std::size_t flow, std::size_t spot) const {
        return std::ranges::any_of(m_flows[flow].ends, [&](const auto& end) { return end.first == spot; });
    }

    bool disturb(std::size_t a, std::size_t b) const {
        return a != b && together(m_flows[a].when, m_flows[b].when);
    }

    void compare(std::size_t index, const Net& net, FlowGrade& grade) const {
        const Stretch& ours = m_stretches[index];
        const ScreenPoint middle = core::lerp(ours.from, ours.to, 0.5);
        const ScreenPoint ahead = core::normalized(ours.to - ours.from);
        bool overlaps = false;
        net.forNear(ours.from, ours.to, [&](std::size_t other) {
            const Stretch& theirs = m_stretches[other];
            if (!disturb(ours.flow, theirs.flow))
                return;
            const double cosine = std::abs(core::dot(ahead, core::normalized(theirs.to - theirs.from)));
            const double halves =
                (m_flows[ours.flow].path->widthPx + m_flows[theirs.flow].path->widthPx) / 2.0;
            if (!overlaps && cosine > acuteCosine && distanceTo(middle, theirs) < halves &&
                !isNearSharedEnd(middle, ours.flow, theirs.flow))
                overlaps = true;
            if (other <= index)
                return;
            if (const auto at = crossing(ours, theirs); at && !isNearSharedEnd(*at, ours.flow, theirs.flow)) {
                ++grade.crossings;
                grade.acuteCrossings += cosine > acuteCosine ? 1 : 0;
            }
        });
        if (overlaps)
            grade.overlapLength += core::distance(ours.from, ours.to) / m_unitPx;
    }

    /// How many flows run under a spot that they do not go to, while some flow of its own is there.
    int hitsOf(std::size_t spot, const Net& net) const {
        std::vector<std::size_t> hitting;
        net.forNear(m_spots[spot], m_spots[spot], [&](std::size_t other) {
            const std::size_t flow = m_stretches[other].flow;
            const double reach = m_flows[flow].path->widthPx / 2.0 + (placeRadius + clearance) * m_unitPx;
            if (!goesTo(flow, spot) && distanceTo(m_spots[spot], m_stretches[other]) < reach)
                hitting.push_back(flow);
        });
        std::ranges::sort(hitting);
        hitting.erase(std::unique(hitting.begin(), hitting.end()), hitting.end());
        return static_cast<int>(std::ranges::count_if(hitting, [&](std::size_t flow) {
            for (std::size_t own = 0; own < m_flows.size(); ++own)
                if (goesTo(own, spot) && disturb(flow, own))
                    return true;
            return false;
        }));
    }

    /// How many flows run over the head of this one though they do not go where it points.
    int headHitsOf(std::size_t flow, const Net& net) const {
        const FlowPath& path = *m_flows[flow].path;
        const geo::ScreenLine& last = path.pieces.back();
        if (path.headLengthPx <= 0.0 || last.size() < 2)
            return 0;
        const ScreenPoint tip = last.back();
        const ScreenPoint middle =
            tip - core::normalized(tip - last[last.size() - 2]) * (path.headLengthPx / 2.0);
        std::vector<std::size_t> hitting;
        net.forNear(middle, middle, [&](std::size_t other) {
            const std::size_t theirs = m_stretches[other].flow;
            const bool meets = m_flows[flow].target && goesTo(theirs, *m_flows[flow].target);
            const double reach = (path.headLengthPx + m_flows[theirs].path->widthPx) / 2.0;
            if (disturb(flow, theirs) && !meets && distanceTo(middle, m_stretches[other]) < reach)
                hitting.push_back(theirs);
        });
        std::ranges::sort(hitting);
        return static_cast<int>(std::unique(hitting.begin(), hitting.end()) - hitting.begin());
    }

    double m_unitPx;
    std::vector<GradedFlow> m_flows;
    std::vector<Stretch> m_stretches;
    std::vector<ScreenPoint> m_spots;
};

} // namespace

double FlowGrade::total() const {
    return overlapLength / 50.0 + crossings + 2.0 * acuteCrossings + 4.0 * nodeHits + 3.0 * headHits +
           2.0 * shortFlows;
}

FlowGrade gradeFlows(const model::Brief& brief, const std::vector<FlowPath>& paths,
                     const geo::Projection& projection, const geo::MapCamera& camera, double unitPx) {
    return Grader(brief, paths, projection, camera, unitPx).grade();
}

} // namespace tumen::scene
