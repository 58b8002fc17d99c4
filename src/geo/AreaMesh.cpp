#include "geo/AreaMesh.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "geo/Cutting.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::geo {

namespace {

struct PositionHash {
    std::size_t operator()(const LonLat& p) const {
        const auto lon = std::bit_cast<std::uint64_t>(p.lonDeg);
        const auto lat = std::bit_cast<std::uint64_t>(p.latDeg);
        return static_cast<std::size_t>((lon * 0x9E3779B97F4A7C15ULL) ^ (lat * 0xC2B2AE3D27D4EB4FULL >> 17U));
    }
};

/// Adds triangles with each position once.
class MeshWriter {
public:
    explicit MeshWriter(AreaMesh& mesh) : m_mesh(mesh) {}

    void beginPatch(std::uint32_t area) { m_mesh.patches.push_back({area, corner(), corner()}); }
    void endPatch() {
        m_mesh.patches.back().endCorner = corner();
        if (m_mesh.patches.back().firstCorner == corner())
            m_mesh.patches.pop_back();
    }
    void add(LonLat a, LonLat b, LonLat c) {
        // Three positions in line stay: a projection bends the line, and they fill what it leaves.
        if (a == b || b == c || c == a)
            return;
        for (const LonLat& position : {a, b, c})
            m_mesh.corners.push_back(indexOf(position));
    }

private:
    std::uint32_t corner() const { return static_cast<std::uint32_t>(m_mesh.corners.size()); }
    std::uint32_t indexOf(LonLat position) {
        const auto [found, isNew] =
            m_known.try_emplace(position, static_cast<std::uint32_t>(m_mesh.positions.size()));
        if (isNew)
            m_mesh.positions.push_back(position);
        return found->second;
    }

    AreaMesh& m_mesh;
    std::unordered_map<LonLat, std::uint32_t, PositionHash> m_known;
};

/// A part of an area within a cell.
struct CellPart {
    int row = 0;
    int column = 0;
    std::uint32_t area = 0;
    LonLatPolygon polygon;
};

CellPart partOf(std::uint32_t area, LonLatPolygon polygon, double cellDeg) {
    // By the middle of what is there, as a side may lie on the cell's limit.
    LonLat low = {1e9, 1e9};
    LonLat high = {-1e9, -1e9};
    for (const LonLat& p : polygon.rings.front()) {
        low = {std::min(low.lonDeg, p.lonDeg), std::min(low.latDeg, p.latDeg)};
        high = {std::max(high.lonDeg, p.lonDeg), std::max(high.latDeg, p.latDeg)};
    }
    return {static_cast<int>(std::floor((low.latDeg + high.latDeg) / 2.0 / cellDeg)),
            static_cast<int>(std::floor((low.lonDeg + high.lonDeg) / 2.0 / cellDeg)), area,
            std::move(polygon)};
}

void fill(MeshWriter& writer, const LonLatPolygon& polygon) {
    std::vector<WorldRing> rings;
    for (const LonLatLine& ring : polygon.rings) {
        WorldRing& flat = rings.emplace_back();
        for (const LonLat& p : ring)
            flat.push_back({{p.lonDeg, p.latDeg}});
    }
    const std::vector<WorldPoint> corners = triangulate(rings);
    const auto position = [&](std::size_t i) { return LonLat{corners[i].x, corners[i].y}; };
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        writer.add(position(i), position(i + 1), position(i + 2));
}

/// The part of a convex ring on one side of a parallel.
LonLatLine clippedAtParallel(const LonLatLine& ring, double latDeg, bool keepsBelow) {
    LonLatLine clipped;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        const double depthA = keepsBelow ? latDeg - a.latDeg : a.latDeg - latDeg;
        const double depthB = keepsBelow ? latDeg - b.latDeg : b.latDeg - latDeg;
        if (depthA >= 0.0)
            clipped.push_back(a);
        if ((depthA > 0.0 && depthB < 0.0) || (depthA < 0.0 && depthB > 0.0))
            clipped.push_back({a.lonDeg + (b.lonDeg - a.lonDeg) * depthA / (depthA - depthB), latDeg});
    }
    return clipped;
}

} // namespace

AreaMesh tessellate(std::span<const NumberedPolygon> polygons, double cellDeg, double edgeDeg,
                    PatchOrder order) {
    std::vector<CellPart> parts;
    for (const NumberedPolygon& numbered : polygons)
        for (LonLatPolygon& part : cutIntoCells(*numbered.polygon, cellDeg, edgeDeg))
            parts.push_back(partOf(numbered.area, std::move(part), cellDeg));
    const auto key = [order](const CellPart& part) {
        return std::tuple(order == PatchOrder::ByArea ? part.area : 0, part.row, part.column, part.area);
    };
    std::ranges::stable_sort(parts, {}, key);

    AreaMesh mesh;
    MeshWriter writer(mesh);
    for (std::size_t i = 0; i < parts.size();) {
        writer.beginPatch(parts[i].area);
        const auto patch = key(parts[i]);
        for (; i < parts.size() && key(parts[i]) == patch; ++i)
            fill(writer, parts[i].polygon);
        writer.endPatch();
    }
    return mesh;
}

AreaMesh clippedToParallels(const AreaMesh& mesh, double southDeg, double northDeg) {
    AreaMesh part;
    MeshWriter writer(part);
    for (const AreaMesh::Patch& patch : mesh.patches) {
        writer.beginPatch(patch.area);
        for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; i += 3) {
            LonLatLine ring;
            for (std::uint32_t corner = i; corner < i + 3; ++corner)
                ring.push_back(mesh.positions[mesh.corners[corner]]);
            ring = clippedAtParallel(clippedAtParallel(ring, southDeg, false), northDeg, true);
            for (std::size_t corner = 2; corner < ring.size(); ++corner)
                writer.add(ring[0], ring[corner - 1], ring[corner]);
        }
        writer.endPatch();
    }
    return part;
}

} // namespace tumen::geo
