#include "geo/MapCamera.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::geo {

MapCamera MapCamera::fitting(WorldPoint centre, double widthKm, double heightKm, ScreenRect frame) {
    const double kmPerPx =
        std::max(widthKm / std::max(frame.width, 1.0), heightKm / std::max(frame.height, 1.0));
    return {centre, kmPerPx, frame};
}

ScreenPoint MapCamera::toScreen(WorldPoint world) const {
    const ScreenPoint middle = m_frame.centre();
    return {{middle.x + (world.x - m_centre.x) / m_kmPerPx, middle.y - (world.y - m_centre.y) / m_kmPerPx}};
}

WorldPoint MapCamera::toWorld(ScreenPoint screen) const {
    const ScreenPoint middle = m_frame.centre();
    return {{m_centre.x + (screen.x - middle.x) * m_kmPerPx, m_centre.y - (screen.y - middle.y) * m_kmPerPx}};
}

MapCamera MapCamera::pannedBy(ScreenPoint offsetPx) const {
    return {{{m_centre.x - offsetPx.x * m_kmPerPx, m_centre.y + offsetPx.y * m_kmPerPx}}, m_kmPerPx, m_frame};
}

MapCamera MapCamera::zoomedAt(ScreenPoint pointer, double factor) const {
    const WorldPoint anchor = toWorld(pointer);
    return {anchor + (m_centre - anchor) * (1.0 / factor), m_kmPerPx / factor, m_frame};
}

MapCamera between(const MapCamera& from, const MapCamera& to, double t) {
    const double eased = core::smoothStep(0.0, 1.0, t);
    const double ratio = to.kmPerPx() / from.kmPerPx();
    const double scale = from.kmPerPx() * std::pow(ratio, eased);
    // Share of the way that keeps the apparent speed even while the scale changes exponentially.
    const double way = std::abs(ratio - 1.0) < 1e-6 ? eased : (std::pow(ratio, eased) - 1.0) / (ratio - 1.0);
    return {core::lerp(from.centre(), to.centre(), way), scale, to.frame()};
}

} // namespace tumen::geo
