#pragma once

#include "model/Basemap.hpp"

namespace tumen::io {

/// Reads who held what when (territories.csv) into a basemap whose units are known. A row that cannot be used
/// is left out with a warning; so is the whole table when the file is missing.
void readHoldings(const std::string& path, model::Basemap& basemap, std::vector<core::Problem>& problems);

} // namespace tumen::io
