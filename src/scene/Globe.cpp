#include "scene/Globe.hpp"

#include <algorithm>
#include <cmath>
#include <future>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::scene {

namespace {

using geo::PlaneMesh;
using geo::PlanePoint;

constexpr auto radius = static_cast<float>(geo::earthRadiusKm);

} // namespace

/// The globe turned to one side.
class Globe::Turn {
public:
    explicit Turn(const BaseLook& look) {
        const auto frame = geo::TangentFrame::at(look.projectionCentre);
        const auto single = [](const geo::UnitVector& v) {
            return Vertex{static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
        };
        m_east = single(frame.east);
        m_north = single(frame.north);
        m_out = single(frame.out);
        // A little more than the picture, as lines have a width.
        const double marginPx = 8.0 * look.unitPx;
        const geo::WorldPoint topLeft = look.camera.toWorld({{-marginPx, -marginPx}});
        const geo::WorldPoint bottomRight =
            look.camera.toWorld({{look.widthPx + marginPx, look.heightPx + marginPx}});
        m_west = static_cast<float>(topLeft.x / geo::earthRadiusKm);
        m_top = static_cast<float>(topLeft.y / geo::earthRadiusKm);
        m_right = static_cast<float>(bottomRight.x / geo::earthRadiusKm);
        m_bottom = static_cast<float>(bottomRight.y / geo::earthRadiusKm);
    }

    /// With the places of the corners in an image, when there is one.
    PlaneMesh turn(const geo::AreaMesh& mesh, const Vertices& vertices,
                   const model::ReliefImage* image = nullptr,
                   std::vector<std::array<float, 2>>* places = nullptr) const {
        Vertices seen(vertices.size());
        std::ranges::transform(vertices, seen.begin(), [this](const Vertex& v) { return turned(v); });
        PlaneMesh plane;
        const auto corner = [&plane] { return static_cast<std::uint32_t>(plane.corners.size()); };
        for (const geo::AreaMesh::Patch& patch : mesh.patches) {
            plane.patches.push_back({patch.area, corner(), corner(), {}});
            for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; i += 3) {
                const Vertex triangle[] = {seen[mesh.corners[i]], seen[mesh.corners[i + 1]],
                                           seen[mesh.corners[i + 2]]};
                if (areAllOutside(triangle))
                    continue;
                const auto placeAt = [&](std::size_t c) {
                    return image == nullptr ? std::array<float, 2>{}
                                            : placeIn(*image, mesh.positions[mesh.corners[i + c]]);
                };
                addFacingPart(triangle, placeAt, plane, places);
            }
            PlaneMesh::Patch& added = plane.patches.back();
            added.endCorner = corner();
            for (std::uint32_t i = added.firstCorner; i < added.endCorner; ++i)
                added.box.include(plane.corners[i]);
            if (added.firstCorner == added.endCorner)
                plane.patches.pop_back();
        }
        return plane;
    }

    std::vector<WorldLine> turn(const std::vector<Vertices>& lines) const {
        std::vector<WorldLine> pieces;
        for (const Vertices& line : lines) {
            WorldLine piece;
            const auto finish = [&] {
                if (piece.size() >= 2)
                    pieces.push_back(std::move(piece));
                piece.clear();
            };
            Vertex last;
            for (std::size_t i = 0; i < line.size(); ++i) {
                const Vertex here = turned(line[i]);
                const Vertex ends[2] = {i > 0 ? last : here, here};
                if (i > 0 && (last.z >= 0.F) != (here.z >= 0.F))
                    piece.push_back(toWorld(onHorizon(last, here, last.z / (last.z - here.z))));
                if (areAllOutside(ends))
                    finish();
                if (here.z >= 0.F)
                    piece.push_back(toWorld(onPlane(here)));
                last = here;
            }
            finish();
        }
        return pieces;
    }

private:
    /// What of a triangle is in front of the horizon: it has three corners or four.
    template<typename PlaceAt>
    static void addFacingPart(const Vertex (&triangle)[3], const PlaceAt& placeAt, PlaneMesh& plane,
                              std::vector<std::array<float, 2>>* places) {
        PlanePoint left[4];
        std::array<float, 2> leftPlaces[4] = {};
        std::size_t count = 0;
        for (std::size_t a = 0; a < 3; ++a) {
            const std::size_t b = (a + 1) % 3;
            if (triangle[a].z >= 0.F) {
                leftPlaces[count] = placeAt(a);
                left[count++] = onPlane(triangle[a]);
            }
            if ((triangle[a].z >= 0.F) != (triangle[b].z >= 0.F)) {
                const float t = triangle[a].z / (triangle[a].z - triangle[b].z);
                const auto from = placeAt(a);
                const auto to = placeAt(b);
                leftPlaces[count] = {from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t};
                left[count++] = onHorizon(triangle[a], triangle[b], t);
            }
        }
        for (std::size_t corner = 2; corner < count; ++corner)
            for (const std::size_t c : {std::size_t{0}, corner - 1, corner}) {
                plane.corners.push_back(left[c]);
                if (places != nullptr)
                    places->push_back(leftPlaces[c]);
            }
    }

