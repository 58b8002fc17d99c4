#pragma once

#include <array>
#include <map>
#include <optional>

#include "core/Result.hpp"
#include "geo/PlaneMesh.hpp"
#include "scene/MapParts.hpp"

namespace tumen::scene {

using WorldLine = std::vector<geo::WorldPoint>;

/// Which projected map: one is made for each projection and level of detail.
struct ProjectedMapKey {
    std::string projection; ///< as `geo::readProjection` takes it
    model::DetailLevel detail = model::DetailLevel::World;
    friend auto operator<=>(const ProjectedMapKey&, const ProjectedMapKey&) = default;
};

/// Lines drawn alike.
struct LineGroup {
    model::LineKind kind = model::LineKind::Coast;
    int rank = 0;
    std::optional<model::BoundaryIndex> boundary;
    int opened = 0; ///< of railways: the year
    std::vector<WorldLine> lines;
};

/// A territory of the brief in the plane.
struct TerritoryGeometry {
    geo::PlaneMesh fill;
    std::vector<WorldLine> lines;
};

/// A relief image in the plane.
struct ReliefMesh {
    geo::PlaneMesh mesh;
    std::vector<std::array<float, 2>> places; ///< in the image, 0 to 1 from its top left, by corner
};

/// All of the map that stands still under the flows, in the plane of one projection.
struct ProjectedMap {
    geo::PlaneMesh sea;    ///< the whole of the projected world
    WorldLine outline;     ///< of the sea
    geo::PlaneMesh depths; ///< by position in Basemap::bathymetry, shallow ones first
    geo::PlaneMesh land;   ///< by model::UnitIndex
    geo::PlaneMesh lakes;
    geo::PlaneMesh demilitarizedZone;
    std::vector<LineGroup> lines;
    std::vector<TerritoryGeometry> territories;          ///< one for each of the brief's
    std::vector<ReliefMesh> reliefs;                     ///< one for each of the basemap's
    std::map<double, std::vector<WorldLine>> graticules; ///< by step in degrees
    std::vector<WorldLine> parallel38;
    std::vector<WorldLine> distanceRings;
};

/// The costly step of a change of projection; shares the work among threads and may run on one of its own.
/// Fails when PROJ refuses; the globe has `Globe`.
core::Result<ProjectedMap> projectMap(const MapParts& parts, const std::string& projection);

// Parts by themselves.

geo::PlaneMesh projectSea(const geo::Projection& projection);
WorldLine projectOutline(const geo::Projection& projection);
geo::PlaneMesh projectLand(const model::BasemapLevel& level, const geo::Projection& projection);
ReliefMesh projectRelief(const model::ReliefImage& relief, const geo::AreaMesh& cells,
                         const geo::Projection& projection);
/// Where a position lies in a relief image, 0 to 1 from its top left corner.
std::array<float, 2> placeIn(const model::ReliefImage& relief, geo::LonLat position);

/// The units of land areas.
void numberByUnit(geo::PlaneMesh& land, const model::BasemapLevel& level);

} // namespace tumen::scene
