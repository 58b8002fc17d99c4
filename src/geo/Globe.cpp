#include "geo/Globe.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/GreatCircle.hpp"

namespace tumen::geo {

LonLat globeCentreWith(LonLat position, WorldPoint wanted, LonLat now) {
    // The orthographic projection (Snyder 1987, eq. 20-3 and 20-4) solved for its centre:
    // x = cos(lat) sin(d), y = cos(lat0) sin(lat) - sin(lat0) cos(lat) cos(d), where d is the longitude from
    // it.
    constexpr double degPerRad = 180.0 / std::numbers::pi;
    // Near the limb a hair's breadth would turn the globe by degrees.
    constexpr double furthest = 0.995;
    WorldPoint at = wanted * (1.0 / earthRadiusKm);
    if (const double out = core::length(at); out > furthest)
        at = at * (furthest / out);
    const double lat = position.latDeg / degPerRad;
    const double sine = std::clamp(at.x / std::max(std::cos(lat), 1e-6), -1.0, 1.0);
    const double d = std::asin(sine);
    // y = r cos(lat0 + phase)
    const double a = std::sin(lat);
    const double b = std::cos(lat) * std::cos(d);
    const double r = std::hypot(a, b);
    const double phase = std::atan2(b, a);
    const double angle = r > 0.0 ? std::acos(std::clamp(at.y / r, -1.0, 1.0)) : 0.0;
    LonLat best = now;
    double nearest = 1e9;
    for (const double lat0 : {angle - phase, -angle - phase}) {
        const double latDeg =
            std::clamp(std::remainder(lat0, 2.0 * std::numbers::pi) * degPerRad, -90.0, 90.0);
        if (const double away = std::abs(latDeg - now.latDeg); away < nearest) {
            nearest = away;
            best = {wrappedLongitude(position.lonDeg - d * degPerRad), latDeg};
        }
    }
    return best;
}

} // namespace tumen::geo
