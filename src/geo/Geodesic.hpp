#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// The position at a distance from another along a geodesic of WGS 84, which sets out at `azimuthDeg` from
/// north to east.
LonLat geodesicFrom(LonLat start, double azimuthDeg, double distanceKm);

/// All positions at one distance from another, closed: its last point is its first.
LonLatLine geodesicCircle(LonLat centre, double radiusKm);

} // namespace tumen::geo
