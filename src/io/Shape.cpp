#include "io/Shape.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <ogr_geometry.h>

#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

geo::LonLatLine toLine(const OGRSimpleCurve& curve) {
    const auto count = static_cast<std::size_t>(curve.getNumPoints());
    geo::LonLatLine line(count);
    constexpr int stride = static_cast<int>(sizeof(geo::LonLat));
    if (count > 0)
        curve.getPoints(&line[0].lonDeg, stride, &line[0].latDeg, stride);
    return line;
}

geo::LonLatPolygon toPolygon(const OGRPolygon& source) {
    geo::LonLatPolygon polygon;
    polygon.rings.reserve(static_cast<std::size_t>(source.getNumInteriorRings()) + 1);
    for (const OGRLinearRing* sourceRing : source) {
        geo::LonLatLine ring = toLine(*sourceRing);
        if (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        if (ring.size() >= 3)
            polygon.rings.push_back(std::move(ring));
        else if (polygon.rings.empty())
            return {}; // without an outer ring the holes mean nothing
    }
    return polygon;
}

} // namespace

bool isOnEarth(geo::LonLat position) {
    return std::abs(position.lonDeg) <= 360.0 && std::abs(position.latDeg) <= 90.0; // false for NaN
}

bool isOnEarth(const geo::LonLatLine& line) {
    return std::all_of(line.begin(), line.end(), [](geo::LonLat position) { return isOnEarth(position); });
}

void appendPolygons(const OGRGeometry& geometry, std::vector<geo::LonLatPolygon>& polygons) {
    const auto add = [&polygons](const OGRPolygon& source) {
        if (geo::LonLatPolygon polygon = toPolygon(source); !polygon.rings.empty())
            polygons.push_back(std::move(polygon));
    };
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon)
        add(*geometry.toPolygon());
    else if (type == wkbMultiPolygon)
        for (const OGRPolygon* part : *geometry.toMultiPolygon())
            add(*part);
}

void appendLines(const OGRGeometry& geometry, std::vector<geo::LonLatLine>& lines) {
    const auto add = [&lines](const OGRLineString& source) {
        if (source.getNumPoints() >= 2)
            lines.push_back(toLine(source));
    };
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbLineString)
        add(*geometry.toLineString());
    else if (type == wkbMultiLineString)
        for (const OGRLineString* part : *geometry.toMultiLineString())
            add(*part);
}

std::optional<Shape> toShape(const OGRGeometry& geometry) {
    const std::unique_ptr<OGRGeometry> straight(geometry.hasCurveGeometry() ? geometry.getLinearGeometry()
                                                                            : nullptr);
    const OGRGeometry& source = straight ? *straight : geometry;

    if (wkbFlatten(source.getGeometryType()) == wkbPoint) {
        const OGRPoint& point = *source.toPoint();
        if (point.IsEmpty())
            return std::nullopt;
        return std::make_optional<Shape>(geo::LonLat{point.getX(), point.getY()});
    }
    std::vector<geo::LonLatPolygon> polygons;
    appendPolygons(source, polygons);
    if (!polygons.empty())
        return std::make_optional<Shape>(std::move(polygons));
    std::vector<geo::LonLatLine> lines;
    appendLines(source, lines);
    if (!lines.empty())
        return std::make_optional<Shape>(std::move(lines));
    return std::nullopt;
}

std::optional<Shape> parseWkt(const std::string& text) {
    const GdalMessages messages;
    OGRGeometry* parsed = nullptr;
    const OGRErr failure = OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &parsed);
    const std::unique_ptr<OGRGeometry> geometry(parsed);
    if (failure != OGRERR_NONE || !geometry)
        return std::nullopt;
    return toShape(*geometry);
}

bool isOnEarth(const Shape& shape) {
    struct Check {
        bool operator()(geo::LonLat position) const { return isOnEarth(position); }
        bool operator()(const std::vector<geo::LonLatLine>& lines) const {
            return std::all_of(lines.begin(), lines.end(), [](const auto& line) { return isOnEarth(line); });
        }
        bool operator()(const std::vector<geo::LonLatPolygon>& polygons) const {
            return std::all_of(polygons.begin(), polygons.end(),
                               [this](const geo::LonLatPolygon& polygon) { return (*this)(polygon.rings); });
        }
    };
    return std::visit(Check{}, shape);
}

} // namespace tumen::io
