#include "io/LayerFile.hpp"

#include <array>
#include <filesystem>
#include <optional>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include "core/Text.hpp"
#include "io/GdalDrivers.hpp"
#include "io/GdalMessages.hpp"
#include "io/LayerImage.hpp"
#include "io/LayerProblem.hpp"
#include "io/LayerShapes.hpp"
#include "io/WatchedFile.hpp"

namespace tumen::io {

namespace {

namespace fs = std::filesystem;

/// A geodatabase of Esri's is a folder, but a single source.
bool isMereFolder(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error) && core::folded(fs::path(path).extension().string()) != ".gdb";
}

core::Problem whyNotOpened(const std::string& path, const GdalMessages& messages) {
    std::error_code error;
    if (!fs::exists(path, error))
        return layerProblem(path, "This file does not exist.", "Check its path.");
    if (access(path.c_str(), R_OK) != 0)
        return layerProblem(path, "This file may not be read.",
                            "Give yourself the right to, with chmod u+r.");
    if (fs::is_regular_file(path, error) && fs::file_size(path, error) == 0)
        return layerProblem(path, "This file is empty.", "Export it again from where it came from.");
    if (core::folded(fs::path(path).extension().string()) == ".shp" &&
        !fs::exists(fs::path(path).replace_extension(".shx"), error))
        return layerProblem(path, "The .shx file that belongs to this one is missing.",
                            "Put all files of the Shapefile (.shp, .shx, .dbf, .prj) into one folder.");
    return layerProblem(path,
                        fmt::format("This is neither a vector file nor an image that GDAL can open{}.",
                                    messages.inBrackets()),
                        "Convert it to GeoPackage, GeoJSON or GeoTIFF.");
}

/// Formats of text that are read from end to end as they are opened.
bool isReadWhenOpened(const std::string& path) {
    const std::string ending = core::folded(fs::path(path).extension().string());
    std::error_code error;
    return fs::is_regular_file(path, error) &&
           (ending == ".geojson" || ending == ".json" || ending == ".topojson" || ending == ".kml" ||
            ending == ".gml");
}

bool hasRows(GDALDataset& source) {
    for (OGRLayer* layer : source.GetLayers())
        if (layer->GetGeomType() != wkbNone && layer->GetFeatureCount(FALSE) != 0)
            return true;
    return false;
}

} // namespace

core::Result<model::OwnLayerData> readLayerFile(const std::string& path, core::Progress& progress) {
    if (path.find("://") != std::string::npos)
        return layerProblem(path, "This is an address, not a file.",
                            "Fetch it first: Tumen uses no network, so that nothing depends on one.");
    if (isMereFolder(path))
        return layerProblem(path, "This is a folder, not a layer.",
                            "Give a file in it, such as a GeoPackage, a Shapefile, a GeoJSON or a GeoTIFF.");
    const GdalMessages messages;
    registerGdalDrivers();
    const bool isCsv = core::folded(fs::path(path).extension().string()) == ".csv";
    constexpr std::array<const char*, 5> csvOptions = {
        "X_POSSIBLE_NAMES=lon,long,longitude,lng,x,lon_deg,easting",
        "Y_POSSIBLE_NAMES=lat,latitude,y,lat_deg,northing",
        "GEOM_POSSIBLE_NAMES=geometry,geom,wkt,the_geom,shape", "AUTODETECT_TYPE=NO", nullptr};
    // Others would take a table for a grid.
    constexpr std::array<const char*, 2> csvDriver = {"CSV", nullptr};
    constexpr double openedShare = 0.4;
    std::optional<WatchedFile> watched;
    if (isReadWhenOpened(path))
        watched.emplace(path, progress, openedShare);
    const GDALDatasetUniquePtr source(GDALDataset::Open(
        watched ? watched->path().c_str() : path.c_str(), GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY,
        isCsv ? csvDriver.data() : nullptr, isCsv ? csvOptions.data() : nullptr));
    if (progress.isCancelled())
        return std::vector<core::Problem>{};
    if (!source)
        return whyNotOpened(path, messages);

    char** const subdatasets = source->GetMetadata("SUBDATASETS");
    const bool isImage = source->GetRasterCount() > 0 || CSLCount(subdatasets) > 0;
    if (isImage && !hasRows(*source)) {
        auto image = readImage(*source, path, progress);
        if (!image)
            return image.problems();
        return {model::OwnLayerData(std::move(*image)), image.problems()};
    }
    auto shapes = readShapes(*source, path, watched ? openedShare : 0.0, progress);
    if (!shapes)
        return shapes.problems();
    return {model::OwnLayerData(std::move(*shapes)), shapes.problems()};
}

} // namespace tumen::io
