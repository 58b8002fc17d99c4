#include "io/PictureFile.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/GeoTiff.hpp"
#include "io/PendingFile.hpp"
#include "io/PngFile.hpp"
#include "io/RasterBytes.hpp"

namespace tumen::io {

core::Result<PictureFormat> pictureFormatOf(const std::filesystem::path& path) {
    const std::string end = core::folded(path.extension().string());
    if (end == ".png")
        return PictureFormat::Png;
    if (end == ".jpg" || end == ".jpeg")
        return PictureFormat::Jpeg;
    if (end == ".tif" || end == ".tiff")
        return PictureFormat::GeoTiff;
    return core::Problem{core::Severity::Error,
                         {},
                         fmt::format("{} is not the name of a picture.", path.string()),
                         "Name a file that ends in .png, .jpg or .tif."};
}

std::optional<core::Problem> placingProblem(const geo::ProjectionSpec& projection) {
    if (!projection.isGlobe())
        return std::nullopt;
    return core::Problem{core::Severity::Error,
                         {},
                         "The globe is a view from space and has no coordinates on a plane.",
                         "Write it as .png, or choose a flat projection for a GeoTIFF."};
}

std::optional<core::Problem> writePicture(const std::filesystem::path& path, const core::Pixels& pixels,
                                          const PicturePlace& place) {
    const auto format = pictureFormatOf(path);
    if (!format)
        return format.problems().front();
    switch (*format) {
    case PictureFormat::Png:
        return writeWhole(path, encodePng(pixels));
    case PictureFormat::Jpeg: {
        const auto bytes = rasterBytes(pixels, "JPEG", {"QUALITY=92"});
        return bytes ? writeWhole(path, *bytes) : bytes.problems().front();
    }
    case PictureFormat::GeoTiff:
        break;
    }
    if (auto problem = placingProblem(place.projection.spec()))
        return problem;
    const auto bytes = encodeGeoTiff(pixels, place);
    return bytes ? writeWhole(path, *bytes) : bytes.problems().front();
}

} // namespace tumen::io
