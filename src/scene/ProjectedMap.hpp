#pragma once

#include <map>

#include "scene/BasemapGeometry.hpp"

namespace tumen::scene {

/// Which projected map: one is made for each projection and level of detail.
struct ProjectedMapKey {
    std::string projection; ///< as `geo::readProjection` takes it
    model::DetailLevel detail = model::DetailLevel::World;
    friend auto operator<=>(const ProjectedMapKey&, const ProjectedMapKey&) = default;
};

/// All of the map that stands still under the flows, in the plane of one projection; of the globe, which
/// turns, in degrees of longitude and latitude, for `Globe` to turn it.
struct ProjectedMap {
    Triangles sea;
    WorldLine outline; ///< of the sea
    std::vector<DepthBand> depths;
    LandTriangles land;
    Triangles demilitarizedZone;
    Triangles lakes;
    std::vector<LineGroup> lines;
    std::vector<TerritoryGeometry> territories;          ///< one for each of the brief's
    std::vector<ReliefMesh> reliefs;                     ///< one for each of the basemap's
    std::map<double, std::vector<WorldLine>> graticules; ///< by step in degrees
    std::vector<WorldLine> parallel38;
    std::vector<WorldLine> distanceRings;
};

/// The degrees between graticule lines that views use.
inline constexpr double graticuleSteps[] = {1.0, 5.0, 10.0};

/// The costly step of a change of projection; shares the work among threads and may run on one of its own.
/// Fails when PROJ refuses.
core::Result<ProjectedMap> projectMap(const model::Basemap& basemap, const model::Brief& brief,
                                      const ProjectedMapKey& key);

} // namespace tumen::scene
