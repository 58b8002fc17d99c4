#include "scene/FlowPath.hpp"

#include <algorithm>
#include <cmath>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;

// All in points of the 1280x720 design.
constexpr double lineWidth = 3.0;
constexpr double widestLine = 14.0;
constexpr double laneGap = 2.6;       ///< between neighbours, half way
constexpr double directionGap = 5.0;  ///< from the middle to the first lane, half way
constexpr double nodeClearance = 7.0; ///< from a place to the end of the first lane
constexpr double laneStagger = 1.7;   ///< how much earlier each further lane ends
constexpr double fanReach = 190.0;    ///< over which lanes spread from a place
constexpr double headLength = 9.5;
constexpr double headWidth = 8.5;

constexpr int samples = 96;

/// Width of a flow: the same for all where nothing is quantified, else by the square root of its share of the
/// largest magnitude.
double widthOf(std::optional<double> magnitude, double largestMagnitude) {
    if (largestMagnitude <= 0.0 || !magnitude)
        return lineWidth;
    return std::max(1.5, widestLine * std::sqrt(*magnitude / largestMagnitude));
}

/// The route over the ground on the picture, in pieces, each point with its share of the way.
struct RoutePoint {
    ScreenPoint at;
    double t = 0.0;
};
using Route = std::vector<std::vector<RoutePoint>>;

/// Shares of the way, close together at both ends, where lanes turn into their fan.
double sampleShare(int i) {
    const double x = 2.0 * i / samples - 1.0;
    const double eased = std::copysign(1.0 - std::pow(1.0 - std::abs(x), 2.2), x);
    return std::clamp(0.5 + 0.5 * eased, 0.0, 1.0);
}

/// A position on the way, with its place in the plane where the projection shows it.
struct WayPoint {
    double t = 0.0;
    double offsetDeg = 0.0; ///< from the central meridian
    std::optional<geo::WorldPoint> at;
};

/// In pieces that reach up to where the projection is cut.
std::vector<std::vector<FlowRoute::Point>> routeBetween(geo::LonLat from, geo::LonLat to,
                                                        const geo::Projection& projection) {
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
    std::vector<std::vector<FlowRoute::Point>> route(1);
    const auto add = [&](const WayPoint& point) {
        if (point.at)
            route.back().push_back({*point.at, point.t});
    };
    std::optional<WayPoint> previous;
    for (int i = 0; i <= samples; ++i) {
        const WayPoint here = wayPoint(sampleShare(i));
        if (previous && !hangTogether(*previous, here)) {
            WayPoint before = *previous;
            WayPoint behind = here;
            for (int halving = 0; halving < 24; ++halving) {
                const WayPoint middle = wayPoint((before.t + behind.t) / 2.0);
                (hangTogether(before, middle) ? before : behind) = middle;
            }
            add(before);
            route.emplace_back();
            add(behind);
        }
        add(here);
        previous = here;
    }
    std::erase_if(route, [](const auto& piece) { return piece.size() < 2; });
    return route;
}

Route onPicture(const FlowRoute& ground, const geo::MapCamera& camera) {
    Route route;
    for (const auto& piece : ground.pieces) {
        route.emplace_back().reserve(piece.size());
        for (const FlowRoute::Point& point : piece)
            route.back().push_back({camera.toScreen(point.at), point.t});
    }
    return route;
}

/// The bend of the whole flow: 0 at both ends and 1 half way.
double bowShape(double t) {
    return 4.0 * t * (1.0 - t);
}

/// The spread of the lanes: 0 at a place and 1 from some distance on, so that lanes leave a place like the
/// ribs of a fan and then run side by side, however long they are.
double fanShape(double distancePx, double reachPx) {
    const double rest = 1.0 - std::clamp(distancePx / reachPx, 0.0, 1.0);
    return 1.0 - rest * rest * rest;
}

/// How far a flow keeps from its route.
struct Bend {
    double bowPx = 0.0;      ///< half way
    double lanePx = 0.0;     ///< beside the first lane
    double fanReachPx = 1.0; ///< over which the lanes spread
    double routeLengthPx = 1.0;

    double asideAt(double t) const {
        const double fromEndPx = std::min(t, 1.0 - t) * routeLengthPx;
        return bowPx * bowShape(t) + lanePx * fanShape(fromEndPx, fanReachPx);
    }
};

/// To the left as seen along the way with y down, so that opposite directions part by themselves. Where the
/// projection cuts a flow its lanes meet on the route again, or they would end beside the world's edge.
geo::ScreenLine bentAside(const std::vector<RoutePoint>& piece, const Bend& bend) {
    geo::ScreenLine line;
    line.reserve(piece.size());
    double lengthPx = 0.0;
    for (std::size_t i = 1; i < piece.size(); ++i)
        lengthPx += core::distance(piece[i - 1].at, piece[i].at);
    const double reachPx = std::max(std::min(bend.fanReachPx, 0.45 * lengthPx), 1e-6);
    double alongPx = 0.0;
    for (std::size_t i = 0; i < piece.size(); ++i) {
        alongPx += i > 0 ? core::distance(piece[i - 1].at, piece[i].at) : 0.0;
        const double atStart = piece.front().t > 0.0 ? fanShape(alongPx, reachPx) : 1.0;
        const double atEnd = piece.back().t < 1.0 ? fanShape(lengthPx - alongPx, reachPx) : 1.0;
        const ScreenPoint before = piece[i > 0 ? i - 1 : 0].at;
        const ScreenPoint after = piece[std::min(i + 1, piece.size() - 1)].at;
        const ScreenPoint ahead = core::normalized(after - before);
        const ScreenPoint aside = {{ahead.y, -ahead.x}};
        line.push_back(piece[i].at + aside * (bend.asideAt(piece[i].t) * atStart * atEnd));
    }
    return line;
}

