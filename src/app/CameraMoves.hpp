#pragma once

#include "geo/MapCamera.hpp"
#include "state/KeyBindings.hpp"

namespace tumen::app {

/// A camera after a key has moved it; `unitPx` are the pixels to a point.
geo::MapCamera movedCamera(const geo::MapCamera& camera, state::CameraMove move, double unitPx);

} // namespace tumen::app
