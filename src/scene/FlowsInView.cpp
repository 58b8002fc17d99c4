#include "scene/FlowsInView.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {

namespace {

geo::UnitVector cross(const geo::UnitVector& a, const geo::UnitVector& b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

} // namespace

FlowsInView::FlowsInView(const model::Brief& brief, const geo::Projection& projection) {
    for (const model::Place& place : brief.places) {
        m_places.push_back(geo::toUnitVector(place.position));
        m_shown.push_back(projection.shows(place.position));
    }
}

void FlowsInView::lookAt(geo::LonLat centre, double radiusKm) {
    m_centre = geo::toUnitVector(centre);
    m_radiusRad = std::min(radiusKm / geo::earthRadiusKm, std::numbers::pi);
}

bool FlowsInView::crosses(std::uint32_t from, std::uint32_t to) const {
    if (!m_shown[from] && !m_shown[to])
        return false;
    const geo::UnitVector& a = m_places[from];
    const geo::UnitVector& b = m_places[to];
    const double nearest = std::cos(m_radiusRad);
    if (geo::dot(a, m_centre) >= nearest || geo::dot(b, m_centre) >= nearest)
        return true;
    // Both ends are outside: the nearest point of the great circle counts if it lies between them.
    const geo::UnitVector pole = cross(a, b);
    const double length = std::sqrt(geo::dot(pole, pole));
    if (m_radiusRad >= std::numbers::pi / 2.0 || length == 0.0)
        return length > 0.0;
    return std::abs(geo::dot(pole, m_centre)) <= length * std::sin(m_radiusRad) &&
           geo::dot(cross(pole, a), m_centre) >= 0.0 && geo::dot(cross(b, pole), m_centre) >= 0.0;
}

} // namespace tumen::scene
