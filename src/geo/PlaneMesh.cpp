#include "geo/PlaneMesh.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "geo/Cutting.hpp"
#include "geo/Triangulation.hpp"
#include "geo/UnitVector.hpp"

namespace tumen::geo {

namespace {

PlanePoint toFloat(WorldPoint point) {
    return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

/// A ring that bounds a part of a triangle: what is left of it within the limits.
struct Left {
    std::vector<WorldPoint> points;
    std::vector<LonLat> positions;
};

/// As a polygon is cut: slower, with a point on every edge that bends.
std::vector<Left> partsOfPolygon(const LonLat (&triangle)[3], const Projection& projection) {
    // Not a turn away.
    const auto beside = [&triangle](LonLat position) {
        const double offset = std::remainder(position.lonDeg - triangle[0].lonDeg, 360.0);
        return LonLat{triangle[0].lonDeg + offset, position.latDeg};
    };
    LonLatPolygon polygon;
    polygon.rings.push_back({triangle[0], beside(triangle[1]), beside(triangle[2])});
    std::vector<Left> parts;
    for (const std::vector<WorldRing>& piece : project(polygon, projection)) {
        const std::vector<WorldPoint> corners = triangulate(piece);
        for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
            Left& left = parts.emplace_back();
            for (std::size_t corner = i; corner < i + 3; ++corner) {
                left.points.push_back(corners[corner]);
                left.positions.push_back(beside(projection.inverse(corners[corner]).value_or(triangle[0])));
            }
        }
    }
    return parts;
}

/// The circle at which an azimuthal projection ends.
class CircleLimit {
public:
    explicit CircleLimit(const Projection& projection)
        : m_projection(projection), m_frame(TangentFrame::at(projection.spec().centre)),
          m_radiusRad(projection.spec().clipRadiusDeg * radPerDeg), m_leastOut(std::cos(m_radiusRad)) {}

    bool holds(LonLat position) const { return dot(toUnitVector(position), m_frame.out) >= m_leastOut; }
    /// Of a triangle with no corner within.
    bool misses(const LonLat (&)[3]) const { return true; }
    /// There is no cut within the circle, and what is left out about the point opposite to the centre is
    /// larger than any triangle.
    bool tears(LonLat, LonLat, LonLat) const { return false; }

    /// What lies within the circle, along which it has a point every degree.
    std::vector<Left> partsWithin(const LonLat (&triangle)[3]) const {
        Left left;
        std::optional<double> leftAtDeg; // where on the circle the ring has gone out
        std::optional<double> enteredAtDeg;
        double depths[3];
        UnitVector corners[3];
        for (std::size_t i = 0; i < 3; ++i) {
            corners[i] = toUnitVector(triangle[i]);
            depths[i] = dot(corners[i], m_frame.out) - m_leastOut;
        }
        for (std::size_t a = 0; a < 3; ++a) {
            const std::size_t b = (a + 1) % 3;
            if (depths[a] >= 0.0)
                add(left, triangle[a]);
            if ((depths[a] >= 0.0) == (depths[b] >= 0.0))
                continue;
            const double t = depths[a] / (depths[a] - depths[b]);
            const UnitVector crossing = {corners[a].x + (corners[b].x - corners[a].x) * t,
                                         corners[a].y + (corners[b].y - corners[a].y) * t,
                                         corners[a].z + (corners[b].z - corners[a].z) * t};
            const double directionDeg = m_frame.directionTo(crossing) / radPerDeg;
            if (depths[a] >= 0.0) {
                addOnCircle(left, directionDeg);
                leftAtDeg = directionDeg;
            } else {
                if (leftAtDeg)
                    followCircle(left, *leftAtDeg, directionDeg);
                else
                    enteredAtDeg = directionDeg;
                addOnCircle(left, directionDeg);
            }
        }
        if (leftAtDeg && enteredAtDeg)
            followCircle(left, *leftAtDeg, *enteredAtDeg);
        return {std::move(left)};
    }

private:
    void add(Left& left, LonLat position) const {
        if (const auto point = m_projection.forward(position)) {
            left.points.push_back(*point);
            left.positions.push_back(position);
        }
    }
    void addOnCircle(Left& left, double directionDeg) const {
        add(left, m_frame.towards(directionDeg * radPerDeg, m_radiusRad));
    }
    /// By the short way, without its ends.
    void followCircle(Left& left, double fromDeg, double toDeg) const {
        const double way = std::remainder(toDeg - fromDeg, 360.0);
        const int steps = static_cast<int>(std::abs(way));
        for (int i = 1; i < steps; ++i)
            addOnCircle(left, fromDeg + way * i / steps);
    }

    const Projection& m_projection;
    TangentFrame m_frame;
    double m_radiusRad;
    double m_leastOut;
};

/// The meridians and parallels between which other projections lie.
class BoxLimit {
public:
    explicit BoxLimit(const Projection& projection)
        : m_projection(projection), m_spec(projection.spec()), m_isWhole(m_spec.halfWidthDeg == 180.0) {}

