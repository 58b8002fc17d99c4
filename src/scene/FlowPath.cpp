#include "scene/FlowPath.hpp"

#include <algorithm>
#include <cmath>

#include "scene/FlowBend.hpp"
#include "scene/FlowShape.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenLine;
using geo::ScreenPoint;

// All in points of the 1280x720 design.
constexpr double nodeClearance = 7.0; ///< from a place to the end of the first lane
constexpr double laneStagger = 1.7;   ///< how much earlier each further lane ends
constexpr double shortestFlow = 10.0;

/// A straight stretch of the shortest length that can be read, about the middle of a line.
ScreenLine shortestAbout(const ScreenLine& line, double lengthPx) {
    const ScreenPoint middle = core::lerp(line.front(), line.back(), 0.5);
    const ScreenPoint half = core::normalized(line.back() - line.front()) * (lengthPx / 2.0);
    return {middle - half, middle + half};
}

/// Short lines need fewer points of their route.
std::size_t strideFor(double lengthPx, double unitPx) {
    const double points = lengthPx / unitPx;
    return points > 240.0 ? 1 : (points > 80.0 ? 2 : 4);
}

} // namespace

FlowPath buildFlowPath(const model::Claim& claim, const FlowRoute& route, const FlowLane& lane, double bow,
                       const FlowWidths& widths, const geo::MapCamera& camera, double unitPx) {
    FlowPath path;
    path.claim = route.claim;
    path.widthPx = widths.widthOf(widths.amountOf(claim.magnitude, claim.unit)) * unitPx;
    // A hollow line needs room for what is hollow.
    if (claim.statusClass == model::StatusClass::Prospective && !claim.magnitude)
        path.widthPx *= 1.3;
    if (route.pieces.empty())
        return path;

    const double headScale = std::clamp(path.widthPx / (FlowWidths::plainLine * unitPx), 0.7, 2.5);
    path.headLengthPx = headLength * headScale * unitPx;
    path.headWidthPx = headWidth * headScale * unitPx;

    const double routeLengthPx = route.lengthKm / camera.kmPerPx();
    if (routeLengthPx < loopBelow * unitPx) {
        const ScreenPoint spot = camera.toScreen(route.pieces.front().front().at);
        const ScreenLine loop = loopAt(spot, (9.0 + 4.0 * lane.lane) * unitPx);
        path.pieces = {geo::withoutFront(geo::withoutBack(loop, 3.0 * unitPx), 3.0 * unitPx)};
        return path;
    }
    const FlowBend bend = bendOf(lane, route.mayBow() ? bow : 0.0, widths, routeLengthPx, unitPx);
    constexpr std::size_t longestRun = 8;
    for (const ScreenLine& line : bentRoute(route, bend, camera, strideFor(routeLengthPx, unitPx)))
        path.pieces.push_back(geo::simplified(line, 0.1 * unitPx, longestRun));

    double total = path.lengthPx();
    const double room = total - shortestFlow * unitPx;
    const double clearance = std::min((nodeClearance + laneStagger * lane.lane) * unitPx, 0.2 * total);
    const bool startsHere = route.pieces.front().front().t <= 0.0;
    // A flow that goes on behind the horizon has its head there.
    const bool endsHere = route.pieces.back().back().t >= 1.0;
    if (room < 2.0 * clearance && path.pieces.size() == 1 && startsHere && endsHere) {
        if (room < 0.0)
            path.pieces = {shortestAbout(path.pieces.front(), shortestFlow * unitPx)};
        else
            path.pieces.front() =
                geo::withoutFront(geo::withoutBack(std::move(path.pieces.front()), room / 2.0), room / 2.0);
    } else {
        if (startsHere)
            path.pieces.front() = geo::withoutFront(std::move(path.pieces.front()), clearance);
        if (endsHere)
            path.pieces.back() = geo::withoutBack(std::move(path.pieces.back()), clearance);
    }
    total = path.lengthPx();
    if (!endsHere)
        path.headLengthPx = 0.0;
    if (path.headLengthPx > total / 3.0) {
        path.headWidthPx *= std::max(0.5, total / 3.0 / path.headLengthPx);
        path.headLengthPx = total / 3.0;
    }
    return path;
}

double FlowPath::lengthPx() const {
    double total = 0.0;
    for (const auto& piece : pieces)
        total += geo::lengthPx(piece);
    return total;
}

FlowPath::Stop FlowPath::middle() const {
    double remaining = lengthPx() / 2.0;
    for (const auto& piece : pieces)
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const double step = core::distance(piece[i - 1], piece[i]);
            if (step >= remaining && step > 0.0)
                return {core::lerp(piece[i - 1], piece[i], remaining / step),
                        core::normalized(piece[i] - piece[i - 1])};
            remaining -= step;
        }
    return {};
}

FlowPath movedBy(FlowPath path, ScreenPoint offset) {
    for (ScreenLine& piece : path.pieces)
        for (ScreenPoint& point : piece)
            point = point + offset;
    return path;
}

std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const std::vector<FlowRoute>& routes, const geo::MapCamera& camera,
                                     double unitPx, const FlowBows& bows) {
    const FlowWidths widths = FlowWidths::of(brief);
    std::vector<FlowPath> paths;
    paths.reserve(routes.size());
    for (const FlowRoute& route : routes) {
        const FlowLane& lane = lanes[route.claim];
        paths.push_back(
            buildFlowPath(brief.claims[route.claim], route, lane, bowOf(lane, bows), widths, camera, unitPx));
    }
    return paths;
}

std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const geo::Projection& projection, const geo::MapCamera& camera,
                                     double unitPx, const FlowBows& bows) {
    return buildFlowPaths(brief, lanes, findFlowRoutes(brief, projection), camera, unitPx, bows);
}

} // namespace tumen::scene
