#pragma once

#include "scene/MapScene.hpp"

namespace tumen::scene {

/// One tag for each place outside of the frame that flows on the picture lead to or from, where its flows
/// leave the frame: its name and the distance from the other end. Tags do not overlap each other or
/// `obstacles`.
void placeEdgeTags(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                   const std::vector<geo::ScreenRect>& obstacles, const Theme& theme,
                   const MeasureText& measure);

} // namespace tumen::scene
