#pragma once

#include <array>
#include <vector>

#include "geo/AreaMesh.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// An area of the Earth that can be asked what lies in it.
class Ground {
public:
    void add(const geo::AreaMesh& mesh, const geo::AreaMesh::Patch& patch);

    bool contains(geo::LonLat position) const;
    /// The middle of its largest triangle; nothing of an empty area.
    std::optional<geo::LonLat> middle() const;
    double areaKm2() const { return m_areaKm2; }

private:
    using Triangle = std::array<geo::LonLat, 3>;

    std::vector<Triangle> m_triangles;
    std::size_t m_largest = 0; ///< in `m_triangles`
    double m_areaKm2 = 0.0;
    geo::LonLat m_least = {180.0, 90.0};
    geo::LonLat m_most = {-180.0, -90.0};
};

/// What of the Earth is in view: within the frame and, in a split, on this side of the divider.
class GroundInView {
public:
    /// The scene has its camera, frame and other side; it and the projection outlive this.
    GroundInView(const MapScene& scene, const geo::Projection& projection);

    bool shows(geo::LonLat position) const;
    /// True when some of the line is, as straight between its points on the picture.
    bool shows(const geo::LonLatLine& line) const;
    /// True when some of the area is: its middle, or a part that is not smaller than a name.
    bool shows(const Ground& ground) const;

private:
    std::optional<geo::ScreenPoint> onScreen(geo::LonLat position) const;
    const std::vector<geo::LonLat>& positions() const;

    const geo::MapCamera& m_camera;
    const geo::Projection& m_projection;
    geo::ScreenRect m_seen;
    double m_stepPx;
    mutable std::vector<geo::LonLat> m_positions; ///< all over it, once they are needed
};

} // namespace tumen::scene
