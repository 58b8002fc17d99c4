#include "render/MapVertices.hpp"

#include <algorithm>
#include <cmath>

#include "render/LineStrip.hpp"

namespace tumen::render {

namespace {

PlacedVertices fill(const geo::PlaneMesh& mesh) {
    PlacedVertices placed;
    placed.vertices.reserve(mesh.corners.size());
    for (const geo::PlanePoint& corner : mesh.corners)
        placed.vertices.emplace_back(sf::Vector2f(corner.x, corner.y));
    placed.patches = mesh.patches;
    return placed;
}

PlacedVertices shaded(const scene::ReliefMesh& relief) {
    PlacedVertices placed = fill(relief.mesh);
    for (std::size_t i = 0; i < placed.vertices.size(); ++i)
        placed.vertices[i].texCoords = {relief.places[i][0], relief.places[i][1]};
    return placed;
}

/// Line after line, those that begin near each other together.
void appendStrips(PlacedVertices& placed, const std::vector<scene::WorldLine>& lines, std::uint32_t area) {
    constexpr double tileKm = 700.0;
    constexpr std::uint32_t enoughForAPatch = 512;
    struct Start {
        int row;
        int column;
        const scene::WorldLine* line;
    };
    std::vector<Start> starts;
    for (const scene::WorldLine& line : lines)
        if (line.size() >= 2)
            starts.push_back({static_cast<int>(std::floor(line.front().y / tileKm)),
                              static_cast<int>(std::floor(line.front().x / tileKm)), &line});
    std::ranges::stable_sort(starts, {}, [](const Start& s) { return std::pair(s.row, s.column); });
    const std::size_t firstPatch = placed.patches.size();
    const auto position = [&placed] { return static_cast<std::uint32_t>(placed.vertices.size()); };
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const bool isElsewhere =
            i == 0 || starts[i].row != starts[i - 1].row || starts[i].column != starts[i - 1].column;
        if (isElsewhere) {
            // Two vertices join lines. The first is the last one of the line before and looks like it,
            // whatever the next line looks like: a triangle between them has no area only as long as both are
            // moved alike.
            std::uint32_t first = position();
            if (first > 0)
                placed.patches.back().endCorner = ++first;
            placed.patches.push_back({area, first, first, {}});
        }
        appendLine(placed.vertices, *starts[i].line);
        // Patches of a long line share two vertices, so that the strip goes on.
        while (position() - placed.patches.back().firstCorner > enoughForAPatch) {
            const std::uint32_t end = placed.patches.back().firstCorner + enoughForAPatch;
            placed.patches.back().endCorner = end;
            placed.patches.push_back({area, end - 2, end, {}});
        }
        placed.patches.back().endCorner = position();
    }
    for (std::size_t i = firstPatch; i < placed.patches.size(); ++i) {
        geo::PlaneMesh::Patch& patch = placed.patches[i];
        for (std::uint32_t v = patch.firstCorner; v < patch.endCorner; ++v)
            patch.box.include({placed.vertices[v].position.x, placed.vertices[v].position.y});
    }
}

PlacedVertices strips(const std::vector<scene::WorldLine>& lines) {
    PlacedVertices placed;
    appendStrips(placed, lines, 0);
    return placed;
}

} // namespace

MapVertices::MapVertices(const scene::ProjectedMap& map)
    : sea(fill(map.sea)), outline(strips({map.outline})), depths(fill(map.depths)), land(fill(map.land)),
      lakes(fill(map.lakes)), demilitarizedZone(fill(map.demilitarizedZone)),
      parallel38(strips(map.parallel38)), distanceRings(strips(map.distanceRings)) {
    for (const scene::LineGroup& group : map.lines)
        if (group.boundary)
            appendStrips(boundaries, group.lines, static_cast<std::uint32_t>(*group.boundary));
        else
            lines.push_back({group.kind, group.rank, group.opened, strips(group.lines)});
    for (const scene::TerritoryGeometry& territory : map.territories) {
        territoryFills.push_back(fill(territory.fill));
        territoryLines.push_back(strips(territory.lines));
    }
    for (const scene::ReliefMesh& relief : map.reliefs)
        reliefs.push_back(shaded(relief));
    for (const auto& [step, net] : map.graticules)
        graticules[step] = strips(net);
}

} // namespace tumen::render
