#include "geo/Cutting.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <utility>

#include <geos_c.h>

#include "geo/GreatCircle.hpp"

namespace tumen::geo {

namespace {

/// Longest edge, in degrees, that is drawn without a point in between.
constexpr double maxEdgeDeg = 2.0;

struct ContextDeleter {
    void operator()(GEOSContextHandle_HS* context) const { GEOS_finish_r(context); }
};
using Context = std::unique_ptr<GEOSContextHandle_HS, ContextDeleter>;

struct GeometryDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, GeometryDeleter>;

/// Points of any frame with x and y, read and written by `get` and `make`.
template<typename Point>
struct Axes;
template<>
struct Axes<LonLat> {
    static double x(const LonLat& p) { return p.lonDeg; }
    static double y(const LonLat& p) { return p.latDeg; }
    static LonLat make(double x, double y) { return {x, y}; }
};
template<>
struct Axes<WorldPoint> {
    static double x(const WorldPoint& p) { return p.x; }
    static double y(const WorldPoint& p) { return p.y; }
    static WorldPoint make(double x, double y) { return {{x, y}}; }
};

template<typename Point>
GEOSGeometry* makeRing(GEOSContextHandle_t context, const std::vector<Point>& ring) {
    const auto count = static_cast<unsigned>(ring.size());
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context, count + 1, 2);
    for (unsigned i = 0; i <= count; ++i) {
        const Point& point = ring[i % count];
        GEOSCoordSeq_setXY_r(context, sequence, i, Axes<Point>::x(point), Axes<Point>::y(point));
    }
    return GEOSGeom_createLinearRing_r(context, sequence);
}

template<typename Point>
Geometry makePolygon(GEOSContextHandle_t context, const std::vector<std::vector<Point>>& rings) {
    std::vector<GEOSGeometry*> holes;
    for (std::size_t i = 1; i < rings.size(); ++i)
        if (rings[i].size() >= 3)
            holes.push_back(makeRing(context, rings[i]));
    GEOSGeometry* polygon = GEOSGeom_createPolygon_r(context, makeRing(context, rings.front()), holes.data(),
                                                     static_cast<unsigned>(holes.size()));
    return {polygon, GeometryDeleter{context}};
}

template<typename Point>
std::vector<Point> readRing(GEOSContextHandle_t context, const GEOSGeometry* ring) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned count = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &count);
    std::vector<Point> points;
    for (unsigned i = 0; i + 1 < count; ++i) {
        double x = 0.0;
        double y = 0.0;
        GEOSCoordSeq_getXY_r(context, sequence, i, &x, &y);
        points.push_back(Axes<Point>::make(x, y));
    }
    return points;
}

/// The polygons in a geometry of any type; points and lines that clipping left over are dropped.
template<typename Point>
void readPolygons(GEOSContextHandle_t context, const GEOSGeometry* geometry,
                  std::vector<std::vector<std::vector<Point>>>& polygons) {
    if (geometry == nullptr || GEOSisEmpty_r(context, geometry) == 1)
        return;
    const int type = GEOSGeomTypeId_r(context, geometry);
    if (type == GEOS_POLYGON) {
        std::vector<std::vector<Point>> rings;
        rings.push_back(readRing<Point>(context, GEOSGetExteriorRing_r(context, geometry)));
        for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i)
            rings.push_back(readRing<Point>(context, GEOSGetInteriorRingN_r(context, geometry, i)));
        polygons.push_back(std::move(rings));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i)
            readPolygons(context, GEOSGetGeometryN_r(context, geometry, i), polygons);
    }
}

struct Extent {
    double west = 1e9;
    double east = -1e9;
    double south = 1e9;
    double north = -1e9;
};

Extent extentOf(const LonLatLine& line) {
    Extent extent;
    for (const LonLat& point : line) {
        extent.west = std::min(extent.west, point.lonDeg);
        extent.east = std::max(extent.east, point.lonDeg);
        extent.south = std::min(extent.south, point.latDeg);
        extent.north = std::max(extent.north, point.latDeg);
    }
    return extent;
}

/// Calls `visit` for each point of the edge from `a` on, without its end, closely enough that it bends
/// smoothly.
template<typename Visit>
void visitEdge(LonLat a, LonLat b, double longestDeg, const Visit& visit) {
    const double longest = std::max(std::abs(b.lonDeg - a.lonDeg), std::abs(b.latDeg - a.latDeg));
    const int steps = std::max(1, static_cast<int>(std::ceil(longest / longestDeg)));
    for (int i = 0; i < steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        visit(LonLat{a.lonDeg + (b.lonDeg - a.lonDeg) * t, a.latDeg + (b.latDeg - a.latDeg) * t});
    }
}

