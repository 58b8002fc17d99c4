#pragma once

#include <cstdint>
#include <vector>

#include "geo/AreaMesh.hpp"
#include "geo/Projection.hpp"

namespace tumen::geo {

/// A position in the plane of a projection as graphics hardware takes it: kilometres, x to the right, y up.
struct PlanePoint {
    float x = 0.F;
    float y = 0.F;
    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

/// Limits in the plane; empty at first.
struct PlaneBox {
    float west = 1e30F;
    float south = 1e30F;
    float east = -1e30F;
    float north = -1e30F;

    void include(PlanePoint p) {
        west = p.x < west ? p.x : west;
        east = p.x > east ? p.x : east;
        south = p.y < south ? p.y : south;
        north = p.y > north ? p.y : north;
    }
    bool overlaps(const PlaneBox& o) const {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
};

/// An area mesh in the plane of a projection.
struct PlaneMesh {
    struct Patch {
        std::uint32_t area = 0;
        std::uint32_t firstCorner = 0;
        std::uint32_t endCorner = 0;
        PlaneBox box;
    };
    std::vector<PlanePoint> corners; ///< three to a triangle
    std::vector<LonLat> positions;   ///< of the corners; only where asked for
    std::vector<Patch> patches;

    bool isEmpty() const { return corners.empty(); }
};

enum class KeepPositions { No, Yes };

/// Projects a mesh; triangles are cut where the projection ends and along the meridian at which it is cut.
PlaneMesh project(const AreaMesh& mesh, const Projection& projection, KeepPositions keep = KeepPositions::No);

/// Triangles that lie in the plane already, as one patch.
PlaneMesh asPlaneMesh(const std::vector<WorldPoint>& triangles);

} // namespace tumen::geo
