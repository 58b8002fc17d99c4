#include "scene/RiverNames.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "geo/Cutting.hpp"

namespace tumen::scene {

namespace {

using geo::WorldPoint;

struct Candidate {
    RiverPlace place;
    double cost = 0.0;
};

double cross(WorldPoint a, WorldPoint b) {
    return a.x * b.y - a.y * b.x;
}

} // namespace

geo::ScreenPoint RiverPlace::middleAbove(geo::ScreenPoint footPx, double heightPx) const {
    const double gap = 0.62 * heightPx;
    return {{footPx.x + gap * std::sin(angleRad), footPx.y - gap * std::cos(angleRad)}};
}

const std::string& courseOf(const model::MapLabel& label) {
    return label.country.empty() ? label.name.en : label.country;
}

RiverCourses::RiverCourses(const model::Basemap& basemap, const geo::Projection& projection) {
    std::set<std::string> named;
    for (const model::MapLabel& label : basemap.labels)
        if (model::hasCourse(label.kind))
            named.insert(courseOf(label));
    for (const model::MapLine& line : basemap.level(model::DetailLevel::Region).lines)
        if (named.contains(line.name)) {
            // A railway from stop to stop has corners that its name may cut.
            m_courses[line.name].straightEnough = line.kind == model::LineKind::Railway ? 1.5 : 0.8;
            for (const geo::LonLatLine& part : line.parts)
                for (auto& course : geo::project(part, projection))
                    m_courses[line.name].pieces.push_back(std::move(course));
        }
}

std::vector<RiverPlace> RiverCourses::placesFor(const std::string& name, WorldPoint point, double lengthKm,
                                                double heightKm) const {
    const auto found = m_courses.find(name);
    if (found == m_courses.end())
        return {};
    std::vector<Candidate> candidates;
    for (const std::vector<WorldPoint>& course : found->second.pieces) {
        std::vector<double> along = {0.0};
        for (std::size_t i = 1; i < course.size(); ++i)
            along.push_back(along.back() + core::distance(course[i - 1], course[i]));
        const auto at = [&](double s) {
            const auto next = std::clamp<std::ptrdiff_t>(std::ranges::lower_bound(along, s) - along.begin(),
                                                         1, static_cast<std::ptrdiff_t>(along.size()) - 1);
            const auto i = static_cast<std::size_t>(next);
            const double step = along[i] - along[i - 1];
            return core::lerp(course[i - 1], course[i], step > 0.0 ? (s - along[i - 1]) / step : 0.0);
        };
        // A third of a length apart, and only near the point: a river is named where the basemap says.
        const double step = lengthKm / 3.0;
        for (double from = 0.0; from < along.back(); from += step) {
            const WorldPoint begin = at(from);
            // A winding course is longer than the text above it.
            double to = from + lengthKm;
            while (to < along.back() && to < from + 1.5 * lengthKm &&
                   core::distance(begin, at(to)) < lengthKm)
                to += 0.1 * lengthKm;
            const WorldPoint end = at(to);
            if (to > along.back() || core::distance(begin, end) < 0.95 * lengthKm)
                continue;
            const WorldPoint middle = core::lerp(begin, end, 0.5);
            const double distance = core::distance(middle, point);
            if (distance > 6.0 * lengthKm)
                continue;
            WorldPoint ahead = core::normalized(end - begin);
            if (ahead.x < 0.0)
                ahead = ahead * -1.0;
            // How far the course leaves the straight line to either side.
            double above = 0.0;
            double below = 0.0;
            for (int i = 1; i < 16; ++i) {
                const double side = cross(ahead, at(from + (to - from) * i / 16.0) - begin);
                above = std::max(above, side);
                below = std::max(below, -side);
            }
            const RiverPlace place = {middle + core::perpendicular(ahead) * above,
                                      -std::atan2(ahead.y, ahead.x),
                                      (above + below) / found->second.straightEnough};
            if (place.leastHeightKm > heightKm)
                continue;
            candidates.push_back(
                {place, distance / lengthKm + 3.0 * (above + below) / heightKm + std::abs(ahead.y)});
        }
    }
    std::ranges::stable_sort(candidates, {}, &Candidate::cost);
    std::vector<RiverPlace> places;
    for (const Candidate& candidate : candidates)
        if (places.size() < 3)
            places.push_back(candidate.place);
    return places;
}

} // namespace tumen::scene
