#include "io/LayerShapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/GdalMessages.hpp"
#include "io/LayerProblem.hpp"
#include "io/Shape.hpp"

namespace tumen::io {

namespace {

constexpr double wholeTurn = 360.0;

void shift(geo::LonLatLine& ring, double byDeg) {
    for (geo::LonLat& p : ring)
        p.lonDeg += byDeg;
}

/// Holes in the same turn of longitude as the outer ring.
void unwrapRings(geo::LonLatPolygon& polygon, bool mayHaveJumped) {
    for (geo::LonLatLine& ring : polygon.rings)
        unwrap(ring, mayHaveJumped);
    const auto [west, east] = std::ranges::minmax(polygon.rings.front(), {}, &geo::LonLat::lonDeg);
    const double middle = (west.lonDeg + east.lonDeg) / 2.0;
    for (std::size_t i = 1; i < polygon.rings.size(); ++i)
        shift(polygon.rings[i],
              std::round((middle - polygon.rings[i].front().lonDeg) / wholeTurn) * wholeTurn);
}

/// Gathers shapes of any kind of geometry.
class Gatherer {
public:
    Gatherer(model::ShapeLayer& shapes, bool mayHaveJumped)
        : m_shapes(shapes), m_mayHaveJumped(mayHaveJumped) {}

    /// False where nothing of it can be drawn.
    bool add(const OGRGeometry& geometry) {
        if (geometry.hasCurveGeometry()) {
            const std::unique_ptr<OGRGeometry> straight(geometry.getLinearGeometry());
            return straight && !straight->hasCurveGeometry() && add(*straight);
        }
        switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            return addPoint(*geometry.toPoint());
        case wkbLineString:
        case wkbMultiLineString:
            return addLines(geometry);
        case wkbPolygon:
        case wkbMultiPolygon:
            return addPolygons(geometry);
        case wkbMultiPoint:
        case wkbGeometryCollection: {
            bool any = false;
            for (const OGRGeometry* part : *geometry.toGeometryCollection())
                any = add(*part) || any;
            return any;
        }
        case wkbTriangle:
        case wkbTIN:
        case wkbPolyhedralSurface: {
            const std::unique_ptr<OGRGeometry> flat(
                OGRGeometryFactory::forceToMultiPolygon(geometry.clone()));
            return wkbFlatten(flat->getGeometryType()) == wkbMultiPolygon && addPolygons(*flat);
        }
        default:
            return false;
        }
    }

private:
    bool addPoint(const OGRPoint& point) {
        const geo::LonLat position = {point.getX(), point.getY()};
        if (point.IsEmpty() || !isOnEarth(position))
            return false;
        m_shapes.points.push_back(position);
        return true;
    }

    bool addLines(const OGRGeometry& geometry) {
        std::vector<geo::LonLatLine> lines;
        appendLines(geometry, lines);
        bool any = false;
        for (geo::LonLatLine& line : lines)
            if (isOnEarth(line)) {
                m_shapes.lines.push_back(std::move(line));
                any = true;
            }
        return any;
    }

    bool addPolygons(const OGRGeometry& geometry) {
        std::vector<geo::LonLatPolygon> polygons;
        appendPolygons(geometry, polygons);
        bool any = false;
        for (geo::LonLatPolygon& polygon : polygons) {
            if (!std::ranges::all_of(polygon.rings, [](const auto& ring) { return isOnEarth(ring); }))
                continue;
            unwrapRings(polygon, m_mayHaveJumped);
            m_shapes.polygons.push_back(std::move(polygon));
            any = true;
        }
        return any;
    }

