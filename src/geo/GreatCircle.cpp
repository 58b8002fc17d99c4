#include "geo/GreatCircle.hpp"

#include <cmath>
#include <numbers>

#include "geo/UnitVector.hpp"

namespace tumen::geo {

namespace {

double angle(const UnitVector& a, const UnitVector& b) {
    const UnitVector cross = {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    const double sine = std::hypot(cross.x, cross.y, cross.z);
    return std::atan2(sine, dot(a, b));
}

UnitVector slerp(const UnitVector& a, const UnitVector& b, double omega, double t) {
    const double s = std::sin(omega);
    if (s < 1e-12)
        return a;
    const double wa = std::sin((1.0 - t) * omega) / s;
    const double wb = std::sin(t * omega) / s;
    return {wa * a.x + wb * b.x, wa * a.y + wb * b.y, wa * a.z + wb * b.z};
}

} // namespace

double angularDistanceDeg(LonLat a, LonLat b) {
    return angle(toUnitVector(a), toUnitVector(b)) / radPerDeg;
}

double distanceKm(LonLat a, LonLat b) {
    return angularDistanceDeg(a, b) * radPerDeg * earthRadiusKm;
}

LonLat interpolate(LonLat a, LonLat b, double t) {
    const UnitVector from = toUnitVector(a);
    const UnitVector to = toUnitVector(b);
    const double omega = angle(from, to);
    if (std::numbers::pi - omega > 1e-9)
        return toLonLat(slerp(from, to, omega, t));
    const UnitVector pole = std::abs(from.z) > 0.999 ? UnitVector{1.0, 0.0, 0.0} : UnitVector{0.0, 0.0, 1.0};
    return t < 0.5 ? toLonLat(slerp(from, pole, angle(from, pole), 2.0 * t))
                   : toLonLat(slerp(pole, to, angle(pole, to), 2.0 * t - 1.0));
}

double wrappedLongitude(double lonDeg) {
    const double wrapped = std::fmod(lonDeg + 180.0, 360.0);
    return (wrapped < 0.0 ? wrapped + 360.0 : wrapped) - 180.0;
}

} // namespace tumen::geo
