#pragma once

#include "io/BasemapFile.hpp"
#include "model/Basemap.hpp"

namespace tumen::io {

/// The labels of the layers map_labels, places and cities; of the last only large cities that are not a place
/// already.
std::vector<model::MapLabel> readLabels(const BasemapFile& file, std::vector<core::Problem>& problems);

} // namespace tumen::io