    model::ShapeLayer& m_shapes;
    bool m_mayHaveJumped;
};

/// The way from a layer's reference system to longitude and latitude.
struct LonLatWay {
    std::unique_ptr<OGRCoordinateTransformation> transformation; ///< none where it is that already
    bool isKnown = false;
    bool isPlane = false;
    double longestEdge = 0.0; ///< in the plane, so that straight edges bend as they should
};

core::Result<LonLatWay> wayFrom(OGRLayer& layer, const std::string& path, const GdalMessages& messages) {
    LonLatWay way;
    const OGRSpatialReference* from = layer.GetSpatialRef();
    if (from == nullptr || from->IsEmpty() || from->IsLocal())
        return way;
    way.isKnown = true;
    way.isPlane = !from->IsGeographic();
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (from->IsSame(&wgs84))
        return way;
    way.transformation.reset(OGRCreateCoordinateTransformation(from, &wgs84));
    if (!way.transformation)
        return layerProblem(
            path,
            fmt::format("There is no way from its reference system {} to longitude and latitude{}.",
                        core::inQuotes(from->GetName() != nullptr ? from->GetName() : ""),
                        messages.inBrackets()),
            "Bring it there with ogr2ogr -t_srs EPSG:4326.");
    constexpr double longestEdgeMetres = 50000.0;
    if (way.isPlane)
        way.longestEdge = longestEdgeMetres / std::max(from->GetLinearUnits(), 1e-9);
    return way;
}

/// Layers that say again what others of the same source say.
bool isDerived(GDALDataset& source, OGRLayer& layer) {
    const std::string_view name = layer.GetName();
    return std::string_view(source.GetDriverName()) == "GPX" &&
           (name == "route_points" || name == "track_points");
}

double rowCount(GDALDataset& source) {
    double count = 0.0;
    for (OGRLayer* layer : source.GetLayers()) {
        const GIntBig rows = layer->GetFeatureCount(FALSE);
        if (rows < 0)
            return -1.0;
        count += static_cast<double>(rows);
    }
    return count;
}

/// Rows that are left out, of one reason.
struct LeftOut {
    std::size_t count = 0;
    GIntBig first = 0; ///< number of its feature

    void add(const OGRFeature& feature) {
        if (count++ == 0)
            first = feature.GetFID();
    }
};

bool isCsv(GDALDataset& source) {
    return std::string_view(source.GetDriverName()) == "CSV";
}

/// Of rows that are left out, at the first of them; a table's first row has the names of its columns.
core::Problem warningOf(const LeftOut& rows, GDALDataset& source, const std::string& path, std::string what,
                        const char* mend) {
    core::Problem problem = layerProblem(path, std::move(what), mend, core::Severity::Warning);
    if (isCsv(source))
        problem.where.row = static_cast<std::size_t>(rows.first) + 1;
    return problem;
}

/// A table whose columns say that they are degrees.
bool isInDegrees(GDALDataset& source, OGRLayer& layer) {
    constexpr std::array names = {"lat", "latitude", "lat_deg"};
    return isCsv(source) && std::ranges::any_of(names, [&](const char* name) {
               return layer.GetLayerDefn()->GetFieldIndex(name) >= 0;
           });
}

constexpr const char* columnsMend =
    "A table needs columns named lon and lat, or one named WKT with the shapes.";
constexpr const char* degreesMend =
    "Write degrees: longitudes from -180 to 180, latitudes from -90 to 90, the longitude first.";

} // namespace

void unwrap(geo::LonLatLine& ring, bool mayHaveJumped) {
    constexpr double aboutWholeTurn = 359.0;
    if (ring.size() < 3)
        return;
    const auto jump = [&](double from, double to) {
        const double step = to - from;
        const bool isJump = std::abs(step) > 180.0 && (mayHaveJumped || std::abs(step) < aboutWholeTurn);
        return isJump ? -std::copysign(wholeTurn, step) : 0.0;
    };
    double turn = 0.0;
    double last = ring.front().lonDeg;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const double own = ring[i].lonDeg;
        turn += jump(last, own);
        last = own;
        ring[i].lonDeg += turn;
    }
    turn += jump(last, ring.front().lonDeg);
    if (turn == 0.0)
        return;
    // It comes back a whole turn away: there is a pole inside.
    double sum = 0.0;
    for (const geo::LonLat& p : ring)
        sum += p.latDeg;
    const double pole = sum >= 0.0 ? 90.0 : -90.0;
    const geo::LonLat first = ring.front();
    ring.push_back({first.lonDeg + turn, first.latDeg});
    ring.push_back({first.lonDeg + turn, pole});
    ring.push_back({first.lonDeg, pole});
}

