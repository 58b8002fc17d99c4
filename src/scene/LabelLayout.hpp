#pragma once

#include <cstdint>
#include <vector>

#include "scene/LabelPlaces.hpp"
#include "scene/LabelSurroundings.hpp"

namespace tumen::scene {

/// Scales come in steps of half an octave; within one the names keep their places. Level 0 is the coarsest.
inline constexpr int finestZoomLevel = 22;
int zoomLevelFor(double kmPerPoint);
/// The coarse end of a level, where names are closest together.
double kmPerPointAt(int zoomLevel);

/// Points that a name keeps from another, and that a flow takes up.
inline constexpr double nameClearance = 1.5;
inline constexpr double flowBand = 6.0;
/// Points about a named town within which no other is named.
inline constexpr double ownRoom = 11.0;

/// A wish with the ways to set it, at rest and while it is a hub; made when they are needed.
struct LabelEntry {
    LabelWish wish;
    LabelWish hub;
    std::vector<LabelForm> forms;
    std::vector<LabelForm> hubForms;

    bool canBeHub() const { return !wish.hubPlaces.empty(); }
};

/// Where a name goes on one level of zoom.
struct LabelStance {
    /// False when more important names leave no room for it, wherever the map is panned to.
    bool stands = false;
    std::vector<std::uint8_t> order; ///< of the places about its point, best first
    std::vector<RiverPlace> river;   ///< of a river's name instead, best first
};

/// Places the names of the whole map on one level of zoom, most important first. As neither the part in view
/// nor the date comes in, a name stays where it is while the map is panned and time plays; and as names keep
/// the places of the next coarser level (null for none) where they can, they stay while the map is zoomed.
/// `entries` are sorted by priority and have their forms.
std::vector<LabelStance> layOutLabels(const std::vector<LabelEntry>& entries, const RiverCourses& rivers,
                                      const LabelSurroundings& surroundings, int zoomLevel, double unitPx,
                                      const std::vector<LabelStance>* coarser);

/// The point of an entry in pixels from the origin of the plane.
geo::ScreenPoint fromOrigin(geo::WorldPoint point, double kmPerPx);

} // namespace tumen::scene
