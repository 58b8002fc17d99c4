#pragma once

#include <vector>

#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Names and dots on the map.
struct LabelPlan {
    std::vector<PlacedText> labels;
    std::vector<TownDot> dots;
};

/// Sets the names that the scale has room for, most important first. A name never touches another, an
/// obstacle or the edge of the frame; of the places that are left it takes the one least crossed by flows,
/// and a minor name that would lie under a bundle of them is left out. Reads the scene's hubs, flows and base
/// look.
LabelPlan placeLabels(const MapScene& scene, const model::Basemap& basemap, const model::Brief& brief,
                      const state::AppState& state, const std::vector<geo::ScreenRect>& obstacles,
                      const geo::Projection& projection, const Theme& theme, const MeasureText& measure);

} // namespace tumen::scene
