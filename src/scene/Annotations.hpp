#pragma once

#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Adds what is drawn on the scene that is shown; while one goes over to the next, that of both.
void placeAnnotations(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                      const geo::Projection& projection, const Theme& theme, const MeasureText& measure);

/// Adds one at so much of its strength, 0 to 1.
void placeAnnotation(MapScene& scene, const state::Annotation& annotation, double strength,
                     const geo::Projection& projection, const Theme& theme, const MeasureText& measure);

} // namespace tumen::scene
