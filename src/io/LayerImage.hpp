#pragma once

#include <string>

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "model/OwnLayer.hpp"

class GDALDataset;

namespace tumen::io {

/// How to read an image: its bands, and between which values those that are not 8 bit are spread. Fails where
/// it has no bands, no place on the Earth, or coordinates that nothing is known about.
core::Result<model::ImageLayer> readImage(GDALDataset& source, const std::string& path,
                                          core::Progress& progress);

} // namespace tumen::io
