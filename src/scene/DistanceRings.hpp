#pragma once

#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Lines of equal distance from Pyongyang, measured on the ground.
std::vector<geo::LonLatLine> distanceRings();

/// Writes its distance on each ring where that is in view and free; the boxes join the obstacles.
std::vector<PlacedText> placeRingLabels(const MapScene& scene, const geo::Projection& projection,
                                        std::vector<geo::ScreenRect>& obstacles, const Theme& theme,
                                        const MeasureText& measure, const core::Wording& words);

} // namespace tumen::scene
