#include "io/ReliefFiles.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>

#include <fmt/format.h>
#include <gdal_priv.h>

#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

/// The grey of flat ground, of the sea and of the rim, as geodata/README.md says.
constexpr int flatGrey = 181;

std::optional<model::ReliefImage> readRelief(const std::string& path) {
    constexpr std::array<const char*, 2> drivers = {"JPEG", nullptr};
    const GDALDatasetUniquePtr image(
        GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data()));
    // West, degrees per pixel to the east, 0, north, 0, degrees per pixel to the south (negative).
    std::array<double, 6> place{};
    if (!image || image->GetGeoTransform(place.data()) != CE_None || !(place[1] > 0.0) || !(place[5] < 0.0))
        return std::nullopt;
    return model::ReliefImage{
        path,    place[0], place[3], place[1], -place[5], image->GetRasterXSize(), image->GetRasterYSize(),
        flatGrey};
}

} // namespace

std::vector<model::ReliefImage> findReliefs(const std::string& folder, std::vector<core::Problem>& problems) {
    const GdalMessages messages;
    registerGdalDrivers();
    std::vector<model::ReliefImage> reliefs;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("relief_") || entry.path().extension() != ".jpg")
            continue;
        if (auto relief = readRelief(entry.path().string()))
            reliefs.push_back(std::move(*relief));
        else
            problems.push_back(
                {core::Severity::Warning,
                 {entry.path().string(), {}, std::nullopt, {}},
                 fmt::format("The relief cannot be placed on the map{}.", messages.inBrackets()),
                 "It needs a whole JPEG image and a .wld file beside it; the recipe writes both."});
    }
    std::sort(reliefs.begin(), reliefs.end(),
              [](const auto& a, const auto& b) { return a.degreesPerPixelX > b.degreesPerPixelX; });
    return reliefs;
}

model::GreyImage readGrey(const std::string& path) {
    const GdalMessages messages;
    registerGdalDrivers();
    constexpr std::array<const char*, 2> drivers = {"JPEG", nullptr};
    const GDALDatasetUniquePtr file(
        GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers.data()));
    if (!file || file->GetRasterCount() < 1)
        return {};
    model::GreyImage image = {file->GetRasterXSize(), file->GetRasterYSize(), {}};
    image.pixels.resize(static_cast<std::size_t>(image.widthPx) * static_cast<std::size_t>(image.heightPx));
    if (file->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, image.widthPx, image.heightPx, image.pixels.data(),
                                         image.widthPx, image.heightPx, GDT_Byte, 0, 0) != CE_None)
        return {};
    return image;
}

std::vector<std::future<model::GreyImage>> startReadingReliefs(const model::Basemap& basemap) {
    std::vector<std::future<model::GreyImage>> images;
    for (const model::ReliefImage& relief : basemap.reliefs)
        images.push_back(std::async(std::launch::async, readGrey, relief.path));
    return images;
}

} // namespace tumen::io
