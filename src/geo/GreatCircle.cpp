#include "geo/GreatCircle.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace tumen::geo {

namespace {

using Vec3 = std::array<double, 3>;

constexpr double radPerDeg = std::numbers::pi / 180.0;

Vec3 toUnitVector(LonLat p) {
    const double lon = p.lonDeg * radPerDeg;
    const double lat = p.latDeg * radPerDeg;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat toLonLat(const Vec3& v) {
    return {std::atan2(v[1], v[0]) / radPerDeg, std::atan2(v[2], std::hypot(v[0], v[1])) / radPerDeg};
}

double angle(const Vec3& a, const Vec3& b) {
    const Vec3 cross = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    const double sine = std::hypot(cross[0], cross[1], cross[2]);
    const double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return std::atan2(sine, cosine);
}

Vec3 slerp(const Vec3& a, const Vec3& b, double omega, double t) {
    const double s = std::sin(omega);
    if (s < 1e-12)
        return a;
    const double wa = std::sin((1.0 - t) * omega) / s;
    const double wb = std::sin(t * omega) / s;
    return {wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2]};
}

} // namespace

double angularDistanceDeg(LonLat a, LonLat b) {
    return angle(toUnitVector(a), toUnitVector(b)) / radPerDeg;
}

double distanceKm(LonLat a, LonLat b) {
    return angularDistanceDeg(a, b) * radPerDeg * earthRadiusKm;
}

LonLat interpolate(LonLat a, LonLat b, double t) {
    const Vec3 from = toUnitVector(a);
    const Vec3 to = toUnitVector(b);
    const double omega = angle(from, to);
    if (std::numbers::pi - omega > 1e-9)
        return toLonLat(slerp(from, to, omega, t));
    const Vec3 pole = std::abs(from[2]) > 0.999 ? Vec3{1.0, 0.0, 0.0} : Vec3{0.0, 0.0, 1.0};
    return t < 0.5 ? toLonLat(slerp(from, pole, angle(from, pole), 2.0 * t))
                   : toLonLat(slerp(pole, to, angle(pole, to), 2.0 * t - 1.0));
}

double wrappedLongitude(double lonDeg) {
    const double wrapped = std::fmod(lonDeg + 180.0, 360.0);
    return (wrapped < 0.0 ? wrapped + 360.0 : wrapped) - 180.0;
}

} // namespace tumen::geo
