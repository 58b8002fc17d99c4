#pragma once

#include <map>
#include <optional>
#include <vector>

#include "geo/AreaMesh.hpp"
#include "model/Basemap.hpp"
#include "model/Brief.hpp"

namespace tumen::scene {

/// Lines drawn alike.
struct LonLatLineGroup {
    model::LineKind kind = model::LineKind::Coast;
    int rank = 0;
    std::optional<model::BoundaryIndex> boundary;
    int opened = 0; ///< of railways: the year
    std::vector<geo::LonLatLine> lines;
};

/// A territory of the brief: land to fill or lines to draw.
struct TerritoryPart {
    std::optional<std::size_t> sameLandAs; ///< an earlier territory
    geo::AreaMesh land;
    std::vector<geo::LonLatLine> lines;
};

/// All of the map that stands still under the flows, in longitude and latitude: `projectMap` bends it into
/// the plane of a projection, `Globe` onto the sphere.
struct MapParts {
    const model::Basemap* basemap = nullptr;
    const model::BasemapLevel* level = nullptr;
    std::vector<TerritoryPart> territories; ///< one for each of the brief's
    std::vector<LonLatLineGroup> lines;
    std::map<double, std::vector<geo::LonLatLine>> graticules; ///< by step in degrees
    std::vector<geo::LonLatLine> parallel38;
    std::vector<geo::LonLatLine> distanceRings;
};

/// The basemap outlives the parts, which point at its meshes.
MapParts partsOf(const model::Basemap& basemap, const model::Brief& brief, model::DetailLevel detail);

// Parts by themselves.

/// Lake shores are among the coasts. Boundaries that look alike at all dates share a group, under one of
/// them.
std::vector<LonLatLineGroup> lineGroups(const model::Basemap& basemap, model::DetailLevel detail);
/// Parallels and meridians every `stepDeg` degrees.
std::vector<geo::LonLatLine> graticule(double stepDeg);
/// Its land is that of the basemap where it names units.
TerritoryPart territoryPart(const model::Territory& territory, const model::Basemap& basemap,
                            model::DetailLevel detail);
/// Close enough for the eye not to find its corners in any projection and at any scale.
geo::LonLatLine parallel38();
/// The degrees between graticule lines that a level of detail has, the finest first.
std::vector<double> graticuleSteps(model::DetailLevel detail);

} // namespace tumen::scene
