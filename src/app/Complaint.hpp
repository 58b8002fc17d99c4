#pragma once

#include <string>
#include <vector>

#include "core/Result.hpp"

namespace tumen::app {

/// One line each on standard error.
void complain(const std::string& sentence);
void complain(const std::vector<core::Problem>& problems);

} // namespace tumen::app