/// The ring with points added on its long edges; more of them where an azimuthal projection stretches most.
LonLatLine withLongEdgesSplit(const LonLatLine& ring, const ProjectionSpec& spec) {
    LonLatLine split;
    const auto add = [&](LonLat position) { split.push_back(position); };
    for (std::size_t i = 0; i < ring.size(); ++i)
        visitEdge(ring[i], ring[(i + 1) % ring.size()], maxEdgeDeg, add);
    if (!spec.isAzimuthal())
        return split;
    constexpr double stretchedBeyondDeg = 120.0;
    constexpr double maxStretchedEdgeDeg = 0.25;
    const LonLatLine coarse = std::exchange(split, {});
    for (std::size_t i = 0; i < coarse.size(); ++i) {
        const bool stretched = angularDistanceDeg(coarse[i], spec.centre) > stretchedBeyondDeg;
        visitEdge(coarse[i], coarse[(i + 1) % coarse.size()], stretched ? maxStretchedEdgeDeg : maxEdgeDeg,
                  add);
    }
    return split;
}

std::vector<std::vector<WorldRing>> projectWhole(const LonLatPolygon& polygon, const Projection& projection) {
    std::vector<WorldRing> rings;
    for (const LonLatLine& ring : polygon.rings) {
        WorldRing projected;
        for (const LonLat& position : withLongEdgesSplit(ring, projection.spec()))
            if (const auto point = projection.forward(position))
                projected.push_back(*point);
        if (projected.size() >= 3)
            rings.push_back(std::move(projected));
        else if (&ring == &polygon.rings.front())
            return {};
    }
    return {std::move(rings)};
}

/// Even-odd rule over all rings; whole turns of longitude do not matter.
bool contains(const LonLatPolygon& polygon, LonLat position) {
    const Extent extent = extentOf(polygon.rings.front());
    const double firstTurn = std::ceil((extent.west - position.lonDeg) / 360.0) * 360.0;
    for (double lon = position.lonDeg + firstTurn; lon <= extent.east; lon += 360.0) {
        bool inside = false;
        for (const LonLatLine& ring : polygon.rings)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const LonLat& a = ring[i];
                const LonLat& b = ring[(i + 1) % ring.size()];
                if ((a.latDeg > position.latDeg) != (b.latDeg > position.latDeg) &&
                    lon < a.lonDeg +
                              (b.lonDeg - a.lonDeg) * (position.latDeg - a.latDeg) / (b.latDeg - a.latDeg))
                    inside = !inside;
            }
        if (inside)
            return true;
    }
    return false;
}

/// A ring in the plane with what lies outside of the rim drawn in onto it, along the rim.
class RimmedRing {
public:
    explicit RimmedRing(double radiusKm) : m_radius(radiusKm) {}

    void add(WorldPoint point) {
        const double angle = std::atan2(point.y, point.x);
        const bool outside = core::length(point) > m_radius;
        if (!m_ring.empty()) {
            const double turn = std::remainder(angle - m_lastAngle, 2.0 * std::numbers::pi);
            m_winding += turn;
            // Between two points on the rim the way goes along it, not across.
            if (outside && m_lastOutside)
                followRim(m_lastAngle, turn);
        }
        m_ring.push_back(outside ? onRim(angle) : point);
        m_reachesInside = m_reachesInside || !outside;
        m_lastAngle = angle;
        m_lastOutside = outside;
        if (m_ring.size() == 1) {
            m_firstAngle = angle;
            m_firstOutside = outside;
        }
    }

    void close() {
        if (m_ring.empty())
            return;
        const double turn = std::remainder(m_firstAngle - m_lastAngle, 2.0 * std::numbers::pi);
        m_winding += turn;
        if (m_firstOutside && m_lastOutside)
            followRim(m_lastAngle, turn);
    }

    /// False for a ring that is nothing but a piece of the rim there and back.
    bool matters() const { return m_reachesInside || std::abs(m_winding) > std::numbers::pi; }
    WorldRing& ring() { return m_ring; }

private:
    WorldPoint onRim(double angle) const {
        return {{m_radius * std::cos(angle), m_radius * std::sin(angle)}};
    }
    void followRim(double from, double turn) {
        constexpr double longestStep = std::numbers::pi / 90.0;
        const int steps = static_cast<int>(std::abs(turn) / longestStep);
        for (int i = 1; i <= steps; ++i)
            m_ring.push_back(onRim(from + turn * i / (steps + 1)));
    }

    double m_radius;
    WorldRing m_ring;
    double m_winding = 0.0;
    double m_firstAngle = 0.0;
    double m_lastAngle = 0.0;
    bool m_firstOutside = false;
    bool m_lastOutside = false;
    bool m_reachesInside = false;
};

/// Azimuthal projections keep every ring whole but stretch what is near the antipode without limit, so rings
/// are drawn in onto the rim of the clip circle. The antipode itself becomes the rim all around: a polygon
/// that holds it (an ocean) has the rim as a further ring, which by the even-odd rule turns inside out what
/// its own rings enclose.
std::vector<std::vector<WorldRing>> projectAzimuthal(const LonLatPolygon& polygon,
                                                     const Projection& projection) {
    const LonLat centre = projection.spec().centre;
    const double radius = projection.clipRadiusKm();
    std::vector<WorldRing> rings;
    for (const LonLatLine& ring : polygon.rings) {
        RimmedRing rimmed(radius);
        for (const LonLat& position : withLongEdgesSplit(ring, projection.spec()))
            if (const auto point = projection.forward(position))
                rimmed.add(*point);
        rimmed.close();
        if (rimmed.matters() && rimmed.ring().size() >= 3)
            rings.push_back(std::move(rimmed.ring()));
    }
    if (contains(polygon, {centre.lonDeg + 180.0, -centre.latDeg})) {
        WorldRing rim;
        constexpr int corners = 360;
        for (int i = 0; i < corners; ++i) {
            const double angle = 2.0 * std::numbers::pi * i / corners;
            rim.push_back({{radius * std::cos(angle), radius * std::sin(angle)}});
        }
        rings.push_back(std::move(rim));
    }
    if (rings.empty())
        return {};
    return {std::move(rings)};
}

