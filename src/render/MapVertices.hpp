#pragma once

#include <map>
#include <vector>

#include <SFML/Graphics/Vertex.hpp>

#include "scene/ProjectedMap.hpp"

namespace tumen::render {

/// Vertices for one buffer and where in the plane they lie, so that only what is in view is drawn.
struct PlacedVertices {
    std::vector<sf::Vertex> vertices;
    std::vector<geo::PlaneMesh::Patch> patches; ///< corners are vertices
};

/// A projected map as graphics hardware takes it. Making it takes some milliseconds and needs no OpenGL, so
/// it is done on the thread that projects.
struct MapVertices {
    struct Lines {
        model::LineKind kind = model::LineKind::Coast;
        int rank = 0;
        int opened = 0; ///< of railways: the year
        PlacedVertices strip;
    };
    PlacedVertices sea;
    PlacedVertices outline;
    PlacedVertices depths;
    PlacedVertices land;
    PlacedVertices lakes;
    PlacedVertices demilitarizedZone;
    std::vector<Lines> lines; ///< but for boundaries
    /// Patches are boundaries by model::BoundaryIndex.
    PlacedVertices boundaries;
    std::vector<PlacedVertices> territoryFills;
    std::vector<PlacedVertices> territoryLines;
    std::vector<PlacedVertices> reliefs;
    std::map<double, PlacedVertices> graticules;
    PlacedVertices parallel38;
    PlacedVertices distanceRings;

    explicit MapVertices(const scene::ProjectedMap& map);
};

} // namespace tumen::render
