#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// A position on the sphere of radius 1.
///
///   z to the north pole, x to (0 E, 0 N), y to (90 E, 0 N)
struct UnitVector {
    double x = 0.0;
    double y = 0.0;
    double z = 0.0;
};

UnitVector toUnitVector(LonLat position);
LonLat toLonLat(const UnitVector& vector);

inline double dot(const UnitVector& a, const UnitVector& b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

/// The sphere as seen from straight above a position: east to the right, north up, `out` towards the eye.
struct TangentFrame {
    UnitVector east;
    UnitVector north;
    UnitVector out;

    static TangentFrame at(LonLat centre);

    /// The direction in which a position lies, radians from east to north.
    double directionTo(const UnitVector& v) const;
    /// The position at an angular distance in a direction.
    LonLat towards(double directionRad, double distanceRad) const;
};

} // namespace tumen::geo
