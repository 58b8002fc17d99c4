#pragma once

#include <cmath>

namespace tumen::core {

/// Two coordinates in whatever frame the derived type names.
template<typename Self>
struct Vec2 {
    double x = 0.0;
    double y = 0.0;

    friend Self operator+(Self a, Self b) { return Self{{a.x + b.x, a.y + b.y}}; }
    friend Self operator-(Self a, Self b) { return Self{{a.x - b.x, a.y - b.y}}; }
    friend Self operator*(Self a, double s) { return Self{{a.x * s, a.y * s}}; }
    friend bool operator==(const Vec2&, const Vec2&) = default;
};

template<typename V>
double dot(V a, V b) {
    return a.x * b.x + a.y * b.y;
}

template<typename V>
double length(V v) {
    return std::hypot(v.x, v.y);
}

template<typename V>
double distance(V a, V b) {
    return length(a - b);
}

template<typename V>
V lerp(V a, V b, double t) {
    return a + (b - a) * t;
}

/// The unit vector along `v`, or zero for a zero vector.
template<typename V>
V normalized(V v) {
    const double l = length(v);
    return l > 0.0 ? v * (1.0 / l) : V{};
}

/// `v` turned a quarter to the left in a frame with y up, to the right in one with y down.
template<typename V>
V perpendicular(V v) {
    return V{{-v.y, v.x}};
}

/// Smooth step from 0 at `edge0` to 1 at `edge1`, flat at both ends.
inline double smoothStep(double edge0, double edge1, double x) {
    if (edge0 == edge1)
        return x < edge0 ? 0.0 : 1.0;
    double t = (x - edge0) / (edge1 - edge0);
    t = t < 0.0 ? 0.0 : (t > 1.0 ? 1.0 : t);
    return t * t * (3.0 - 2.0 * t);
}

} // namespace tumen::core
