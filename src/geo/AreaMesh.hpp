#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// Areas of the Earth as triangles small enough to be bent into any projection: cut into the cells of a net
/// of meridians and parallels, made once and projected often.
struct AreaMesh {
    /// The triangles of one area in one cell.
    struct Patch {
        std::uint32_t area = 0;        ///< as the areas were numbered
        std::uint32_t firstCorner = 0; ///< in `corners`
        std::uint32_t endCorner = 0;
        friend bool operator==(const Patch&, const Patch&) = default;
    };
    std::vector<LonLat> positions;      ///< longitudes within half a turn
    std::vector<std::uint32_t> corners; ///< positions, three to a triangle
    std::vector<Patch> patches;         ///< in the order of drawing
    friend bool operator==(const AreaMesh&, const AreaMesh&) = default;
};

struct NumberedPolygon {
    std::uint32_t area = 0;
    const LonLatPolygon* polygon = nullptr;
};

/// What an area mesh is sorted by: patches of a cell beside each other, so that what is in view is found
/// together, or area by area, so that areas lie on top of those before them.
enum class PatchOrder { ByCell, ByArea };

/// Cells of a net every `cellDeg`, with a point at least every `edgeDeg` along the polygons' own edges.
AreaMesh tessellate(std::span<const NumberedPolygon> polygons, double cellDeg, double edgeDeg,
                    PatchOrder order);

/// Only the areas that are wanted.
template<typename IsWanted>
AreaMesh selected(const AreaMesh& mesh, const IsWanted& isWanted) {
    AreaMesh part;
    part.positions = mesh.positions;
    for (const AreaMesh::Patch& patch : mesh.patches) {
        if (!isWanted(patch.area))
            continue;
        const auto first = static_cast<std::uint32_t>(part.corners.size());
        part.corners.insert(part.corners.end(), mesh.corners.begin() + patch.firstCorner,
                            mesh.corners.begin() + patch.endCorner);
        part.patches.push_back({patch.area, first, static_cast<std::uint32_t>(part.corners.size())});
    }
    return part;
}

/// The part of a mesh between two parallels.
AreaMesh clippedToParallels(const AreaMesh& mesh, double southDeg, double northDeg);

} // namespace tumen::geo
