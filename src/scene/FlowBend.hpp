#pragma once

#include <vector>

#include "geo/MapCamera.hpp"
#include "geo/Polyline.hpp"
#include "scene/FlowLayout.hpp"
#include "scene/FlowRoute.hpp"
#include "scene/FlowWidths.hpp"

namespace tumen::scene {

/// How far a flow keeps to the left of its route, in pixels: a parabola over the whole route, which makes a
/// symmetric quadratic curve of it, and lanes that leave a place like the ribs of a fan and then run side by
/// side, however long they are. The bow goes across the route or, where that is a bow
/// itself, as great circles are on many maps, across the straight line between its ends: on the inner side of
/// the route it would draw together to a corner.
struct FlowBend {
    double bowPx = 0.0;      ///< half way; less than 0 to the right
    double lanePx = 0.0;     ///< beside the middle
    double fanReachPx = 1.0; ///< over which the lanes spread
    double routeLengthPx = 1.0;

    double bowAt(double t) const;
    double laneAt(double t) const;
};

/// The bow of flows that nobody laid out.
inline constexpr double plainBow = 0.045;

/// The bend of a lane. `bow` is the height of the curve as a share of the route's length, `lengthPx` that of
/// the route on the picture.
FlowBend bendOf(const FlowLane& lane, double bow, const FlowWidths& widths, double lengthPx, double unitPx);

/// The route on the picture, bent aside, with every `stride`-th of its points. Where the projection cuts a
/// flow it runs up to the rim.
std::vector<geo::ScreenLine> bentRoute(const FlowRoute& route, const FlowBend& bend,
                                       const geo::MapCamera& camera, std::size_t stride);

} // namespace tumen::scene
