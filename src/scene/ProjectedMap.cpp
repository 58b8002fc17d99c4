#include "scene/ProjectedMap.hpp"

#include "geo/Cutting.hpp"

namespace tumen::scene {

core::Result<ProjectedMap> projectMap(const model::Basemap& basemap, const model::Brief& brief,
                                      const ProjectedMapKey& key) {
    const geo::ProjectionSpec* spec = geo::findProjection(key.projection);
    if (spec == nullptr)
        return core::Problem{core::Severity::Error, {}, "'" + key.projection + "' is not a projection.", ""};
    auto projection = geo::Projection::make(*spec);
    if (!projection)
        return projection.problems();

    ProjectedMap map;
    map.base = projectBasemap(basemap, key.detail, *projection);
    for (const model::Territory& territory : brief.territories)
        map.territories.push_back(projectTerritory(territory, basemap.level(key.detail), *projection));
    for (const model::ReliefImage& relief : basemap.reliefs)
        map.reliefs.push_back(projectRelief(relief, *projection));
    for (const double step : graticuleSteps)
        map.graticules[step] = projectGraticule(step, *projection);
    // Across the peninsula, with a little overhang on both sides.
    map.parallel38 = geo::project(geo::LonLatLine{{124.2, 38.0}, {130.2, 38.0}}, *projection);
    return map;
}

} // namespace tumen::scene
