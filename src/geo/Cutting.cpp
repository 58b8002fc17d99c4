#include "geo/Cutting.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

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

/// Calls `visit` for each point of the edge from `a` on, without its end, closely enough that it bends smoothly.
template<typename Visit>
void visitEdge(LonLat a, LonLat b, const Visit& visit) {
    const double longest = std::max(std::abs(b.lonDeg - a.lonDeg), std::abs(b.latDeg - a.latDeg));
    const int steps = std::max(1, static_cast<int>(std::ceil(longest / maxEdgeDeg)));
    for (int i = 0; i < steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        visit(LonLat{a.lonDeg + (b.lonDeg - a.lonDeg) * t, a.latDeg + (b.latDeg - a.latDeg) * t});
    }
}

std::vector<std::vector<WorldRing>> projectWhole(const LonLatPolygon& polygon, const Projection& projection) {
    std::vector<WorldRing> rings;
    for (const LonLatLine& ring : polygon.rings) {
        WorldRing projected;
        for (std::size_t i = 0; i < ring.size(); ++i)
            visitEdge(ring[i], ring[(i + 1) % ring.size()], [&](LonLat position) {
                if (const auto point = projection.forward(position))
                    projected.push_back(*point);
            });
        if (projected.size() >= 3)
            rings.push_back(std::move(projected));
        else if (&ring == &polygon.rings.front())
            return {};
    }
    return {std::move(rings)};
}

/// Azimuthal projections keep every ring whole but stretch what is near the antipode without limit; what lies
/// outside of the clip circle is cut away in the plane.
std::vector<std::vector<WorldRing>> projectAzimuthal(const LonLatPolygon& polygon, const Projection& projection) {
    bool anyInside = false;
    bool anyOutside = false;
    for (const LonLat& position : polygon.rings.front())
        (projection.shows(position) ? anyInside : anyOutside) = true;
    if (!anyInside)
        return {};
    auto whole = projectWhole(polygon, projection);
    if (!anyOutside)
        return whole;

    const LonLat centre = projection.spec().centre;
    const double towardsPole = centre.latDeg > 0.0 ? -1.0 : 1.0;
    const auto rim = projection.forward({centre.lonDeg, centre.latDeg + towardsPole * projection.spec().clipRadiusDeg});
    const double radius = rim ? core::length(*rim) : 0.0;
    if (radius <= 0.0)
        return whole;
    WorldRing circle;
    constexpr int corners = 360;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        circle.push_back({{radius * std::cos(angle), radius * std::sin(angle)}});
    }
    const Context context(GEOS_init_r());
    const Geometry disc = makePolygon<WorldPoint>(context.get(), {circle});
    std::vector<std::vector<WorldRing>> pieces;
    for (const auto& rings : whole) {
        const Geometry drawn = makePolygon(context.get(), rings);
        const Geometry valid(GEOSMakeValid_r(context.get(), drawn.get()), GeometryDeleter{context.get()});
        const Geometry cut(GEOSIntersection_r(context.get(), valid.get(), disc.get()), GeometryDeleter{context.get()});
        readPolygons(context.get(), cut.get(), pieces);
    }
    return pieces;
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
    if (extent.west >= westDeg && extent.east <= eastDeg && extent.south >= southDeg && extent.north <= northDeg)
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
    return projection.spec().isAzimuthal() ? projectAzimuthal(polygon, projection) : projectCut(polygon, projection);
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
            // Between the two points the line crosses the cut: go up to it on one side and on from it on the other.
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
        visitEdge(line[i], end, visit);
    }
    if (!line.empty())
        visit(line.back());
    std::erase_if(pieces, [](const auto& piece) { return piece.size() < 2; });
    return pieces;
}

} // namespace tumen::geo
