#pragma once

#include <array>
#include <map>
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
    std::vector<WorldLine> lines;
};

struct DepthBand {
    double depthMetres = 0.0;
    Triangles triangles;
};

/// A level of the basemap in the plane of one projection, ready to be uploaded.
struct BasemapGeometry {
    Triangles sea; ///< the whole of the projected world
    std::vector<DepthBand> depths;
    std::array<Triangles, 6> land; ///< by LandRole
    Triangles lakes;
    std::vector<LineGroup> lines; ///< lake shores among the coasts
};

/// Cuts, projects and triangulates; the costly step of a change of projection.
BasemapGeometry projectBasemap(const model::Basemap& basemap, model::DetailLevel detail,
                               const geo::Projection& projection);

/// Parallels and meridians every `stepDeg` degrees.
std::vector<WorldLine> projectGraticule(double stepDeg, const geo::Projection& projection);

/// A territory of the brief in the plane: land to fill or a line to draw.
struct TerritoryGeometry {
    Triangles fill;
    std::vector<WorldLine> lines;
};
TerritoryGeometry projectTerritory(const model::Territory& territory, const model::BasemapLevel& level,
                                   const geo::Projection& projection);

/// A relief image as a grid of triangles: positions in the plane and in the image (pixels), index by index.
struct ReliefMesh {
    Triangles positions;
    std::vector<std::array<float, 2>> pixels;
};
ReliefMesh projectRelief(const model::ReliefImage& relief, const geo::Projection& projection);

} // namespace tumen::scene
