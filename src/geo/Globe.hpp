#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// The centre that a globe with north up must be turned to so that `position` comes to lie at `wanted`
/// (kilometres in its plane), or as near to it as it gets. Of two such centres the one nearer to `now`.
LonLat globeCentreWith(LonLat position, WorldPoint wanted, LonLat now);

} // namespace tumen::geo
