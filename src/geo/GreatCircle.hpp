#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// Mean radius of the Earth (IUGG), kilometres.
inline constexpr double earthRadiusKm = 6371.0088;

/// Angle between two positions seen from the centre of the sphere, degrees, 0 to 180.
double angularDistanceDeg(LonLat a, LonLat b);
/// Length of the short way between two positions on the sphere, kilometres.
double distanceKm(LonLat a, LonLat b);

/// The position a fraction `t` along the short way from `a` to `b` (spherical linear interpolation). Between
/// antipodes, where no way is shorter, it leads over the north pole.
LonLat interpolate(LonLat a, LonLat b, double t);

/// The same longitude within [-180, 180).
double wrappedLongitude(double lonDeg);

} // namespace tumen::geo
