#pragma once

#include <vector>

#include "geo/MapCamera.hpp"
#include "geo/Polyline.hpp"
#include "geo/Projection.hpp"
#include "scene/FlowLayout.hpp"

namespace tumen::scene {

/// The line of a flow on the picture: along the great circle, bent aside into its lane, parted into pieces
/// where the projection is cut. From the first point of the first piece to the last point of the last one,
/// where the head is.
struct FlowPath {
    model::ClaimIndex claim = 0;
    std::vector<geo::ScreenLine> pieces;
    double widthPx = 0.0;
    double headLengthPx = 0.0; ///< 0 without a head: where the flow ends out of the projection
    double headWidthPx = 0.0;

    double lengthPx() const;
    /// The point half way along, and the direction there.
    struct Stop {
        geo::ScreenPoint at;
        geo::ScreenPoint direction; ///< unit length
    };
    Stop middle() const;

    friend bool operator==(const FlowPath&, const FlowPath&) = default;
};

/// The way of a flow over the ground in the plane of a projection, in pieces.
struct FlowRoute {
    struct Point {
        geo::WorldPoint at;
        double t = 0.0; ///< share of the way
    };
    model::ClaimIndex claim = 0;
    std::vector<std::vector<Point>> pieces;
};

/// Routes of all flows of the brief, in its order; the costly part of their paths, the same for every camera.
std::vector<FlowRoute> findFlowRoutes(const model::Brief& brief, const geo::Projection& projection);

/// Paths of flows along their routes. `unitPx` scales widths and gaps.
std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const std::vector<FlowRoute>& routes, const geo::MapCamera& camera,
                                     double unitPx);

/// Paths of all flows of the brief, in its order. `unitPx` scales widths and gaps.
std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const geo::Projection& projection, const geo::MapCamera& camera,
                                     double unitPx);

} // namespace tumen::scene
