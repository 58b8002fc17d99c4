#pragma once

#include <string>
#include <vector>

#include "core/Result.hpp"
#include "model/Basemap.hpp"

namespace tumen::io {

/// The size and place of each `relief_*.jpg` of the folder that has a world file beside it, coarse ones
/// first.
std::vector<model::ReliefImage> findReliefs(const std::string& folder, std::vector<core::Problem>& problems);

} // namespace tumen::io
