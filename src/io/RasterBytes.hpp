#pragma once

#include <array>

#include "core/Pixels.hpp"
#include "core/Result.hpp"

namespace tumen::io {

/// A CRS, as GDAL takes it, and in its units where pixels lie in it: x of the left edge, width of a pixel, 0,
/// y of the upper edge, 0, less the height of a pixel.
struct RasterPlace {
    std::string crs;
    std::array<double, 6> transform = {};
};

/// The bytes of an image file that one of GDAL's drivers writes, such as "JPEG".
core::Result<std::vector<std::uint8_t>> rasterBytes(const core::Pixels& pixels, const char* driver,
                                                    const std::vector<std::string>& options,
                                                    const std::optional<RasterPlace>& place = {});

} // namespace tumen::io
