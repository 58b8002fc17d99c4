#pragma once

#include "scene/MapScene.hpp"
#include "scene/ProjectedMap.hpp"

namespace tumen::scene {

/// The plane in which a map is cut and filled with triangles before it is laid on the globe: x is the
/// longitude and y the latitude, in degrees.
geo::ProjectionSpec degreesOnAPlane(model::DetailLevel detail);

/// A map laid on the sphere, to be looked at from any side: turned, cut at the horizon and at the edges of
/// the picture within a frame's time.
class Globe {
public:
    /// From a map projected by `degreesOnAPlane`.
    explicit Globe(ProjectedMap flat);

    /// What `look` shows of it, in the plane of the globe's projection (kilometres).
    ProjectedMap turnedFor(const BaseLook& look) const;

private:
    /// A position as a unit vector; single precision is half a metre on the Earth.
    struct Vertex {
        float x = 0.F;
        float y = 0.F;
        float z = 0.F;
    };
    struct Mesh {
        std::vector<Vertex> corners;              ///< three a triangle
        std::vector<std::array<float, 2>> pixels; ///< of a relief, one for each corner; else empty
    };
    using Line = std::vector<Vertex>;
    class Turn;

    static Vertex laid(geo::WorldPoint degrees);

    ProjectedMap m_frame;                   ///< the parts of the map with nothing in them
    std::vector<Mesh> m_meshes;             ///< in the order in which the parts are visited
    std::vector<std::vector<Line>> m_lines; ///< likewise
};

} // namespace tumen::scene