core::Result<model::ShapeLayer> readShapes(GDALDataset& source, const std::string& path, double doneShare,
                                           core::Progress& progress) {
    const GdalMessages messages;
    const double total = rowCount(source);
    model::ShapeLayer shapes;
    std::size_t rows = 0;
    LeftOut without;
    LeftOut undrawable;
    bool anyInDegrees = false;
    for (OGRLayer* layer : source.GetLayers()) {
        if (isDerived(source, *layer))
            continue;
        const auto way = wayFrom(*layer, path, messages);
        if (!way)
            return way.problems();
        const bool inDegrees = isInDegrees(source, *layer);
        anyInDegrees = anyInDegrees || inDegrees;
        Gatherer gatherer(shapes, way->isPlane);
        layer->ResetReading();
        for (const auto& feature : *layer) {
            if ((rows & 0xFF) == 0) {
                if (progress.isCancelled())
                    return std::vector<core::Problem>{};
                if (total > 0.0)
                    progress.setShare(doneShare +
                                      (1.0 - doneShare) * std::min(static_cast<double>(rows) / total, 1.0));
            }
            ++rows;
            OGRGeometry* geometry = feature->GetGeometryRef();
            if (geometry == nullptr || geometry->IsEmpty()) {
                without.add(*feature);
                continue;
            }
            if (!way->isKnown && !inDegrees) {
                OGREnvelope extent;
                geometry->getEnvelope(&extent);
                const geo::LonLat corners[2] = {{extent.MinX, extent.MinY}, {extent.MaxX, extent.MaxY}};
                if (!isOnEarth(corners[0]) || !isOnEarth(corners[1]))
                    return layerProblem(
                        path,
                        fmt::format(
                            "It does not say in which reference system its coordinates are, and {} {} is "
                            "no longitude and latitude.",
                            extent.MaxX, extent.MaxY),
                        "Name the system, for example with ogr2ogr -a_srs EPSG:5179, or put a .prj file "
                        "beside "
                        "a Shapefile.");
            }
            if (way->longestEdge > 0.0)
                geometry->segmentize(way->longestEdge);
            if (way->transformation && geometry->transform(way->transformation.get()) != OGRERR_NONE)
                undrawable.add(*feature);
            else if (!gatherer.add(*geometry))
                undrawable.add(*feature);
        }
    }
    if (progress.isCancelled())
        return std::vector<core::Problem>{};
    if (shapes.count() == 0) {
        if (rows == 0)
            return layerProblem(path, fmt::format("It holds nothing to draw{}.", messages.inBrackets()),
                                "Export it again with its shapes.");
        if (undrawable.count == 0)
            return layerProblem(path, "Its rows have no shapes.", columnsMend);
        return layerProblem(
            path, fmt::format("None of its shapes lies on the Earth{}.", messages.inBrackets()),
            anyInDegrees ? degreesMend : "Check its reference system; ogr2ogr -a_srs names another.");
    }
    std::vector<core::Problem> problems;
    if (without.count > 0)
        problems.push_back(warningOf(
            without, source, path,
            fmt::format("{} of its {} rows have no shape and are left out.", without.count, rows),
            anyInDegrees ? "Write numbers into lon and lat." : "Export it again with all of its shapes."));
    if (undrawable.count > 0)
        problems.push_back(
            warningOf(undrawable, source, path,
                      fmt::format("{} of its {} shapes are broken or off the Earth and are left out.",
                                  undrawable.count, rows - without.count),
                      anyInDegrees ? degreesMend : "ogr2ogr -makevalid mends broken ones."));
    progress.setShare(1.0);
    return {std::move(shapes), std::move(problems)};
}

} // namespace tumen::io
