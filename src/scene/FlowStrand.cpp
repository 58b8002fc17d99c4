#include "scene/FlowStrand.hpp"

#include <algorithm>
#include <cmath>

#include "scene/MapOutline.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

// In flows that cross, and in points.
constexpr double crossingCost = 1.0;
constexpr double acuteCost = 2.0;          ///< on top of it, for an angle of 0
constexpr double overlapCost = 1.0 / 50.0; ///< a point of length
constexpr double overlapGap = 3.0;         ///< that is to stay between neighbours
constexpr double underPlaceCost = 4.0;
constexpr double outsideCost = 1.0 / 5.0; ///< a point of length
constexpr double placeReach = 7.0;        ///< its circle and the clearance around it
constexpr double placeMargin = 20.0;
/// Below this angle a crossing is acute and flows run along each other.
const double acuteSine = 0.5;

double cross(ScreenPoint a, ScreenPoint b) {
    return a.x * b.y - a.y * b.x;
}

double squaredLength(ScreenPoint v) {
    return core::dot(v, v);
}

bool isNear(ScreenPoint p, std::span<const ScreenPoint> spots, double reach) {
    return std::ranges::any_of(spots,
                               [&](ScreenPoint spot) { return squaredLength(p - spot) < reach * reach; });
}

} // namespace

void StrandBox::add(ScreenPoint p) {
    left = std::min(left, p.x);
    top = std::min(top, p.y);
    right = std::max(right, p.x);
    bottom = std::max(bottom, p.y);
}

void StrandBox::add(const StrandBox& box) {
    left = std::min(left, box.left);
    top = std::min(top, box.top);
    right = std::max(right, box.right);
    bottom = std::max(bottom, box.bottom);
}

FlowStrand::FlowStrand(const std::vector<geo::ScreenLine>& lines, double halfWidth, double flows)
    : m_halfWidth(halfWidth), m_flows(flows) {
    constexpr std::size_t chunkSize = 4;
    for (const geo::ScreenLine& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i) {
            const ScreenPoint way = line[i] - line[i - 1];
            if (const double length = std::sqrt(squaredLength(way)); length > 0.0)
                m_stretches.push_back({line[i - 1], line[i - 1] + way * 0.5, way * (1.0 / length), length});
        }
    for (std::size_t first = 0; first < m_stretches.size(); first += chunkSize) {
        Chunk chunk = {first, std::min(first + chunkSize, m_stretches.size()), {}};
        for (std::size_t i = chunk.first; i < chunk.end; ++i) {
            chunk.box.add(m_stretches[i].from);
            chunk.box.add(m_stretches[i].from + m_stretches[i].ahead * m_stretches[i].length);
        }
        m_box.add(chunk.box);
        m_chunks.push_back(chunk);
    }
}

double conflict(const FlowStrand& a, const FlowStrand& b, std::span<const ScreenPoint> shared,
                double spared) {
    const double reach = a.m_halfWidth + b.m_halfWidth + overlapGap;
    if (!a.m_box.meets(b.m_box, reach))
        return 0.0;
    double cost = 0.0;
    const auto compare = [&](const FlowStrand::Stretch& p, const FlowStrand::Stretch& q) {
        const double near = (p.length + q.length) / 2.0 + reach;
        if (squaredLength(p.middle - q.middle) > near * near)
            return;
        const double sine = cross(p.ahead, q.ahead);
        const ScreenPoint gap = q.from - p.from;
        // Divided by the sine, how far along p and along q they cross.
        const double sign = sine < 0.0 ? -1.0 : 1.0;
        const double onP = cross(gap, q.ahead) * sign;
        const double onQ = cross(gap, p.ahead) * sign;
        if (onP >= 0.0 && onP < p.length * sine * sign && onQ >= 0.0 && onQ < q.length * sine * sign &&
            !isNear(p.from + p.ahead * (onP / (sine * sign)), shared, spared))
            cost += crossingCost + acuteCost * std::max(0.0, 1.0 - std::abs(sine) / acuteSine);
        if (std::abs(sine) >= acuteSine)
            return;
        // Along each other: the middle of one beside the other.
        const double along = core::dot(p.middle - q.from, q.ahead);
        if (along < 0.0 || along >= q.length)
            return;
        const double aside = std::abs(cross(q.ahead, p.middle - q.from));
        if (aside < reach && !isNear(p.middle, shared, spared))
            cost += overlapCost * p.length * (1.0 - aside / reach);
    };
    for (const FlowStrand::Chunk& ours : a.m_chunks) {
        if (!ours.box.meets(b.m_box, reach))
            continue;
        for (const FlowStrand::Chunk& theirs : b.m_chunks)
            if (ours.box.meets(theirs.box, reach))
                for (std::size_t i = ours.first; i < ours.end; ++i) {
                    const FlowStrand::Stretch& stretch = a.m_stretches[i];
                    if (!theirs.box.isNear(stretch.middle, stretch.length / 2.0 + reach))
                        continue;
                    for (std::size_t j = theirs.first; j < theirs.end; ++j)
                        compare(stretch, b.m_stretches[j]);
                }
    }
    return cost * a.m_flows * b.m_flows;
}

double FlowStrand::costUnder(ScreenPoint place) const {
    StrandBox at;
    at.add(place);
    const double reach = m_halfWidth + placeReach + placeMargin;
    if (!m_box.meets(at, reach))
        return 0.0;
    double nearest = reach;
    for (const Chunk& chunk : m_chunks)
        if (chunk.box.meets(at, reach))
            for (std::size_t i = chunk.first; i < chunk.end; ++i) {
                const Stretch& stretch = m_stretches[i];
                const double along =
                    std::clamp(core::dot(place - stretch.from, stretch.ahead), 0.0, stretch.length);
                nearest =
                    std::min(nearest, std::sqrt(squaredLength(place - stretch.from - stretch.ahead * along)));
            }
    const double clear = std::clamp((nearest - m_halfWidth - placeReach) / placeMargin, 0.0, 1.0);
    return underPlaceCost * m_flows * (1.0 - clear) * (1.0 - clear);
}

double FlowStrand::costOutside(const MapOutline& outline) const {
    if (outline.surelyContains(m_box))
        return 0.0;
    double outsidePx = 0.0;
    for (const Stretch& stretch : m_stretches)
        if (!outline.contains(stretch.middle))
            outsidePx += stretch.length;
    return outsideCost * outsidePx * m_flows;
}

} // namespace tumen::scene
