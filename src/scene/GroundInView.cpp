#include "scene/GroundInView.hpp"

#include <algorithm>
#include <cmath>

#include "geo/GreatCircle.hpp"
#include "geo/Polyline.hpp"

namespace tumen::scene {

namespace {

using geo::LonLat;
using geo::ScreenPoint;
using geo::ScreenRect;

/// Points between positions asked for: as far apart as a short name is long.
constexpr double samplePoints = 56.0;

/// Twice the area of a triangle, square degrees, by its sense.
double doubled(LonLat a, LonLat b, LonLat c) {
    return (b.lonDeg - a.lonDeg) * (c.latDeg - a.latDeg) - (b.latDeg - a.latDeg) * (c.lonDeg - a.lonDeg);
}

/// The frame without the other side of a split.
ScreenRect seenPart(const MapScene& scene) {
    const ScreenRect& frame = scene.frame;
    if (!scene.otherSide)
        return frame;
    const bool isLeftTaken = scene.otherSide->left <= frame.left;
    const double left = isLeftTaken ? std::max(frame.left, scene.otherSide->right()) : frame.left;
    const double right = isLeftTaken ? frame.right() : std::min(frame.right(), scene.otherSide->left);
    return {left, frame.top, std::max(0.0, right - left), frame.height};
}

} // namespace

void Ground::add(const geo::AreaMesh& mesh, const geo::AreaMesh::Patch& patch) {
    const auto size = [](const Triangle& triangle) {
        const auto& [a, b, c] = triangle;
        return std::abs(doubled(a, b, c));
    };
    for (std::uint32_t i = patch.firstCorner; i + 2 < patch.endCorner; i += 3) {
        const Triangle triangle = {mesh.positions[mesh.corners[i]], mesh.positions[mesh.corners[i + 1]],
                                   mesh.positions[mesh.corners[i + 2]]};
        if (size(triangle) == 0.0)
            continue; // nothing lies in it
        for (const LonLat corner : triangle) {
            m_least = {std::min(m_least.lonDeg, corner.lonDeg), std::min(m_least.latDeg, corner.latDeg)};
            m_most = {std::max(m_most.lonDeg, corner.lonDeg), std::max(m_most.latDeg, corner.latDeg)};
        }
        if (!m_triangles.empty() && size(triangle) > size(m_triangles[m_largest]))
            m_largest = m_triangles.size();
        m_triangles.push_back(triangle);
        constexpr double kmPerDeg = geo::earthRadiusKm * geo::radPerDeg;
        const double latDeg = (triangle[0].latDeg + triangle[1].latDeg + triangle[2].latDeg) / 3.0;
        m_areaKm2 += 0.5 * size(triangle) * kmPerDeg * kmPerDeg * std::cos(latDeg * geo::radPerDeg);
    }
}

bool Ground::contains(LonLat position) const {
    const auto [lonDeg, latDeg] = position;
    if (lonDeg < m_least.lonDeg || lonDeg > m_most.lonDeg || latDeg < m_least.latDeg ||
        latDeg > m_most.latDeg)
        return false;
    return std::ranges::any_of(m_triangles, [&](const Triangle& triangle) {
        const auto& [a, b, c] = triangle;
        const auto [least, most] =
            std::minmax({doubled(a, b, position), doubled(b, c, position), doubled(c, a, position)});
        return least >= 0.0 || most <= 0.0;
    });
}

std::optional<LonLat> Ground::middle() const {
    if (m_triangles.empty())
        return std::nullopt;
    const auto& [a, b, c] = m_triangles[m_largest];
    return LonLat{(a.lonDeg + b.lonDeg + c.lonDeg) / 3.0, (a.latDeg + b.latDeg + c.latDeg) / 3.0};
}

GroundInView::GroundInView(const MapScene& scene, const geo::Projection& projection)
    : m_camera(scene.base.camera), m_projection(projection), m_seen(seenPart(scene)),
      m_stepPx(samplePoints * scene.unitPx) {}

std::optional<ScreenPoint> GroundInView::onScreen(LonLat position) const {
    const auto at = m_projection.shows(position) ? m_projection.forward(position) : std::nullopt;
    return at ? std::optional(m_camera.toScreen(*at)) : std::nullopt;
}

bool GroundInView::shows(LonLat position) const {
    const auto at = onScreen(position);
    return at && m_seen.contains(*at);
}

bool GroundInView::shows(const geo::LonLatLine& line) const {
    std::optional<ScreenPoint> last;
    for (const LonLat position : line) {
        const auto at = onScreen(position);
        if (at && (m_seen.contains(*at) || (last && geo::lengthWithin(*last, *at, m_seen) > 0.0)))
            return true;
        last = at;
    }
    return false;
}

bool GroundInView::shows(const Ground& ground) const {
    const auto middle = ground.middle();
    return middle && (shows(*middle) || std::ranges::any_of(positions(), [&](LonLat position) {
                          return ground.contains(position);
                      }));
}

const std::vector<LonLat>& GroundInView::positions() const {
    if (!m_positions.empty())
        return m_positions;
    const int columns = std::max(1, static_cast<int>(m_seen.width / m_stepPx));
    const int rows = std::max(1, static_cast<int>(m_seen.height / m_stepPx));
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            if (const auto position = m_projection.inverse(
                    m_camera.toWorld({{m_seen.left + (column + 0.5) * m_seen.width / columns,
                                       m_seen.top + (row + 0.5) * m_seen.height / rows}})))
                m_positions.push_back(*position);
    return m_positions;
}

} // namespace tumen::scene