/// Two places on one spot of the picture: a loop beside it.
geo::ScreenLine loopAt(ScreenPoint spot, double radiusPx) {
    geo::ScreenLine loop;
    const ScreenPoint centre = spot + ScreenPoint{{0.0, -radiusPx}};
    for (int i = 0; i <= samples; ++i) {
        const double angle = (0.25 + static_cast<double>(i) / samples) * 2.0 * 3.14159265358979;
        loop.push_back(centre + ScreenPoint{{std::cos(angle) * radiusPx, std::sin(angle) * radiusPx}});
    }
    return loop;
}

FlowPath buildPath(const model::Brief& brief, const FlowRoute& ground, const FlowLane& lane,
                   double largestMagnitude, const geo::MapCamera& camera, double unitPx) {
    const model::Claim& claim = brief.claims[ground.claim];
    FlowPath path;
    path.claim = ground.claim;
    path.widthPx = widthOf(claim.magnitude, largestMagnitude) * unitPx;
    // A hollow line needs room for what is hollow.
    if (claim.statusClass == model::StatusClass::Prospective && !claim.magnitude)
        path.widthPx *= 1.3;
    const Route route = onPicture(ground, camera);
    if (route.empty())
        return path;

    double routeLength = 0.0;
    for (const auto& piece : route)
        routeLength += core::distance(piece.front().at, piece.back().at);

    // Long flows bend more than short ones; a fan never bulges further than half of its length, except for
    // very short flows, which need room to be seen at all.
    const double gap =
        (laneGap + std::max(lineWidth, widthOf(lane.largestOnSide, largestMagnitude))) * unitPx;
    const double bow = directionGap * unitPx + 0.045 * std::min(routeLength, 1400.0 * unitPx) +
                       path.widthPx / 2.0 - lineWidth * unitPx / 2.0;
    const double widestFan = std::max(0.5 * routeLength - bow, 40.0 * unitPx);
    const double step = std::min(gap, widestFan / std::max(lane.lanesOnSide, 1));

    const double headScale = std::clamp(path.widthPx / (lineWidth * unitPx), 1.0, 2.5);
    path.headLengthPx = headLength * headScale * unitPx;
    path.headWidthPx = headWidth * headScale * unitPx;

    if (routeLength < 6.0 * unitPx) {
        const geo::ScreenLine loop = loopAt(route.front().front().at, (9.0 + 4.0 * lane.lane) * unitPx);
        path.pieces = {geo::withoutFront(geo::withoutBack(loop, 3.0 * unitPx), 3.0 * unitPx)};
        return path;
    }
    const Bend bend = {bow - directionGap * unitPx, directionGap * unitPx + step * lane.lane,
                       std::min(fanReach * unitPx, 0.45 * routeLength), routeLength};
    for (const auto& piece : route)
        path.pieces.push_back(geo::simplified(bentAside(piece, bend), 0.1 * unitPx));

    const double total = path.lengthPx();
    const double clearance = std::min((nodeClearance + laneStagger * lane.lane) * unitPx, 0.2 * total);
    if (route.front().front().t <= 0.0)
        path.pieces.front() = geo::withoutFront(std::move(path.pieces.front()), clearance);
    // A flow that goes on behind the horizon has its head there.
    if (route.back().back().t < 1.0) {
        path.headLengthPx = 0.0;
        return path;
    }
    path.pieces.back() = geo::withoutBack(std::move(path.pieces.back()), clearance);
    // A head longer than a third of the flow would fold.
    const double shrink = std::min(1.0, path.lengthPx() / 3.0 / path.headLengthPx);
    path.headLengthPx *= shrink;
    path.headWidthPx *= std::max(shrink, 0.6);
    return path;
}

} // namespace

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

std::vector<FlowRoute> findFlowRoutes(const model::Brief& brief, const geo::Projection& projection) {
    std::vector<FlowRoute> routes;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::Claim& claim = brief.claims[i];
        if (claim.form == model::Form::Flow && claim.from && claim.to)
            routes.push_back({i, routeBetween(brief.places[*claim.from].position,
                                              brief.places[*claim.to].position, projection)});
    }
    return routes;
}

std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const std::vector<FlowRoute>& routes, const geo::MapCamera& camera,
                                     double unitPx) {
    double largestMagnitude = 0.0;
    for (const model::Claim& claim : brief.claims)
        largestMagnitude = std::max(largestMagnitude, claim.magnitude.value_or(0.0));
    std::vector<FlowPath> paths;
    for (const FlowRoute& route : routes)
        paths.push_back(buildPath(brief, route, lanes[route.claim], largestMagnitude, camera, unitPx));
    return paths;
}

std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const geo::Projection& projection, const geo::MapCamera& camera,
                                     double unitPx) {
    return buildFlowPaths(brief, lanes, findFlowRoutes(brief, projection), camera, unitPx);
}

} // namespace tumen::scene