    static float product(const Vertex& a, const Vertex& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
    Vertex turned(const Vertex& v) const {
        return {product(v, m_east), product(v, m_north), product(v, m_out)};
    }

    template<std::size_t count>
    bool areAllOutside(const Vertex (&seen)[count]) const {
        const auto all = [&](const auto& isOutside) { return std::ranges::all_of(seen, isOutside); };
        return all([](const Vertex& v) { return v.z < 0.F; }) ||
               all([this](const Vertex& v) { return v.x < m_west; }) ||
               all([this](const Vertex& v) { return v.x > m_right; }) ||
               all([this](const Vertex& v) { return v.y < m_bottom; }) ||
               all([this](const Vertex& v) { return v.y > m_top; });
    }

    static PlanePoint onPlane(const Vertex& v) { return {v.x * radius, v.y * radius}; }
    static PlanePoint onHorizon(const Vertex& a, const Vertex& b, float t) {
        const PlanePoint chord = {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
        const float toRim = radius / std::max(std::hypot(chord.x, chord.y), 1e-9F);
        return {chord.x * toRim, chord.y * toRim};
    }
    static geo::WorldPoint toWorld(PlanePoint point) { return {{point.x, point.y}}; }

    Vertex m_east;
    Vertex m_north;
    Vertex m_out;
    float m_west = 0.F;
    float m_top = 0.F;
    float m_right = 0.F;
    float m_bottom = 0.F;
};

Globe::Vertices Globe::laid(const std::vector<geo::LonLat>& positions) {
    Vertices vertices;
    vertices.reserve(positions.size());
    for (const geo::LonLat& position : positions) {
        const geo::UnitVector v = geo::toUnitVector(position);
        vertices.push_back({static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)});
    }
    return vertices;
}

std::vector<Globe::Vertices> Globe::laid(const std::vector<geo::LonLatLine>& lines) {
    std::vector<Vertices> strips;
    for (const geo::LonLatLine& line : lines)
        strips.push_back(laid(geo::withLongEdgesSplit(line)));
    return strips;
}

Globe::Globe(std::shared_ptr<const MapParts> parts) : m_parts(std::move(parts)) {
    m_depths = laid(m_parts->basemap->depthMesh.positions);
    m_land = laid(m_parts->level->landMesh.positions);
    m_lakes = laid(m_parts->level->lakeMesh.positions);
    m_zone = laid(m_parts->basemap->zoneMesh.positions);
    for (const TerritoryPart& territory : m_parts->territories) {
        m_territories.push_back(laid(territory.land.positions));
        m_territoryLines.push_back(laid(territory.lines));
    }
    for (const geo::AreaMesh& cells : m_parts->basemap->reliefMeshes)
        m_reliefs.push_back(laid(cells.positions));
    for (const LonLatLineGroup& group : m_parts->lines)
        m_lines.push_back(laid(group.lines));
    for (const auto& [step, lines] : m_parts->graticules)
        m_graticules[step] = laid(lines);
    m_parallel38 = laid(m_parts->parallel38);
    m_distanceRings = laid(m_parts->distanceRings);
}

ProjectedMap Globe::turnedFor(const BaseLook& look) const {
    const Turn turn(look);
    const model::Basemap& basemap = *m_parts->basemap;
    ProjectedMap map;
    auto lines = std::async(std::launch::async, [&] {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const LonLatLineGroup& group = m_parts->lines[i];
            map.lines.push_back(
                {group.kind, group.rank, group.boundary, group.opened, turn.turn(m_lines[i])});
        }
        for (const auto& [step, net] : m_graticules)
            if (step == look.graticuleStepDeg)
                map.graticules[step] = turn.turn(net);
        map.parallel38 = turn.turn(m_parallel38);
        map.distanceRings = turn.turn(m_distanceRings);
        if (const auto globe = geo::Projection::make(geo::globeAt(look.projectionCentre))) {
            map.sea = projectSea(*globe);
            map.outline = projectOutline(*globe);
        }
    });
    map.land = turn.turn(m_parts->level->landMesh, m_land);
    numberByUnit(map.land, *m_parts->level);
    map.depths = turn.turn(basemap.depthMesh, m_depths);
    map.lakes = turn.turn(m_parts->level->lakeMesh, m_lakes);
    map.demilitarizedZone = turn.turn(basemap.zoneMesh, m_zone);
    for (std::size_t i = 0; i < m_territories.size(); ++i) {
        const TerritoryPart& part = m_parts->territories[i];
        if (part.sameLandAs)
            map.territories.push_back(map.territories[*part.sameLandAs]);
        else
            map.territories.push_back(
                {turn.turn(part.land, m_territories[i]), turn.turn(m_territoryLines[i])});
    }
    for (std::size_t i = 0; i < m_reliefs.size(); ++i) {
        ReliefMesh& relief = map.reliefs.emplace_back();
        relief.mesh = turn.turn(basemap.reliefMeshes[i], m_reliefs[i], &basemap.reliefs[i], &relief.places);
    }
    lines.get();
    return map;
}

} // namespace tumen::scene
