#include "scene/Globe.hpp"

#include <algorithm>
#include <cmath>
#include <future>

#include "geo/GreatCircle.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::scene {

namespace {

/// Calls one of the functions for each part of a map, always in the same order; for lines with the step of
/// the graticule that they are, or 0.
template<typename Map, typename OnTriangles, typename OnRelief, typename OnLines>
void visitParts(Map& map, const OnTriangles& onTriangles, const OnRelief& onRelief, const OnLines& onLines) {
    for (auto& band : map.depths)
        onTriangles(band.triangles);
    for (auto& land : map.land)
        onTriangles(land);
    onTriangles(map.lakes);
    onTriangles(map.demilitarizedZone);
    for (auto& territory : map.territories)
        onTriangles(territory.fill);
    for (auto& relief : map.reliefs)
        onRelief(relief);
    for (auto& group : map.lines)
        onLines(group.lines, 0.0);
    for (auto& territory : map.territories)
        onLines(territory.lines, 0.0);
    for (auto& [step, lines] : map.graticules)
        onLines(lines, step);
    onLines(map.parallel38, 0.0);
    onLines(map.distanceRings, 0.0);
}

} // namespace

geo::ProjectionSpec degreesOnAPlane(model::DetailLevel detail) {
    // On a sphere on which a kilometre of the equator is a degree.
    geo::ProjectionSpec spec = {"degrees",  "",  "+proj=eqc +R=57295.77951308232 +units=m",
                                {0.0, 0.0}, 0.0, false};
    // On the globe an edge is a chord: it stays within a fraction of a pixel of the ground's curve.
    spec.cellDeg = detail == model::DetailLevel::World ? 4.0 : 2.0;
    return spec;
}

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

    void turn(const Mesh& mesh, Triangles& positions, std::vector<std::array<float, 2>>* pixels) const {
        for (std::size_t i = 0; i + 2 < mesh.corners.size(); i += 3) {
            const Vertex seen[3] = {turned(mesh.corners[i]), turned(mesh.corners[i + 1]),
                                    turned(mesh.corners[i + 2])};
            if (areAllOutside(seen))
                continue;
            if (seen[0].z >= 0.F && seen[1].z >= 0.F && seen[2].z >= 0.F) {
                for (std::size_t corner = 0; corner < 3; ++corner) {
                    positions.push_back(onPlane(seen[corner]));
                    if (pixels != nullptr)
                        pixels->push_back(mesh.pixels[i + corner]);
                }
                continue;
            }
            // What is left of it in front of the horizon has three corners or four.
            geo::WorldPoint left[4];
            std::array<float, 2> leftPixels[4] = {};
            std::size_t count = 0;
            const auto pixelOf = [&](std::size_t corner) {
                return mesh.pixels.empty() ? std::array<float, 2>{} : mesh.pixels[i + corner];
            };
            for (std::size_t a = 0; a < 3; ++a) {
                const std::size_t b = (a + 1) % 3;
                if (seen[a].z >= 0.F) {
                    leftPixels[count] = pixelOf(a);
                    left[count++] = onPlane(seen[a]);
                }
                if ((seen[a].z >= 0.F) != (seen[b].z >= 0.F)) {
                    const float t = seen[a].z / (seen[a].z - seen[b].z);
                    const auto from = pixelOf(a);
                    const auto to = pixelOf(b);
                    leftPixels[count] = {from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t};
                    left[count++] = onHorizon(seen[a], seen[b], t);
                }
            }
            for (std::size_t corner = 2; corner < count; ++corner)
                for (const std::size_t c : {std::size_t{0}, corner - 1, corner}) {
                    positions.push_back(left[c]);
                    if (pixels != nullptr)
                        pixels->push_back(leftPixels[c]);
                }
        }
    }

    void turn(const std::vector<Line>& lines, std::vector<WorldLine>& pieces) const {
        for (const Line& line : lines) {
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
                    piece.push_back(onHorizon(last, here, last.z / (last.z - here.z)));
                if (areAllOutside(ends))
                    finish();
                if (here.z >= 0.F)
                    piece.push_back(onPlane(here));
                last = here;
            }
            finish();
        }
    }

private:
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

    static geo::WorldPoint onPlane(const Vertex& v) {
        return {{v.x * geo::earthRadiusKm, v.y * geo::earthRadiusKm}};
    }
    static geo::WorldPoint onHorizon(const Vertex& a, const Vertex& b, float t) {
        const geo::WorldPoint chord = {{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}};
        return core::normalized(chord) * geo::earthRadiusKm;
    }

    Vertex m_east;
    Vertex m_north;
    Vertex m_out;
    float m_west = 0.F;
    float m_top = 0.F;
    float m_right = 0.F;
    float m_bottom = 0.F;
};

Globe::Vertex Globe::laid(geo::WorldPoint degrees) {
    const geo::UnitVector v = geo::toUnitVector({degrees.x, degrees.y});
    return {static_cast<float>(v.x), static_cast<float>(v.y), static_cast<float>(v.z)};
}

Globe::Globe(ProjectedMap flat) {
    visitParts(
        flat,
        [&](Triangles& triangles) {
            Mesh& mesh = m_meshes.emplace_back();
            mesh.corners.reserve(triangles.size());
            for (const geo::WorldPoint& corner : triangles)
                mesh.corners.push_back(laid(corner));
            triangles = {};
        },
        [&](ReliefMesh& relief) {
            Mesh& mesh = m_meshes.emplace_back();
            for (const geo::WorldPoint& corner : relief.positions)
                mesh.corners.push_back(laid(corner));
            mesh.pixels = std::move(relief.pixels);
            relief = {};
        },
        [&](std::vector<WorldLine>& lines, double) {
            std::vector<Line>& target = m_lines.emplace_back();
            for (const WorldLine& line : lines) {
                Line& own = target.emplace_back();
                for (const geo::WorldPoint& point : line)
                    own.push_back(laid(point));
            }
            lines = {};
        });
    flat.sea = {};
    flat.outline = {};
    m_frame = std::move(flat);
}

ProjectedMap Globe::turnedFor(const BaseLook& look) const {
    const Turn turn(look);
    ProjectedMap map = m_frame;
    // The areas are most of the work, half of it goes to another thread.
    std::vector<std::pair<const Mesh*, std::pair<Triangles*, std::vector<std::array<float, 2>>*>>> areas;
    std::vector<std::pair<const std::vector<Line>*, std::vector<WorldLine>*>> lines;
    visitParts(
        map,
        [&](Triangles& triangles) {
            areas.push_back({&m_meshes[areas.size()], {&triangles, nullptr}});
        },
        [&](ReliefMesh& relief) {
            areas.push_back({&m_meshes[areas.size()], {&relief.positions, &relief.pixels}});
        },
        [&](std::vector<WorldLine>& target, double graticuleStepDeg) {
            const bool wanted = graticuleStepDeg == 0.0 || graticuleStepDeg == look.graticuleStepDeg;
            lines.push_back({&m_lines[lines.size()], wanted ? &target : nullptr});
        });
    auto half = std::async(std::launch::async, [&] {
        for (const auto& [source, target] : lines)
            if (target != nullptr)
                turn.turn(*source, *target);
    });
    for (const auto& [mesh, target] : areas)
        turn.turn(*mesh, *target.first, target.second);
    half.get();
    const auto globe = geo::Projection::make(geo::globeAt(look.projectionCentre));
    if (globe) {
        map.sea = projectSea(*globe);
        map.outline = projectOutline(*globe);
    }
    return map;
}

} // namespace tumen::scene
