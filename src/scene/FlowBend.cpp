#include "scene/FlowBend.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

namespace {

using geo::ScreenLine;
using geo::ScreenPoint;

// All in points of the 1280x720 design.
constexpr double laneGap = 2.6;      ///< between neighbours, half way
constexpr double directionGap = 5.0; ///< from the middle to the first lane, half way
constexpr double fanReach = 190.0;   ///< over which lanes spread from a place
constexpr double straightUpTo = 24.0;
constexpr double bentFrom = 90.0;

/// 0 at both ends and 1 half way.
double bowShape(double t) {
    return 4.0 * t * (1.0 - t);
}

/// 0 at a place and 1 from some distance on.
double fanShape(double distancePx, double reachPx) {
    const double rest = 1.0 - std::clamp(distancePx / reachPx, 0.0, 1.0);
    return 1.0 - rest * rest * rest;
}

/// Where the stretch between two points crosses the rim, as a share of it; less than 0 where it does not.
double crossingWithRim(ScreenPoint a, ScreenPoint b, const std::vector<geo::WorldPoint>& rim,
                       const geo::MapCamera& camera) {
    const ScreenPoint way = b - a;
    double nearest = -1.0;
    ScreenPoint from = camera.toScreen(rim.back());
    for (const geo::WorldPoint& corner : rim) {
        const ScreenPoint to = camera.toScreen(corner);
        const ScreenPoint edge = to - from;
        const double across = way.x * edge.y - way.y * edge.x;
        const ScreenPoint gap = from - a;
        const double s = (gap.x * edge.y - gap.y * edge.x) / across;
        const double t = (gap.x * way.y - gap.y * way.x) / across;
        if (across != 0.0 && s >= 0.0 && s <= 1.0 && t >= 0.0 && t <= 1.0)
            nearest = std::max(nearest, s);
        from = to;
    }
    return nearest;
}

/// Makes a line end on the rim, which it is bent away from or beyond by as much as `asidePx`.
void endOnRim(ScreenLine& line, double asidePx, const std::vector<geo::WorldPoint>& rim,
              const geo::MapCamera& camera) {
    const double reachPx = 3.0 * std::abs(asidePx) + 2.0;
    const ScreenPoint end = line.back();
    const ScreenPoint ahead = core::normalized(end - line[line.size() - 2]);
    line.push_back(end + ahead * reachPx);
    for (std::size_t i = line.size() - 1; i > 0; --i) {
        if (core::distance(line[i], end) > 2.0 * reachPx)
            break;
        if (const double share = crossingWithRim(line[i - 1], line[i], rim, camera); share >= 0.0) {
            line.resize(i + 1);
            line[i] = core::lerp(line[i - 1], line[i], share);
            return;
        }
    }
    line.pop_back();
}

} // namespace

double FlowBend::asideAt(double t) const {
    const double fromEndPx = std::min(t, 1.0 - t) * routeLengthPx;
    return bowPx * bowShape(t) + lanePx * fanShape(fromEndPx, fanReachPx);
}

FlowBend bendOf(const FlowLane& lane, double bow, const FlowWidths& widths, double lengthPx, double unitPx) {
    const double largest = widths.roomOf(lane.largestOnSide);
    const double gap = (laneGap + std::max(FlowWidths::plainLine, largest)) * unitPx;
    // A very short flow is straight. A fan never bulges further than half of its length, except for very
    // short flows, which need room to be seen at all.
    const double bowPx = bow * lengthPx * core::smoothStep(straightUpTo, bentFrom, lengthPx / unitPx);
    const double widestFan = std::max(0.5 * lengthPx - std::abs(bowPx), 40.0 * unitPx);
    const double step = std::min(gap, widestFan / std::max(lane.lanesOnSide, 1));
    const double first = (directionGap + (largest - FlowWidths::plainLine) / 2.0) * unitPx;
    return {bowPx, first + step * lane.lane,
            std::min(std::max(fanReach * unitPx, 2.0 * step * lane.lanesOnSide), 0.45 * lengthPx), lengthPx};
}

std::vector<ScreenLine> bentRoute(const FlowRoute& route, const FlowBend& bend, const geo::MapCamera& camera,
                                  std::size_t stride) {
    std::vector<ScreenLine> lines;
    lines.reserve(route.pieces.size());
    for (const auto& piece : route.pieces) {
        ScreenLine& line = lines.emplace_back();
        line.reserve(piece.size() / stride + 4);
        const auto add = [&](const FlowRoute::Point& point) {
            const double asidePx = bend.asideAt(point.t);
            line.push_back(camera.toScreen(point.at) +
                           ScreenPoint{{point.aside.x * asidePx, -point.aside.y * asidePx}});
        };
        for (std::size_t i = 0; i + 1 < piece.size(); i += stride)
            add(piece[i]);
        add(piece.back());
        if (route.rim == nullptr)
            continue;
        if (piece.back().t < 1.0)
            endOnRim(line, bend.asideAt(piece.back().t), *route.rim, camera);
        if (piece.front().t > 0.0) {
            std::ranges::reverse(line);
            endOnRim(line, bend.asideAt(piece.front().t), *route.rim, camera);
            std::ranges::reverse(line);
        }
    }
    return lines;
}

} // namespace tumen::scene
