#pragma once

#include "core/Wording.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Tags for places outside of the frame, each where the flows between it and a place in sight go out of
/// sight: its name and the distance between the two. The busiest dozen; they do not overlap each other or
/// `obstacles`.
void placeEdgeTags(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                   const std::vector<geo::ScreenRect>& obstacles, const Theme& theme,
                   const MeasureText& measure, const core::Wording& words);

} // namespace tumen::scene
