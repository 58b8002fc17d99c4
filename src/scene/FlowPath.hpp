#pragma once

#include <vector>

#include "geo/MapCamera.hpp"
#include "geo/Polyline.hpp"
#include "scene/FlowBows.hpp"
#include "scene/FlowLayout.hpp"
#include "scene/FlowRoute.hpp"
#include "scene/FlowWidths.hpp"

namespace tumen::scene {

/// The line of a flow on the picture: along its route, bent aside into its lane, parted into pieces where the
/// projection is cut. From the first point of the first piece to the last point of the last one, where the
/// head is.
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

FlowPath movedBy(FlowPath path, geo::ScreenPoint offset);

/// The path of one flow along its route. `unitPx` scales widths and gaps.
FlowPath buildFlowPath(const model::Claim& claim, const FlowRoute& route, const FlowLane& lane, double bow,
                       const FlowWidths& widths, const geo::MapCamera& camera, double unitPx);

/// Paths of all flows of the brief, in its order. Without bows every flow keeps to the left of its route by
/// the same share of its length.
std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const std::vector<FlowRoute>& routes, const geo::MapCamera& camera,
                                     double unitPx, const FlowBows& bows = {});
std::vector<FlowPath> buildFlowPaths(const model::Brief& brief, const std::vector<FlowLane>& lanes,
                                     const geo::Projection& projection, const geo::MapCamera& camera,
                                     double unitPx, const FlowBows& bows = {});

} // namespace tumen::scene
