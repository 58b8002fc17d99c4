#include "scene/ProjectedMap.hpp"

#include <future>

#include "geo/Cutting.hpp"
#include "geo/ProjectionText.hpp"
#include "scene/DistanceRings.hpp"
#include "scene/Globe.hpp"

namespace tumen::scene {

namespace {

/// Territories that are the same land at another time share their triangles.
std::vector<TerritoryGeometry> projectTerritories(const model::Brief& brief, const model::Basemap& basemap,
                                                  model::DetailLevel detail,
                                                  const geo::Projection& projection) {
    std::vector<TerritoryGeometry> projected;
    const auto areaOf = [&](std::size_t i) {
        return std::get_if<model::UnitArea>(&brief.territories[i].geometry);
    };
    for (std::size_t i = 0; i < brief.territories.size(); ++i) {
        const model::UnitArea* area = areaOf(i);
        std::size_t twin = 0;
        while (twin < i && (area == nullptr || areaOf(twin) == nullptr || *areaOf(twin) != *area))
            ++twin;
        projected.push_back(twin < i ? projected[twin]
                                     : projectTerritory(brief.territories[i], basemap, detail, projection));
    }
    return projected;
}

/// Close enough for the eye not to find its corners in any projection and at any scale.
geo::LonLatLine parallel38() {
    geo::LonLatLine line;
    for (int tenth = 1242; tenth <= 1302; ++tenth)
        line.push_back({tenth / 10.0, 38.0});
    return line;
}

} // namespace

core::Result<ProjectedMap> projectMap(const model::Basemap& basemap, const model::Brief& brief,
                                      const ProjectedMapKey& key) {
    auto spec = geo::readProjection(key.projection);
    if (!spec)
        return spec.problems();
    if (spec->isGlobe())
        *spec = degreesOnAPlane(key.detail);
    // A projection serves one thread only, so each of the three has its own.
    auto projection = geo::Projection::make(*spec);
    auto depthsProjection = geo::Projection::make(*spec);
    auto othersProjection = geo::Projection::make(*spec);
    if (!projection || !depthsProjection || !othersProjection)
        return projection.problems();
    const model::BasemapLevel& level = basemap.level(key.detail);

    // Land and depths are most of the work.
    auto depths = std::async(std::launch::async, [&] { return projectDepths(basemap, *depthsProjection); });
    auto others = std::async(std::launch::async, [&] {
        const geo::Projection& own = *othersProjection;
        ProjectedMap map;
        map.sea = projectSea(own);
        map.outline = projectOutline(own);
        map.lakes = projectLakes(level, own);
        map.demilitarizedZone = projectArea(basemap.demilitarizedZone, own);
        map.lines = projectLines(basemap, key.detail, own);
        for (const model::ReliefImage& relief : basemap.reliefs)
            map.reliefs.push_back(projectRelief(relief, own));
        for (const double step : graticuleSteps)
            map.graticules[step] = projectGraticule(step, own);
        map.distanceRings = projectDistanceRings(own);
        // Across the peninsula, with a little overhang on both sides.
        map.parallel38 = geo::project(parallel38(), own);
        return map;
    });
    LandTriangles land = projectLand(level, basemap.units.size(), *projection);
    std::vector<TerritoryGeometry> territories = projectTerritories(brief, basemap, key.detail, *projection);
    ProjectedMap map = others.get();
    map.land = std::move(land);
    map.territories = std::move(territories);
    map.depths = depths.get();
    return map;
}

} // namespace tumen::scene
