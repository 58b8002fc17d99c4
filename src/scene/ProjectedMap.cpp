#include "scene/ProjectedMap.hpp"

#include <cmath>
#include <future>

#include "geo/Cutting.hpp"
#include "geo/ProjectionText.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::scene {

namespace {

std::vector<WorldLine> projected(const std::vector<geo::LonLatLine>& lines,
                                 const geo::Projection& projection) {
    std::vector<WorldLine> pieces;
    for (const geo::LonLatLine& line : lines)
        for (auto& piece : geo::project(line, projection))
            pieces.push_back(std::move(piece));
    return pieces;
}

void projectTerritories(const MapParts& parts, const geo::Projection& projection, ProjectedMap& map) {
    for (const TerritoryPart& part : parts.territories)
        if (part.sameLandAs)
            map.territories.push_back(map.territories[*part.sameLandAs]);
        else
            map.territories.push_back(
                {geo::project(part.land, projection), projected(part.lines, projection)});
}

} // namespace

void numberByUnit(geo::PlaneMesh& land, const model::BasemapLevel& level) {
    for (geo::PlaneMesh::Patch& patch : land.patches)
        patch.area = static_cast<std::uint32_t>(level.land[patch.area].unit);
}

geo::PlaneMesh projectSea(const geo::Projection& projection) {
    return geo::asPlaneMesh(geo::triangulate(std::vector<geo::WorldRing>{geo::rimOf(projection)}));
}

WorldLine projectOutline(const geo::Projection& projection) {
    WorldLine outline = geo::rimOf(projection);
    outline.push_back(outline.front());
    return outline;
}

geo::PlaneMesh projectLand(const model::BasemapLevel& level, const geo::Projection& projection) {
    geo::PlaneMesh land = geo::project(level.landMesh, projection);
    numberByUnit(land, level);
    return land;
}

std::array<float, 2> placeIn(const model::ReliefImage& relief, geo::LonLat position) {
    return {
        static_cast<float>((position.lonDeg - relief.westDeg) / (relief.degreesPerPixelX * relief.widthPx)),
        static_cast<float>((relief.northDeg - position.latDeg) /
                           (relief.degreesPerPixelY * relief.heightPx))};
}

ReliefMesh projectRelief(const model::ReliefImage& relief, const geo::AreaMesh& cells,
                         const geo::Projection& projection) {
    ReliefMesh shaded;
    shaded.mesh = geo::project(cells, projection, geo::KeepPositions::Yes);
    for (const geo::LonLat& position : shaded.mesh.positions)
        shaded.places.push_back(placeIn(relief, position));
    shaded.mesh.positions = {};
    return shaded;
}

core::Result<ProjectedMap> projectMap(const MapParts& parts, const std::string& name) {
    const auto spec = geo::readProjection(name);
    if (!spec)
        return spec.problems();
    // A projection serves one thread only, so each of the two has its own.
    auto forAreas = geo::Projection::make(*spec);
    auto forLines = geo::Projection::make(*spec);
    if (!forAreas || !forLines)
        return forAreas.problems();

    ProjectedMap map;
    auto lines = std::async(std::launch::async, [&] {
        const geo::Projection& own = *forLines;
        map.sea = projectSea(own);
        map.outline = projectOutline(own);
        for (const LonLatLineGroup& group : parts.lines)
            map.lines.push_back(
                {group.kind, group.rank, group.boundary, group.opened, projected(group.lines, own)});
        for (const auto& [step, net] : parts.graticules)
            map.graticules[step] = projected(net, own);
        map.distanceRings = projected(parts.distanceRings, own);
        map.parallel38 = projected(parts.parallel38, own);
    });
    const geo::Projection& own = *forAreas;
    map.land = projectLand(*parts.level, own);
    map.depths = geo::project(parts.basemap->depthMesh, own);
    map.lakes = geo::project(parts.level->lakeMesh, own);
    map.demilitarizedZone = geo::project(parts.basemap->zoneMesh, own);
    for (std::size_t i = 0; i < parts.basemap->reliefMeshes.size(); ++i)
        map.reliefs.push_back(projectRelief(parts.basemap->reliefs[i], parts.basemap->reliefMeshes[i], own));
    projectTerritories(parts, own, map);
    lines.get();
    return map;
}

} // namespace tumen::scene
