#include "scene/FlowGroupCourse.hpp"

#include <algorithm>
#include <cmath>

#include "geo/GreatCircle.hpp"
#include "scene/FlowShape.hpp"
#include "scene/FlowWidths.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

// In points of the 1280x720 design.
constexpr double groupDirectionGap = 2.5; ///< from the middle to the first lane
constexpr double groupLaneGap = 2.0;      ///< between neighbours
constexpr double groupClearance = 5.0;    ///< from a place to the end of a line
constexpr double groupFanReach = 190.0;   ///< over which lanes spread from a place
constexpr double bowShare = 0.045;
constexpr double longestBowed = 1400.0;

/// A piece of a course, each point so far to the left as `asideAt` tells of its share of the way. Where the
/// projection is cut it meets its course, or lines would end beside the world's edge.
template<typename AsideAt>
geo::ScreenLine bentPiece(const std::vector<CoursePoint>& piece, const geo::MapCamera& camera,
                          const AsideAt& asideAt) {
    geo::ScreenLine line;
    for (const CoursePoint& point : piece)
        line.push_back(camera.toScreen(point.at));
    const double lengthPx = geo::lengthPx(line);
    geo::ScreenLine bent;
    double alongPx = 0.0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        alongPx += i > 0 ? core::distance(line[i - 1], line[i]) : 0.0;
        const double share = lengthPx > 0.0 ? alongPx / lengthPx : 0.0;
        double asidePx = asideAt(piece[i].t);
        if (piece.front().t > 0.0)
            asidePx *= 1.0 - (1.0 - share) * (1.0 - share);
        if (piece.back().t < 1.0)
            asidePx *= 1.0 - share * share;
        const ScreenPoint ahead =
            core::normalized(line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0]);
        bent.push_back(line[i] + ScreenPoint{{ahead.y, -ahead.x}} * asidePx);
    }
    return bent;
}

/// Of points that have left their course.
bool isWithin(const MapOutline& outline, const geo::ScreenLine& bent, const std::vector<CoursePoint>& piece,
              const geo::MapCamera& camera, double unitPx) {
    for (std::size_t i = 0; i < bent.size(); ++i)
        if (core::distance(bent[i], camera.toScreen(piece[i].at)) >= unitPx && !outline.contains(bent[i]))
            return false;
    return true;
}

} // namespace

CoursePieces courseBetween(geo::LonLat from, geo::LonLat to, const geo::Projection& projection) {
    const int samples = std::clamp(static_cast<int>(geo::angularDistanceDeg(from, to) / 3.0), 12, 36);
    std::vector<double> shares;
    for (int i = 0; i <= samples; ++i)
        shares.push_back(static_cast<double>(i) / samples);
    return courseOnPlane([&](double t) { return geo::interpolate(from, to, t); }, shares, projection);
}

FlowPath pathAlong(const CoursePieces& course, GroupLane lane, const MapOutline& outline, double widthPx,
                   double kmPerPx, double unitPx) {
    FlowPath path;
    if (course.empty())
        return path;
    const geo::MapCamera camera({}, kmPerPx, {});
    const ScreenPoint start = camera.toScreen(course.front().front().at);
    double lengthPx = 0.0;
    for (const auto& piece : course)
        lengthPx += core::distance(camera.toScreen(piece.front().at), camera.toScreen(piece.back().at));
    if (lengthPx < loopBelow * unitPx) {
        const geo::ScreenLine loop = loopAt(start, (8.0 + lane.lane) * unitPx);
        constexpr int gap = 4; // corners, at the place
        path.pieces = {geo::ScreenLine(loop.begin() + gap, loop.end() - gap)};
        return path;
    }
    // Long ones bend more than short ones, and a fan never bulges further than a part of its length.
    const double bowPx = bowShare * std::min(lengthPx, longestBowed * unitPx);
    const double lanePx = (groupDirectionGap * unitPx + widthPx / 2.0) +
                          lane.lane * std::min(groupLaneGap * unitPx, 0.4 * lengthPx / lane.lanes);
    const double reachPx = std::min(groupFanReach * unitPx, 0.45 * lengthPx);
    const auto fan = [&](double distancePx) {
        const double rest = 1.0 - std::clamp(distancePx / reachPx, 0.0, 1.0);
        return 1.0 - rest * rest * rest;
    };
    const auto asideAt = [&](double t) {
        return bowPx * 4.0 * t * (1.0 - t) + lanePx * fan(std::min(t, 1.0 - t) * lengthPx);
    };
    // Bows that would leave the map are flatter.
    for (const double share : {1.0, 0.5, 0.25, 0.0}) {
        path.pieces.clear();
        bool staysOnMap = true;
        for (const auto& piece : course) {
            const geo::ScreenLine bent =
                bentPiece(piece, camera, [&](double t) { return share * asideAt(t); });
            // The course itself may lie on the rim.
            staysOnMap = staysOnMap && (share == 0.0 || isWithin(outline, bent, piece, camera, unitPx));
            path.pieces.push_back(geo::simplified(bent, 0.2 * unitPx));
        }
        if (staysOnMap)
            break;
    }
    const double clearance = std::min(groupClearance * unitPx, 0.2 * lengthPx);
    if (course.front().front().t <= 0.0)
        path.pieces.front() = geo::withoutFront(std::move(path.pieces.front()), clearance);
    if (course.back().back().t >= 1.0)
        path.pieces.back() = geo::withoutBack(std::move(path.pieces.back()), clearance);
    return path;
}

void setWidth(FlowPath& path, const CoursePieces& course, double lengthPx, double widthPx, double unitPx) {
    path.widthPx = widthPx;
    if (course.empty() || course.back().back().t < 1.0)
        return; // it goes on behind the horizon and has its head there
    const double scale = std::clamp(widthPx / (FlowWidths::plainLine * unitPx), 0.7, 2.5);
    // A head longer than a third of the line would fold.
    path.headLengthPx = std::min(headLength * scale * unitPx, lengthPx / 3.0);
    path.headWidthPx =
        headWidth * scale * unitPx * std::max(0.6, path.headLengthPx / (headLength * scale * unitPx));
}

} // namespace tumen::scene
