#include "scene/MapOutline.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

using geo::ScreenPoint;

MapOutline::MapOutline(const std::vector<geo::WorldPoint>& rim, const geo::MapCamera& camera) {
    StrandBox box;
    for (const geo::WorldPoint& point : rim) {
        m_ring.push_back(camera.toScreen(point));
        box.add(m_ring.back());
    }
    m_middle = {{(box.left + box.right) / 2.0, (box.top + box.bottom) / 2.0}};
    m_radiusPx = m_ring.empty() ? 0.0 : 1e30;
    for (std::size_t i = 0; i < m_ring.size(); ++i) {
        const ScreenPoint a = m_ring[i];
        const ScreenPoint edge = m_ring[(i + 1) % m_ring.size()] - a;
        const double squared = core::dot(edge, edge);
        const double t = squared > 0.0 ? std::clamp(core::dot(m_middle - a, edge) / squared, 0.0, 1.0) : 0.0;
        m_radiusPx = std::min(m_radiusPx, core::distance(m_middle, a + edge * t));
    }
}

bool MapOutline::contains(ScreenPoint p) const {
    bool inside = m_ring.empty();
    for (std::size_t i = 0, j = m_ring.size() - 1; i < m_ring.size(); j = i++) {
        const ScreenPoint a = m_ring[i];
        const ScreenPoint b = m_ring[j];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

bool MapOutline::surelyContains(const StrandBox& box) const {
    const double x = std::max(std::abs(box.left - m_middle.x), std::abs(box.right - m_middle.x));
    const double y = std::max(std::abs(box.top - m_middle.y), std::abs(box.bottom - m_middle.y));
    return m_ring.empty() || std::hypot(x, y) < m_radiusPx;
}

} // namespace tumen::scene