/// How many turns to add to `lonDeg` so that it lies within half a turn of the central meridian.
double turnsTo(double lonDeg, double centralDeg) {
    return std::floor((centralDeg - lonDeg + 180.0) / 360.0) * 360.0;
}

std::vector<std::vector<WorldRing>> projectCut(const LonLatPolygon& polygon, const Projection& projection) {
    const double central = projection.spec().centre.lonDeg;
    const Extent extent = extentOf(polygon.rings.front());
    std::vector<std::vector<WorldRing>> pieces;
    for (double turn = turnsTo(extent.east, central) - 360.0; turn <= turnsTo(extent.west, central) + 360.0;
         turn += 360.0) {
        if (extent.east + turn <= central - 180.0 || extent.west + turn >= central + 180.0)
            continue;
        LonLatPolygon turned = polygon;
        for (LonLatLine& ring : turned.rings)
            for (LonLat& position : ring)
                position.lonDeg += turn;
        for (const LonLatPolygon& part : clippedToBox(turned, central - 180.0, -90.0, central + 180.0, 90.0))
            for (auto& projected : projectWhole(part, projection))
                pieces.push_back(std::move(projected));
    }
    return pieces;
}

} // namespace

std::vector<LonLatPolygon> clippedToBox(const LonLatPolygon& polygon, double westDeg, double southDeg,
                                        double eastDeg, double northDeg) {
    if (polygon.rings.empty() || polygon.rings.front().size() < 3)
        return {};
    const Extent extent = extentOf(polygon.rings.front());
    if (extent.west >= westDeg && extent.east <= eastDeg && extent.south >= southDeg &&
        extent.north <= northDeg)
        return {polygon};
    const Context context(GEOS_init_r());
    const Geometry whole = makePolygon(context.get(), polygon.rings);
    const Geometry clipped(GEOSClipByRect_r(context.get(), whole.get(), westDeg, southDeg, eastDeg, northDeg),
                           GeometryDeleter{context.get()});
    std::vector<std::vector<LonLatLine>> parts;
    readPolygons(context.get(), clipped.get(), parts);
    std::vector<LonLatPolygon> polygons;
    for (auto& rings : parts)
        polygons.push_back({std::move(rings)});
    return polygons;
}

std::vector<std::vector<WorldRing>> project(const LonLatPolygon& polygon, const Projection& projection) {
    if (polygon.rings.empty() || polygon.rings.front().size() < 3)
        return {};
    return projection.spec().isAzimuthal() ? projectAzimuthal(polygon, projection)
                                           : projectCut(polygon, projection);
}

std::vector<std::vector<WorldPoint>> project(const LonLatLine& line, const Projection& projection) {
    const double central = projection.spec().centre.lonDeg;
    const bool azimuthal = projection.spec().isAzimuthal();
    std::vector<std::vector<WorldPoint>> pieces(1);
    LonLat previous;
    bool any = false;

    const auto breakLine = [&] {
        if (!pieces.back().empty())
            pieces.emplace_back();
    };
    const auto add = [&](LonLat position) {
        if (azimuthal && !projection.shows(position))
            return breakLine();
        if (const auto point = projection.forward(position))
            pieces.back().push_back(*point);
        else
            breakLine();
    };
    const auto visit = [&](LonLat position) {
        if (!azimuthal)
            position.lonDeg += turnsTo(position.lonDeg, central);
        if (any && !azimuthal && std::abs(position.lonDeg - previous.lonDeg) > 180.0) {
            // Between the two points the line crosses the cut: go up to it on one side and on from it on the
            // other.
            const double side = std::copysign(180.0, previous.lonDeg - central);
            const double behind = position.lonDeg + 2.0 * side;
            const double way = behind - previous.lonDeg;
            const double t = std::abs(way) < 1e-12 ? 0.0 : (central + side - previous.lonDeg) / way;
            const double lat = previous.latDeg + (position.latDeg - previous.latDeg) * t;
            add({central + side, lat});
            breakLine();
            add({central - side, lat});
        }
        add(position);
        previous = position;
        any = true;
    };

    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        // An edge that jumps by more than half a turn goes the short way instead.
        LonLat end = line[i + 1];
        end.lonDeg += turnsTo(end.lonDeg, line[i].lonDeg);
        visitEdge(line[i], end, maxEdgeDeg, visit);
    }
    if (!line.empty())
        visit(line.back());
    std::erase_if(pieces, [](const auto& piece) { return piece.size() < 2; });
    return pieces;
}

} // namespace tumen::geo
