#pragma once

#include <array>
#include <memory>

#include "scene/MapScene.hpp"
#include "scene/ProjectedMap.hpp"

namespace tumen::scene {

/// The map on a sphere, to be turned to any side faster than a projection could be made anew: positions are
/// vectors from its middle, so a turn is three products each.
class Globe {
public:
    explicit Globe(std::shared_ptr<const MapParts> parts);

    /// What the picture of a look shows, in the plane of the orthographic projection: the side that faces its
    /// projection centre, without what lies beyond the picture's edges.
    ProjectedMap turnedFor(const BaseLook& look) const;

private:
    /// On a sphere of radius 1: x to (0 E, 0 N), y to (90 E, 0 N), z to the north pole.
    struct Vertex {
        float x = 0.F;
        float y = 0.F;
        float z = 0.F;
    };
    using Vertices = std::vector<Vertex>;
    class Turn;
    static Vertices laid(const std::vector<geo::LonLat>& positions);
    static std::vector<Vertices> laid(const std::vector<geo::LonLatLine>& lines);

    std::shared_ptr<const MapParts> m_parts;
    Vertices m_depths;
    Vertices m_land;
    Vertices m_lakes;
    Vertices m_zone;
    std::vector<Vertices> m_territories;
    std::vector<Vertices> m_reliefs;
    std::vector<std::vector<Vertices>> m_lines; ///< by group
    std::vector<std::vector<Vertices>> m_territoryLines;
    std::map<double, std::vector<Vertices>> m_graticules;
    std::vector<Vertices> m_parallel38;
    std::vector<Vertices> m_distanceRings;
};

} // namespace tumen::scene
