#include "io/ImageWarp.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <gdalwarper.h>

#include "geo/Projection.hpp"
#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/GdalProgress.hpp"
#include "io/PixelWay.hpp"

namespace tumen::io {

namespace {

/// From the pixels of the picture to those of the image and back, by the very projection that everything else
/// on the map goes through.
class PictureWay {
public:
    PictureWay(const geo::Projection& projection, const WarpFrame& frame, const PixelWay& pixels)
        : m_projection(projection), m_frame(frame), m_pixels(pixels) {}

    static int transform(void* self, int toSource, int count, double* x, double* y, double*, int* success) {
        const PictureWay& way = *static_cast<const PictureWay*>(self);
        if (toSource != 0)
            way.toSource(count, x, y, success);
        else
            way.toPicture(count, x, y, success);
        return TRUE;
    }

private:
    static constexpr double nowhere = std::numeric_limits<double>::infinity();

    /// The position shown there; none beside the map, where a way back may lead to what lies elsewhere on it.
    std::optional<geo::LonLat> shownAt(geo::WorldPoint point) const {
        const auto position = m_projection.inverse(point);
        if (!position || !m_projection.shows(*position))
            return std::nullopt;
        const auto again = m_projection.forward(*position);
        if (!again || core::length(*again - point) > 0.05 * m_frame.kmPerPx + 1e-3)
            return std::nullopt;
        return position;
    }

    void toSource(int count, double* x, double* y, int* success) const {
        std::vector<double> lon;
        std::vector<double> lat;
        std::vector<int> asked;
        for (int i = 0; i < count; ++i) {
            const auto position = shownAt(
                {{m_frame.topLeft.x + x[i] * m_frame.kmPerPx, m_frame.topLeft.y - y[i] * m_frame.kmPerPx}});
            success[i] = 0;
            x[i] = nowhere;
            y[i] = nowhere;
            if (!position)
                continue;
            asked.push_back(i);
            lon.push_back(position->lonDeg);
            lat.push_back(position->latDeg);
        }
        if (asked.empty())
            return;
        std::vector<int> works(asked.size());
        m_pixels.toPixels(static_cast<int>(asked.size()), lon.data(), lat.data(), works.data());
        for (std::size_t k = 0; k < asked.size(); ++k) {
            if (works[k] == 0)
                continue;
            success[asked[k]] = 1;
            x[asked[k]] = lon[k];
            y[asked[k]] = lat[k];
        }
    }

    void toPicture(int count, double* x, double* y, int* success) const {
        m_pixels.toLonLat(count, x, y, success);
        for (int i = 0; i < count; ++i) {
            const geo::LonLat position = {x[i], y[i]};
            const auto point = success[i] != 0 && m_projection.shows(position)
                                   ? m_projection.forward(position)
                                   : std::nullopt;
            success[i] = point ? 1 : 0;
            x[i] = point ? (point->x - m_frame.topLeft.x) / m_frame.kmPerPx : nowhere;
            y[i] = point ? (m_frame.topLeft.y - point->y) / m_frame.kmPerPx : nowhere;
        }
    }

    const geo::Projection& m_projection;
    const WarpFrame& m_frame;
    const PixelWay& m_pixels;
};

GDALDatasetUniquePtr open(const std::string& path, int overview) {
    const std::string level = fmt::format("OVERVIEW_LEVEL={}", overview);
    const std::array<const char*, 2> options = {level.c_str(), nullptr};
    return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr,
                                                  overview >= 0 ? options.data() : nullptr));
}

/// Pixels of the image to one of the picture where it has the fewest, of nine positions over the picture;
/// nothing where none of them lies on the image.
std::optional<double> pixelsToOne(PictureWay& way, const WarpFrame& frame, GDALDataset& source) {
    std::optional<double> fewest;
    constexpr int positions = 9;
    for (int row = 0; row < positions; ++row)
        for (int column = 0; column < positions; ++column) {
            const double at[2] = {(column + 0.5) / positions * frame.widthPx,
                                  (row + 0.5) / positions * frame.heightPx};
            double x[2] = {at[0], at[0] + 1.0};
            double y[2] = {at[1], at[1]};
            double z[2] = {};
            int success[2] = {};
            PictureWay::transform(&way, TRUE, 2, x, y, z, success);
            if (success[0] == 0 || success[1] == 0 || x[0] < 0.0 || y[0] < 0.0 ||
                x[0] > source.GetRasterXSize() || y[0] > source.GetRasterYSize())
                continue;
            const double length = std::hypot(x[1] - x[0], y[1] - y[0]);
            fewest = std::min(fewest.value_or(length), length);
        }
    return fewest;
}

