#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "geo/Cutting.hpp"
#include "geo/Triangulation.hpp"

/// What the tests of the projections compare with.
namespace tumen::geo {

/// True area between two meridians and two parallels on WGS 84, km² (Snyder 1987, eq. 3-12 and 3-14).
inline double cellAreaKm2(double westDeg, double southDeg, double eastDeg, double northDeg) {
    constexpr double a = 6378.137;
    constexpr double e2 = 0.00669437999014;
    const double e = std::sqrt(e2);
    const auto q = [&](double latDeg) {
        const double s = std::sin(latDeg * std::numbers::pi / 180.0);
        return (1.0 - e2) * (s / (1.0 - e2 * s * s) - std::log((1.0 - e * s) / (1.0 + e * s)) / (2.0 * e));
    };
    return a * a / 2.0 * (eastDeg - westDeg) * std::numbers::pi / 180.0 * (q(northDeg) - q(southDeg));
}

/// The area that is filled when rings are drawn by the even-odd rule.
inline double filledArea(const std::vector<WorldRing>& rings) {
    const std::vector<WorldPoint> corners = triangulate(rings);
    double area = 0.0;
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        area += areaOf(std::vector<WorldRing>{{corners[i], corners[i + 1], corners[i + 2]}});
    return area;
}

/// The area that a projection fills with a polygon.
inline double drawnArea(const LonLatPolygon& polygon, const Projection& projection) {
    double area = 0.0;
    for (const std::vector<WorldRing>& rings : project(polygon, projection))
        area += filledArea(rings);
    return area;
}

/// Numbers that look random and are the same on every machine (Numerical Recipes' linear congruence).
class Lcg {
public:
    explicit Lcg(std::uint32_t seed) : m_state(seed) {}
    double between(double low, double high) {
        m_state = m_state * 1664525U + 1013904223U;
        return low + (high - low) * (m_state / 4294967296.0);
    }

private:
    std::uint32_t m_state;
};

} // namespace tumen::geo
