#pragma once

#include <string>

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "model/OwnLayer.hpp"

namespace tumen::io {

/// Reads a file of the user's as a layer of the map: all the shapes of any source that OGR opens, brought to
/// longitude and latitude, or the description of an image that GDAL opens. A file without a reference system
/// is taken to be in longitude and latitude where its coordinates fit.
///
/// Fails with one sentence; shapes that cannot be drawn are left out with a warning. When cancelled it fails
/// without a problem.
core::Result<model::OwnLayerData> readLayerFile(const std::string& path, core::Progress& progress);

} // namespace tumen::io
