#include "io/LayerImage.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <gdal_priv.h>

#include "core/Text.hpp"
#include "io/GdalMessages.hpp"
#include "io/GdalProgress.hpp"
#include "io/LayerProblem.hpp"
#include "io/PixelWay.hpp"

namespace tumen::io {

namespace {

/// The band that holds a colour or, by its place, might.
int bandOf(GDALDataset& source, GDALColorInterp colour, int otherwise) {
    for (int number = 1; number <= source.GetRasterCount(); ++number)
        if (source.GetRasterBand(number)->GetColorInterpretation() == colour)
            return number;
    return otherwise;
}

/// The values between which all but the odd ones lie, 2 to 98 of a hundred, by a sample over the whole image.
/// Nothing where not a single pixel holds one.
std::optional<std::pair<double, double>> spreadOf(GDALRasterBand& band, core::Progress& progress) {
    constexpr int most = 512;
    const int width = std::min(band.GetXSize(), most);
    const int height = std::min(band.GetYSize(), most);
    std::vector<float> sample(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    extra.pfnProgress = goesOn;
    extra.pProgressData = &progress;
    if (band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), sample.data(), width, height,
                      GDT_Float32, 0, 0, &extra) != CE_None)
        return std::nullopt;
    int hasNoData = 0;
    const auto noData = static_cast<float>(band.GetNoDataValue(&hasNoData));
    std::erase_if(sample, [&](float value) {
        return !std::isfinite(value) || (hasNoData != 0 && (value == noData || std::isnan(noData)));
    });
    if (sample.empty())
        return std::pair(0.0, 1.0);
    const auto at = [&](double share) {
        const auto place =
            sample.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sample.size() - 1));
        std::nth_element(sample.begin(), place, sample.end());
        return static_cast<double>(*place);
    };
    std::pair<double, double> spread = {at(0.02), at(0.98)};
    if (spread.first == spread.second)
        spread = {at(0.0), at(1.0)};
    return spread;
}

bool fitsLonLat(GDALDataset& source) {
    std::array<double, 6> t = {};
    if (source.GetGeoTransform(t.data()) != CE_None)
        return false;
    for (const double column : {0.0, static_cast<double>(source.GetRasterXSize())})
        for (const double row : {0.0, static_cast<double>(source.GetRasterYSize())})
            if (std::abs(t[0] + t[1] * column + t[2] * row) > 360.5 ||
                std::abs(t[3] + t[4] * column + t[5] * row) > 90.5)
                return false;
    return true;
}

bool hasReferenceSystem(GDALDataset& source) {
    const OGRSpatialReference* own = source.GetSpatialRef();
    return (own != nullptr && !own->IsEmpty() && !own->IsLocal()) || source.GetGCPSpatialRef() != nullptr ||
           source.GetMetadata("RPC") != nullptr || source.GetMetadata("GEOLOCATION") != nullptr;
}

/// True when the file says where its pixels lie, in whatever coordinates.
bool hasPlace(GDALDataset& source) {
    std::array<double, 6> t = {};
    return source.GetGeoTransform(t.data()) == CE_None || source.GetGCPCount() > 0 ||
           source.GetMetadata("RPC") != nullptr || source.GetMetadata("GEOLOCATION") != nullptr;
}

} // namespace

core::Result<model::ImageLayer> readImage(GDALDataset& source, const std::string& path,
                                          core::Progress& progress) {
    const GdalMessages messages;
    if (source.GetRasterCount() == 0) {
        const char* first = CSLFetchNameValue(source.GetMetadata("SUBDATASETS"), "SUBDATASET_1_NAME");
        if (first != nullptr)
            return layerProblem(path, "It holds several images.",
                                fmt::format("Name one of them instead of the file, such as {}.", first));
        return layerProblem(path, "This image has no bands.", "Export it again from where it came from.");
    }
    model::ImageLayer image;
    image.path = path;
    if (!hasPlace(source))
        return layerProblem(
            path, "This image has no place on the Earth.",
            "Put a world file beside it, or make a GeoTIFF with gdal_translate -a_srs EPSG:4326 "
            "-a_ullr WEST NORTH EAST SOUTH.");
    if (!hasReferenceSystem(source)) {
        if (!fitsLonLat(source))
            return layerProblem(
                path,
                "This image does not say in which reference system its coordinates are, and they are "
                "no longitude and latitude.",
                "Name the system with gdal_translate -a_srs, for example EPSG:5179.");
        image.assumesLonLat = true;
    }
    if (!PixelWay(source, image.assumesLonLat))
        return layerProblem(
            path,
            fmt::format("There is no way from its reference system to longitude and latitude{}.",
                        messages.inBrackets()),
            "Bring it there with gdalwarp -t_srs EPSG:4326.");

    image.alphaBand = source.GetRasterCount() > 1 ? bandOf(source, GCI_AlphaBand, 0) : 0;
    const int colours = source.GetRasterCount() - (image.alphaBand > 0 ? 1 : 0);
    GDALRasterBand& firstBand = *source.GetRasterBand(1);
    image.hasPalette = firstBand.GetColorTable() != nullptr && colours == 1;
    if (colours >= 3)
        image.bands = {{bandOf(source, GCI_RedBand, 1)},
                       {bandOf(source, GCI_GreenBand, 2)},
                       {bandOf(source, GCI_BlueBand, 3)}};
    else
        image.bands = {{image.alphaBand == 1 ? 2 : 1}};
    for (model::ImageLayer::Band& band : image.bands) {
        GDALRasterBand& own = *source.GetRasterBand(band.number);
        if (own.GetRasterDataType() == GDT_Byte)
            continue;
        const auto spread = spreadOf(own, progress);
        if (progress.isCancelled())
            return std::vector<core::Problem>{};
        if (!spread)
            return layerProblem(path, fmt::format("Its pixels cannot be read{}.", messages.inBrackets()),
                                "The file seems damaged: fetch it again.");
        band.darkest = spread->first;
        band.brightest = spread->second;
    }
    return image;
}

} // namespace tumen::io
