#pragma once

#include "io/PictureFile.hpp"

namespace tumen::io {

/// The bytes of a GeoTIFF file in the CRS of the place's projection. Fails where GDAL or the format has no
/// such CRS.
core::Result<std::vector<std::uint8_t>> encodeGeoTiff(const core::Pixels& pixels, const PicturePlace& place);

} // namespace tumen::io
