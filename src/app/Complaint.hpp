#pragma once

#include <string>
#include <vector>

#include "core/Result.hpp"

namespace tumen::app {

/// One line each on standard error.
void complain(const std::string& sentence);
void complain(const std::vector<core::Problem>& problems);
/// That there is no display to draw on, and what to do.
void complainOfNoDisplay();

} // namespace tumen::app
