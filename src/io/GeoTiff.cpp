#include "io/GeoTiff.hpp"

#include <cmath>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/RasterBytes.hpp"

namespace tumen::io {

namespace {

using Bytes = std::vector<std::uint8_t>;

core::Problem hasNoPlace(const geo::ProjectionSpec& projection) {
    return {core::Severity::Error,
            {},
            fmt::format("A GeoTIFF cannot hold the projection {}.",
                        projection.title.empty() ? projection.id : projection.title),
            "Write it as .png, or choose another projection."};
}

/// Metres to a unit of a CRS.
std::optional<double> metresToUnit(const std::string& text) {
    OGRSpatialReference crs;
    if (crs.SetFromUserInput(text.c_str()) != OGRERR_NONE || crs.IsProjected() == 0)
        return std::nullopt;
    return crs.GetLinearUnits();
}

/// How far the middle of the picture lies, in its pixels, from where the file says that it is.
double errorPx(const Bytes& tiff, const core::Pixels& pixels, const PicturePlace& place) {
    constexpr double lost = 1e9;
    const std::string name = fmt::format("/vsimem/checked-{}", fmt::ptr(tiff.data()));
    VSIFCloseL(VSIFileFromMemBuffer(name.c_str(), const_cast<GByte*>(tiff.data()), tiff.size(), FALSE));
    const auto middle = geo::ScreenPoint{{pixels.widthPx / 2.0, pixels.heightPx / 2.0}};
    double error = lost;
    {
        const auto position = place.projection.inverse(place.camera.toWorld(middle));
        const std::unique_ptr<GDALDataset> dataset(
            GDALDataset::Open(name.c_str(), GDAL_OF_RASTER, nullptr, nullptr, nullptr));
        double transform[6] = {};
        const OGRSpatialReference* crs = dataset ? dataset->GetSpatialRef() : nullptr;
        if (position && crs != nullptr && dataset->GetGeoTransform(transform) == CE_None) {
            OGRSpatialReference wgs84;
            wgs84.SetWellKnownGeogCS("WGS84");
            wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
            const std::unique_ptr<OGRCoordinateTransformation> way(
                OGRCreateCoordinateTransformation(&wgs84, crs));
            double x = position->lonDeg;
            double y = position->latDeg;
            if (way && way->Transform(1, &x, &y) != 0)
                error = std::hypot((x - transform[0]) / transform[1] - middle.x,
                                   (y - transform[3]) / transform[5] - middle.y);
        }
    }
    VSIUnlink(name.c_str());
    return error;
}

} // namespace

core::Result<Bytes> encodeGeoTiff(const core::Pixels& pixels, const PicturePlace& place) {
    registerGdalDrivers();
    const GdalMessages messages;
    const geo::ProjectionSpec& spec = place.projection.spec();
    const auto unit = metresToUnit(spec.projString);
    if (!unit)
        return hasNoPlace(spec);
    const double perKm = 1000.0 / *unit;
    const geo::WorldPoint corner = place.camera.toWorld({});
    const double step = place.camera.kmPerPx() * perKm;
    const RasterPlace raster = {spec.projString, {corner.x * perKm, step, 0.0, corner.y * perKm, 0.0, -step}};
    // Not every CRS can be told in the tags of a GeoTIFF; some can in the words of another program.
    for (const char* flavour : {"STANDARD", "ESRI_PE"}) {
        auto bytes = rasterBytes(pixels, "GTiff",
                                 {"COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=2", "TILED=YES",
                                  "NUM_THREADS=ALL_CPUS", fmt::format("GEOTIFF_KEYS_FLAVOR={}", flavour)},
                                 raster);
        if (!bytes || errorPx(*bytes, pixels, place) < 2.0)
            return bytes;
    }
    return hasNoPlace(spec);
}

} // namespace tumen::io
