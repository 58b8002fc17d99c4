#pragma once

#include <string>
#include <vector>

#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// One name that wants to be set.
struct LabelWish {
    std::string text;
    geo::ScreenPoint at;
    TextStyle style;
    core::Colour colour;
    double dotRadiusPx = 0.0; ///< 0: the name is centred on its point
    bool capital = false;
    int priority = 0;       ///< lower first
    double tolerance = 1.0; ///< the share of it that flows may cross
};

/// The names that the scale has room for, most important first: those of the basemap, in their place those
/// that the brief's territories give to land at the date, the parallel, and the brief's places where
/// something begins or ends.
std::vector<LabelWish> gatherLabelWishes(const MapScene& scene, const model::Basemap& basemap,
                                         const model::Brief& brief, const state::AppState& state,
                                         const geo::Projection& projection, const Theme& theme);

} // namespace tumen::scene
