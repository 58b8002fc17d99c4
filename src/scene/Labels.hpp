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

/// Sets the names that the scale has room for, most important first; one that would touch another, an obstacle or
/// the edge of the picture tries its other places and is left out when none is free.
LabelPlan placeLabels(const model::Basemap& basemap, const model::Brief& brief, const state::AppState& state,
                      const std::vector<Hub>& hubs, const std::vector<geo::ScreenRect>& obstacles,
                      const geo::Projection& projection, const BaseLook& base, const Theme& theme,
                      const MeasureText& measure);

} // namespace tumen::scene
