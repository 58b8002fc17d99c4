#pragma once

#include <array>
#include <map>
#include <optional>
#include <vector>

#include "geo/Projection.hpp"
#include "model/Basemap.hpp"
#include "scene/Theme.hpp"

namespace tumen::scene {

/// Flat list of triangles in the plane of the projection, three points each.
using Triangles = std::vector<geo::WorldPoint>;
using WorldLine = std::vector<geo::WorldPoint>;

/// Lines drawn alike.
struct LineGroup {
    model::LineKind kind = model::LineKind::Coast;
    int rank = 0;
    std::optional<model::BoundaryIndex> boundary;
    int opened = 0; ///< of railways: the year
    std::vector<WorldLine> lines;
};

struct DepthBand {
    double depthMetres = 0.0;
    Triangles triangles;
};

/// Land by model::UnitIndex.
using LandTriangles = std::vector<Triangles>;

// Each of these cuts, projects and, for areas, triangulates one part of the basemap.

/// The whole of the projected world.
Triangles projectSea(const geo::Projection& projection);
WorldLine projectOutline(const geo::Projection& projection);
std::vector<DepthBand> projectDepths(const model::Basemap& basemap, const geo::Projection& projection);
LandTriangles projectLand(const model::BasemapLevel& level, std::size_t unitCount,
                          const geo::Projection& projection);
Triangles projectArea(const std::vector<geo::LonLatPolygon>& polygons, const geo::Projection& projection);
Triangles projectLakes(const model::BasemapLevel& level, const geo::Projection& projection);
/// Lake shores are among the coasts. Boundaries that look alike at all dates share a group, under one of
/// them.
std::vector<LineGroup> projectLines(const model::Basemap& basemap, model::DetailLevel detail,
                                    const geo::Projection& projection);

/// Parallels and meridians every `stepDeg` degrees.
std::vector<WorldLine> projectGraticule(double stepDeg, const geo::Projection& projection);

/// A territory of the brief in the plane: land to fill or a line to draw.
struct TerritoryGeometry {
    Triangles fill;
    std::vector<WorldLine> lines;
};
TerritoryGeometry projectTerritory(const model::Territory& territory, const model::Basemap& basemap,
                                   model::DetailLevel detail, const geo::Projection& projection);

/// A relief image as a grid of triangles: positions in the plane and in the image (pixels), index by index.
struct ReliefMesh {
    Triangles positions;
    std::vector<std::array<float, 2>> pixels;
};
ReliefMesh projectRelief(const model::ReliefImage& relief, const geo::Projection& projection);

} // namespace tumen::scene
