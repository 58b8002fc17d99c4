#pragma once

#include <string>

#include "model/Annotation.hpp"

namespace tumen::model {
struct Brief;
struct Scene;
} // namespace tumen::model

namespace tumen::state {

struct AppState;

/// What the mouse does on the picture while scenes are presented: step on, point or draw.
enum class Tool { Step, Laser, Spotlight, Magnifier, Pen, Arrow, Text };

using model::Annotation;

/// The id of a scene, or of the one that it is a step of.
const std::string& annotatedAs(const model::Scene& scene);
/// The scene that is drawn on now: the one that is presented or else shown, where it shows a map; else empty.
std::string annotatedScene(const AppState& state, const model::Brief& brief);

} // namespace tumen::state
