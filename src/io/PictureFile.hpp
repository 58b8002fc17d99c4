#pragma once

#include <filesystem>

#include "core/Pixels.hpp"
#include "core/Result.hpp"
#include "geo/MapCamera.hpp"
#include "geo/Projection.hpp"

namespace tumen::io {

enum class PictureFormat { Png, Jpeg, GeoTiff };
/// By the end of the name: .png, .jpg or .jpeg, .tif or .tiff.
core::Result<PictureFormat> pictureFormatOf(const std::filesystem::path& path);

/// Where the pixels of a picture lie on the ground.
struct PicturePlace {
    const geo::Projection& projection;
    geo::MapCamera camera;
};

/// Says why pictures in this projection have no coordinates: those of a turned globe.
std::optional<core::Problem> placingProblem(const geo::ProjectionSpec& projection);

/// Writes a picture in the format of its name, all of it or nothing. A GeoTIFF has the projection of the
/// place as its CRS and the place of its pixels in it.
std::optional<core::Problem> writePicture(const std::filesystem::path& path, const core::Pixels& pixels,
                                          const PicturePlace& place);

} // namespace tumen::io
