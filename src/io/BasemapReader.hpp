#pragma once

#include <string>

#include "core/Result.hpp"
#include "model/Basemap.hpp"

namespace tumen::io {

/// Reads `basemap.gpkg`, `detail.gpkg` and the `relief_*.jpg` of the folder. Without the first there is no
/// value; without the others, or without one of their layers, the map is poorer and the problems say so.
/// Takes all but the territories from a file that `writePrepared` made of the folder where that fits.
core::Result<model::Basemap> readBasemap(const std::string& geodataFolder,
                                         const std::string& preparedFile = "");

} // namespace tumen::io
