#include "scene/FlowGroupCourse.hpp"

#include <algorithm>
#include <cmath>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

// In points of the 1280x720 design.
constexpr double directionGap = 2.5;  ///< from the middle to the first lane
constexpr double laneGap = 2.0;       ///< between neighbours
constexpr double nodeClearance = 5.0; ///< from a place to the end of a line
constexpr double fanReach = 190.0;    ///< over which lanes spread from a place
constexpr double bowShare = 0.045;
constexpr double longestBowed = 1400.0;
constexpr double loopBelow = 6.0;
constexpr double plainLine = 3.0;
constexpr double headLength = 9.5;
constexpr double headWidth = 8.5;

/// A position on the way, with its place in the plane where the projection shows it.
struct WayPoint {
    double t = 0.0;
    double offsetDeg = 0.0; ///< from the central meridian
    std::optional<geo::WorldPoint> at;
};

/// Two places on one spot of the picture: a loop beside it.
geo::ScreenLine loopAt(ScreenPoint spot, double radiusPx) {
    constexpr int corners = 24;
    geo::ScreenLine loop;
    for (int i = 2; i <= corners - 2; ++i) {
        const double angle = (0.25 + static_cast<double>(i) / corners) * 2.0 * 3.14159265358979;
        loop.push_back(spot + ScreenPoint{{std::cos(angle) * radiusPx, (std::sin(angle) - 1.0) * radiusPx}});
    }
    return loop;
}

} // namespace

FlowGroupCourse courseBetween(geo::LonLat from, geo::LonLat to, const geo::Projection& projection) {
    const geo::ProjectionSpec& spec = projection.spec();
    const auto wayPoint = [&](double t) {
        const geo::LonLat position = geo::interpolate(from, to, t);
        WayPoint point = {t, geo::wrappedLongitude(position.lonDeg - spec.centre.lonDeg), {}};
        if (projection.shows(position))
            point.at = projection.forward(position);
        return point;
    };
    const auto hangTogether = [&](const WayPoint& a, const WayPoint& b) {
        const bool jumps = !spec.isAzimuthal() && std::abs(b.offsetDeg - a.offsetDeg) > 180.0;
        return a.at.has_value() == b.at.has_value() && !jumps;
    };
    FlowGroupCourse course;
    course.pieces.resize(1);
    const auto add = [&](const WayPoint& point) {
        if (point.at)
            course.pieces.back().push_back({*point.at, point.t});
    };
    const int samples = std::clamp(static_cast<int>(geo::angularDistanceDeg(from, to) / 3.0), 12, 36);
    std::optional<WayPoint> previous;
    for (int i = 0; i <= samples; ++i) {
        const WayPoint here = wayPoint(static_cast<double>(i) / samples);
        if (previous && !hangTogether(*previous, here)) {
            WayPoint before = *previous;
            WayPoint behind = here;
            for (int halving = 0; halving < 16; ++halving) {
                const WayPoint middle = wayPoint((before.t + behind.t) / 2.0);
                (hangTogether(before, middle) ? before : behind) = middle;
            }
            add(before);
            course.pieces.emplace_back();
            add(behind);
        }
        add(here);
        previous = here;
    }
    std::erase_if(course.pieces, [](const auto& piece) { return piece.size() < 2; });
    return course;
}

FlowPath pathAlong(const FlowGroupCourse& course, GroupLane lane, double widthPx, double kmPerPx,
                   double unitPx) {
    FlowPath path;
    if (course.pieces.empty())
        return path;
    const geo::MapCamera camera({}, kmPerPx, {});
    const ScreenPoint start = camera.toScreen(course.pieces.front().front().at);
    double lengthPx = 0.0;
    for (const auto& piece : course.pieces)
        lengthPx += core::distance(camera.toScreen(piece.front().at), camera.toScreen(piece.back().at));
    if (lengthPx < loopBelow * unitPx) {
        path.pieces = {loopAt(start, (8.0 + lane.lane) * unitPx)};
        return path;
    }
    // Long ones bend more than short ones, and a fan never bulges further than a part of its length.
    const double bowPx = bowShare * std::min(lengthPx, longestBowed * unitPx);
    const double lanePx = (directionGap * unitPx + widthPx / 2.0) +
                          lane.lane * std::min(laneGap * unitPx, 0.4 * lengthPx / lane.lanes);
    const double reachPx = std::min(fanReach * unitPx, 0.45 * lengthPx);
    const auto fan = [&](double distancePx) {
        const double rest = 1.0 - std::clamp(distancePx / reachPx, 0.0, 1.0);
        return 1.0 - rest * rest * rest;
    };
    for (const auto& piece : course.pieces) {
        geo::ScreenLine line;
        for (const FlowGroupCourse::Point& point : piece)
            line.push_back(camera.toScreen(point.at));
        const double pieceLengthPx = geo::lengthPx(line);
        geo::ScreenLine bent;
        double alongPx = 0.0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            alongPx += i > 0 ? core::distance(line[i - 1], line[i]) : 0.0;
            const double t = piece[i].t;
            double asidePx = bowPx * 4.0 * t * (1.0 - t) + lanePx * fan(std::min(t, 1.0 - t) * lengthPx);
            // Where the projection is cut lines meet on their course, or they would end beside the world's
            // edge.
            if (piece.front().t > 0.0)
                asidePx *= fan(alongPx);
            if (piece.back().t < 1.0)
                asidePx *= fan(pieceLengthPx - alongPx);
            const ScreenPoint ahead =
                core::normalized(line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0]);
            bent.push_back(line[i] + ScreenPoint{{ahead.y, -ahead.x}} * asidePx);
        }
        path.pieces.push_back(geo::simplified(bent, 0.2 * unitPx));
    }
    const double clearance = std::min(nodeClearance * unitPx, 0.2 * lengthPx);
    if (course.pieces.front().front().t <= 0.0)
        path.pieces.front() = geo::withoutFront(std::move(path.pieces.front()), clearance);
    if (course.pieces.back().back().t >= 1.0)
        path.pieces.back() = geo::withoutBack(std::move(path.pieces.back()), clearance);
    return path;
}

void setWidth(FlowPath& path, const FlowGroupCourse& course, double lengthPx, double widthPx, double unitPx) {
    path.widthPx = widthPx;
    if (course.pieces.empty() || course.pieces.back().back().t < 1.0)
        return; // it goes on behind the horizon and has its head there
    const double scale = std::clamp(widthPx / (plainLine * unitPx), 0.7, 2.5);
    // A head longer than a third of the line would fold.
    path.headLengthPx = std::min(headLength * scale * unitPx, lengthPx / 3.0);
    path.headWidthPx =
        headWidth * scale * unitPx * std::max(0.6, path.headLengthPx / (headLength * scale * unitPx));
}

} // namespace tumen::scene
