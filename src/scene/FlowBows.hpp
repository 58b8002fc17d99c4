#pragma once

#include <vector>

#include "scene/FlowBend.hpp"
#include "scene/FlowLayout.hpp"
#include "scene/FlowRoute.hpp"

namespace tumen::scene {

/// How far each bundle of flows bows, by BundleIndex: the height of its curve as a share of the length of its
/// route, more than 0 to the left of the way. One symmetric quadratic curve a bundle; its control point lies
/// twice as high.
using FlowBows = std::vector<double>;

/// The bow of a flow in its lane; the plain one where nothing is laid out.
inline double bowOf(const FlowLane& lane, const FlowBows& bows) {
    return lane.bundle && *lane.bundle < bows.size() ? bows[*lane.bundle] : plainBow;
}

/// What bows depend on. `routes` has one route for each bundle, that of its example.
struct FlowBowSetting {
    const std::vector<FlowBundle>& bundles;
    const std::vector<FlowRoute>& routes;
    FlowWidths widths;
    /// Of all that the projection shows, closed, in its plane; bows within cost less. None is minded when
    /// empty.
    std::vector<geo::WorldPoint> outline = {};
};

/// Bows for a scale (kilometres to a point of the 1280x720 design) at which flows lie on each other, cross,
/// meet at narrow angles and run under places of others as little as can be found: each pair of spots in turn
/// takes the best of a few bows until none gets better (after Stephen and Jenny 2017 and Jenny et al. 2018).
/// Flows that are never there at the same time do not mind each other. Only the places of bundles count, and
/// only the `mostPairs` largest pairs of them; the others bow plainly. Bows of `beside`, those of another
/// scale, are left only for much better ones, so that zooming stirs little. The same for the same input, in
/// whatever order and on whatever thread.
FlowBows arrangeBows(const FlowBowSetting& setting, double kmPerPoint, const FlowBows* beside = nullptr);

/// The scale at which all routes together fill a picture of the design size.
double kmPerPointOfAll(const std::vector<FlowRoute>& routes);

/// Part of the way from one layout to another, `share` from 0 to 1.
FlowBows mixed(const FlowBows& from, const FlowBows& to, double share);

} // namespace tumen::scene