/// The smallest of the copies that the file keeps of itself that is still as fine as the picture; -1 for the
/// image itself.
int overviewFor(GDALDataset& source, double pixels) {
    GDALRasterBand& band = *source.GetRasterBand(1);
    int best = -1;
    double bestFactor = 1.0;
    for (int level = 0; level < band.GetOverviewCount(); ++level) {
        GDALRasterBand* const overview = band.GetOverview(level);
        if (overview == nullptr || overview->GetXSize() < 1)
            continue;
        const double factor = static_cast<double>(band.GetXSize()) / overview->GetXSize();
        if (factor <= pixels && factor > bestFactor) {
            best = level;
            bestFactor = factor;
        }
    }
    return best;
}

/// A view of a dataset that lives in memory.
GDALDatasetUniquePtr translated(GDALDataset& source, std::initializer_list<const char*> words) {
    CPLStringList arguments;
    for (const char* word : words)
        arguments.AddString(word);
    GDALTranslateOptions* options = GDALTranslateOptionsNew(arguments.List(), nullptr);
    GDALDatasetUniquePtr view(
        GDALDataset::FromHandle(GDALTranslate("", GDALDataset::ToHandle(&source), options, nullptr)));
    GDALTranslateOptionsFree(options);
    return view;
}

/// An image as red, green, blue and alpha instead of the numbers of its colours.
struct Expanded {
    GDALDatasetUniquePtr numbered;
    GDALDatasetUniquePtr coloured;
};
Expanded expanded(GDALDataset& source) {
    Expanded result;
    result.numbered = translated(source, {"-of", "VRT"});
    if (!result.numbered)
        return result;
    GDALRasterBand& band = *result.numbered->GetRasterBand(1);
    int hasNoData = 0;
    const int noData = static_cast<int>(band.GetNoDataValue(&hasNoData));
    if (const GDALColorTable* table = band.GetColorTable(); table != nullptr && hasNoData != 0) {
        const std::unique_ptr<GDALColorTable> own(table->Clone());
        GDALColorEntry clear = {0, 0, 0, 0};
        if (noData >= 0 && noData < own->GetColorEntryCount())
            own->SetColorEntry(noData, &clear);
        band.DeleteNoDataValue();
        band.SetColorTable(own.get());
    }
    result.coloured = translated(*result.numbered, {"-of", "VRT", "-expand", "rgba"});
    return result;
}

struct WarpOptionsDeleter {
    void operator()(GDALWarpOptions* options) const { GDALDestroyWarpOptions(options); }
};
struct ApproximationDeleter {
    void operator()(void* transformer) const { GDALDestroyApproxTransformer(transformer); }
};

bool warp(GDALDataset& source, GDALDataset& target, const std::vector<model::ImageLayer::Band>& bands,
          int alphaBand, PictureWay& way, core::Progress& progress) {
    constexpr double toleratedPx = 0.125;
    const std::unique_ptr<void, ApproximationDeleter> approximation(
        GDALCreateApproxTransformer(PictureWay::transform, &way, toleratedPx));
    const std::unique_ptr<GDALWarpOptions, WarpOptionsDeleter> options(GDALCreateWarpOptions());
    const int count = static_cast<int>(bands.size());
    options->hSrcDS = GDALDataset::ToHandle(&source);
    options->hDstDS = GDALDataset::ToHandle(&target);
    options->eResampleAlg = GRA_Bilinear;
    options->eWorkingDataType = target.GetRasterBand(1)->GetRasterDataType();
    GDALWarpInitDefaultBandMapping(options.get(), count);
    for (int i = 0; i < count; ++i)
        options->panSrcBands[i] = bands[static_cast<std::size_t>(i)].number;
    options->nSrcAlphaBand = alphaBand;
    options->nDstAlphaBand = count + 1;
    bool anyNoData = false;
    GDALWarpInitSrcNoDataReal(options.get(), std::numeric_limits<double>::quiet_NaN());
    for (int i = 0; i < count; ++i) {
        int has = 0;
        const double value = source.GetRasterBand(options->panSrcBands[i])->GetNoDataValue(&has);
        if (has != 0) {
            options->padfSrcNoDataReal[i] = value;
            anyNoData = true;
        }
    }
    if (!anyNoData) {
        CPLFree(options->padfSrcNoDataReal);
        options->padfSrcNoDataReal = nullptr;
    }
    for (const auto& [name, value] : {std::pair("INIT_DEST", "0"),
                                      {"DST_ALPHA_MAX", "255"},
                                      {"UNIFIED_SRC_NODATA", "YES"},
                                      {"SAMPLE_GRID", "YES"}})
        options->papszWarpOptions = CSLSetNameValue(options->papszWarpOptions, name, value);
    options->pfnTransformer = GDALApproxTransform;
    options->pTransformerArg = approximation.get();
    options->pfnProgress = goesOn;
    options->pProgressArg = &progress;
    GDALWarpOperation operation;
    return operation.Initialize(options.get()) == CE_None &&
           operation.ChunkAndWarpImage(0, 0, target.GetRasterXSize(), target.GetRasterYSize()) == CE_None;
}

