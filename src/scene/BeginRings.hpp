#pragma once

#include "scene/MapScene.hpp"

namespace tumen::scene {

/// A ring around each place at which flows of the scene have just begun, one for each colour of theirs, the
/// next one outside of the one before, as strong as the freshest of them. The hubs must be there already.
void placeBeginRings(MapScene& scene);

} // namespace tumen::scene