    bool holds(LonLat position) const {
        return position.latDeg >= m_spec.southDeg && position.latDeg <= m_spec.northDeg &&
               (m_isWhole || std::abs(offset(position)) <= m_spec.halfWidthDeg);
    }
    /// Of a triangle with no corner within: its middle may still cover a corner of the box.
    bool misses(const LonLat (&triangle)[3]) const {
        const auto all = [&triangle](const auto& isBeyond) {
            return std::ranges::all_of(triangle, isBeyond);
        };
        return all([this](LonLat p) { return p.latDeg > m_spec.northDeg; }) ||
               all([this](LonLat p) { return p.latDeg < m_spec.southDeg; }) ||
               all([this](LonLat p) { return offset(p) > m_spec.halfWidthDeg; }) ||
               all([this](LonLat p) { return offset(p) < -m_spec.halfWidthDeg; });
    }
    /// True when the meridian opposite to the central one runs through the triangle or along its side.
    bool tears(LonLat a, LonLat b, LonLat c) const {
        const double offsets[] = {offset(a), offset(b), offset(c)};
        constexpr double halfATurnDeg = 180.0;
        return *std::ranges::max_element(offsets) - *std::ranges::min_element(offsets) > halfATurnDeg;
    }

    std::vector<Left> partsWithin(const LonLat (&triangle)[3]) const {
        return partsOfPolygon(triangle, m_projection);
    }

private:
    double offset(LonLat position) const {
        return std::remainder(position.lonDeg - m_spec.centre.lonDeg, 360.0);
    }

    const Projection& m_projection;
    const ProjectionSpec& m_spec;
    bool m_isWhole;
};

class MeshProjector {
public:
    MeshProjector(const AreaMesh& mesh, bool keepsPositions)
        : m_mesh(mesh), m_keepsPositions(keepsPositions) {
        m_plane.corners.reserve(mesh.corners.size());
        m_plane.patches.reserve(mesh.patches.size());
        if (keepsPositions)
            m_plane.positions.reserve(mesh.corners.size());
    }

    template<typename Limit>
    PlaneMesh projected(const Projection& projection, const Limit& limit) {
        enum class Place : std::uint8_t { Within, Beyond, Nowhere };
        std::vector<PlanePoint> points(m_mesh.positions.size());
        std::vector<Place> places(m_mesh.positions.size(), Place::Beyond);
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!limit.holds(m_mesh.positions[i]))
                continue;
            const auto point = projection.forward(m_mesh.positions[i]);
            places[i] = point ? Place::Within : Place::Nowhere;
            if (point)
                points[i] = toFloat(*point);
        }
        for (const AreaMesh::Patch& patch : m_mesh.patches) {
            beginPatch(patch.area);
            for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; i += 3) {
                const std::uint32_t corners[] = {m_mesh.corners[i], m_mesh.corners[i + 1],
                                                 m_mesh.corners[i + 2]};
                const auto countOf = [&](Place place) {
                    return std::ranges::count(corners, place, [&](std::uint32_t c) { return places[c]; });
                };
                if (countOf(Place::Nowhere) > 0)
                    continue;
                const LonLat triangle[] = {m_mesh.positions[corners[0]], m_mesh.positions[corners[1]],
                                           m_mesh.positions[corners[2]]};
                if (countOf(Place::Beyond) == 3 && limit.misses(triangle))
                    continue;
                if (countOf(Place::Within) == 3 && !limit.tears(triangle[0], triangle[1], triangle[2]))
                    for (std::size_t corner = 0; corner < 3; ++corner)
                        add(points[corners[corner]], triangle[corner]);
                else
                    for (const Left& left : limit.partsWithin(triangle))
                        addFan(left);
            }
            endPatch();
        }
        return std::move(m_plane);
    }

private:
    std::uint32_t corner() const { return static_cast<std::uint32_t>(m_plane.corners.size()); }
    void beginPatch(std::uint32_t area) { m_plane.patches.push_back({area, corner(), corner(), {}}); }
    void endPatch() {
        m_plane.patches.back().endCorner = corner();
        if (m_plane.patches.back().firstCorner == corner())
            m_plane.patches.pop_back();
    }
    void add(PlanePoint point, LonLat position) {
        m_plane.corners.push_back(point);
        m_plane.patches.back().box.include(point);
        if (m_keepsPositions)
            m_plane.positions.push_back(position);
    }
    void addFan(const Left& left) {
        for (std::size_t i = 2; i < left.points.size(); ++i)
            for (const std::size_t c : {std::size_t{0}, i - 1, i})
                add(toFloat(left.points[c]), left.positions[c]);
    }

    const AreaMesh& m_mesh;
    bool m_keepsPositions;
    PlaneMesh m_plane;
};

} // namespace

PlaneMesh project(const AreaMesh& mesh, const Projection& projection, KeepPositions keep) {
    MeshProjector projector(mesh, keep == KeepPositions::Yes);
    return projection.spec().isAzimuthal() ? projector.projected(projection, CircleLimit(projection))
                                           : projector.projected(projection, BoxLimit(projection));
}

PlaneMesh asPlaneMesh(const std::vector<WorldPoint>& triangles) {
    PlaneMesh mesh;
    if (triangles.empty())
        return mesh;
    PlaneMesh::Patch& patch = mesh.patches.emplace_back();
    for (const WorldPoint& point : triangles) {
        mesh.corners.push_back(toFloat(point));
        patch.box.include(mesh.corners.back());
    }
    patch.endCorner = static_cast<std::uint32_t>(triangles.size());
    return mesh;
}

} // namespace tumen::geo
