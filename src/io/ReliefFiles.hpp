#pragma once

#include <future>
#include <string>
#include <vector>

#include "core/Result.hpp"
#include "model/Basemap.hpp"
#include "model/GreyImage.hpp"

namespace tumen::io {

/// The size and place of each `relief_*.jpg` of the folder that has a world file beside it, coarse ones
/// first.
std::vector<model::ReliefImage> findReliefs(const std::string& folder, std::vector<core::Problem>& problems);

/// The pixels of one; none when it cannot be read.
model::GreyImage readGrey(const std::string& path);
/// The same for all of a basemap, each on a thread of its own.
std::vector<std::future<model::GreyImage>> startReadingReliefs(const model::Basemap& basemap);

} // namespace tumen::io