/// The warped bands as pixels between their darkest and brightest values; false when they cannot be read.
bool paint(GDALDataset& warped, const std::vector<model::ImageLayer::Band>& bands, model::PlaneImage& image) {
    const std::size_t pixels =
        static_cast<std::size_t>(image.widthPx) * static_cast<std::size_t>(image.heightPx);
    std::vector<float> values(pixels);
    const auto read = [&](int number) {
        return warped.GetRasterBand(number)->RasterIO(GF_Read, 0, 0, image.widthPx, image.heightPx,
                                                      values.data(), image.widthPx, image.heightPx,
                                                      GDT_Float32, 0, 0, nullptr) == CE_None;
    };
    image.rgba.assign(4 * pixels, 0);
    const int count = static_cast<int>(bands.size());
    if (!read(count + 1))
        return false;
    std::vector<float> alphas = values;
    for (int i = 0; i < count; ++i) {
        const model::ImageLayer::Band& band = bands[static_cast<std::size_t>(i)];
        const double range = band.brightest - band.darkest;
        if (!read(i + 1))
            return false;
        for (std::size_t p = 0; p < pixels; ++p) {
            if (!std::isfinite(values[p]))
                alphas[p] = 0.F;
            const double share = range > 0.0 ? (values[p] - band.darkest) / range : 0.5;
            const double alpha = std::clamp(alphas[p] / 255.F, 0.F, 1.F);
            const auto shade = static_cast<std::uint8_t>(
                std::lround(255.0 * alpha * (std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 0.0)));
            if (count == 1)
                std::fill_n(&image.rgba[4 * p], 3, shade);
            else
                image.rgba[4 * p + static_cast<std::size_t>(i)] = shade;
        }
    }
    for (std::size_t p = 0; p < pixels; ++p) {
        image.rgba[4 * p + 3] = static_cast<std::uint8_t>(std::lround(std::clamp(alphas[p], 0.F, 255.F)));
        for (std::size_t channel = 0; channel < 3; ++channel)
            image.rgba[4 * p + channel] = std::min(image.rgba[4 * p + channel], image.rgba[4 * p + 3]);
    }
    return true;
}

} // namespace

core::Result<model::PlaneImage> warpImage(const model::ImageLayer& image, const geo::ProjectionSpec& spec,
                                          const WarpFrame& frame, core::Progress& progress) {
    const GdalMessages messages;
    registerGdalDrivers();
    const auto failure = [&]() -> core::Result<model::PlaneImage> {
        if (progress.isCancelled())
            return std::vector<core::Problem>{};
        return core::Problem{core::Severity::Error,
                             {image.path, {}, std::nullopt, {}},
                             fmt::format("This image cannot be read{}.", messages.inBrackets()),
                             "It may be damaged or gone: fetch it again and add it anew."};
    };
    const auto projection = geo::Projection::make(spec);
    if (!projection)
        return projection.problems();
    GDALDatasetUniquePtr source = open(image.path, -1);
    const auto last = std::ranges::max(image.bands, {}, &model::ImageLayer::Band::number);
    if (!source || source->GetRasterCount() < std::max(last.number, image.alphaBand))
        return failure();

    model::PlaneImage result = {frame.widthPx, frame.heightPx, frame.topLeft, frame.kmPerPx, {}};
    {
        const PixelWay pixels(*source, image.assumesLonLat);
        if (!pixels)
            return failure();
        PictureWay way(*projection, frame, pixels);
        const auto ratio = pixelsToOne(way, frame, *source);
        if (const int overview = overviewFor(*source, ratio.value_or(1.0)); overview >= 0)
            if (auto smaller = open(image.path, overview))
                source = std::move(smaller);
    }
    Expanded views;
    std::vector<model::ImageLayer::Band> bands = image.bands;
    int alphaBand = image.alphaBand;
    GDALDataset* read = source.get();
    if (image.hasPalette) {
        views = expanded(*source);
        if (!views.coloured || views.coloured->GetRasterCount() < 4)
            return failure();
        read = views.coloured.get();
        bands = {{1}, {2}, {3}};
        alphaBand = 4;
    }
    const PixelWay pixels(*read, image.assumesLonLat);
    if (!pixels)
        return failure();
    PictureWay way(*projection, frame, pixels);
    const bool isByte = std::ranges::all_of(bands, [&](const auto& band) {
        return read->GetRasterBand(band.number)->GetRasterDataType() == GDT_Byte;
    });
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    const GDALDatasetUniquePtr warped(memory == nullptr
                                          ? nullptr
                                          : memory->Create("", frame.widthPx, frame.heightPx,
                                                           static_cast<int>(bands.size()) + 1,
                                                           isByte ? GDT_Byte : GDT_Float32, nullptr));
    if (!warped)
        return failure();
    if (!warp(*read, *warped, bands, alphaBand, way, progress))
        return failure();
    if (!paint(*warped, bands, result))
        return failure();
    return result;
}

} // namespace tumen::io
