#pragma once

#include "geo/Coordinates.hpp"
#include "geo/Polyline.hpp"

namespace tumen::scene {

/// What lines of single flows and of groups have in common, in points of the 1280x720 design: the head of a
/// line three points wide, and the length below which a loop is drawn.
inline constexpr double headLength = 9.5;
inline constexpr double headWidth = 8.5;
inline constexpr double loopBelow = 6.0;

/// Two places on one spot of the picture: a full circle above it that begins and ends there.
geo::ScreenLine loopAt(geo::ScreenPoint spot, double radiusPx);

} // namespace tumen::scene
