#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/Progress.hpp"
#include "core/Result.hpp"

namespace tumen::app {

/// One line each on standard error.
void complain(const std::string& sentence);
void complain(const std::vector<core::Problem>& problems);
/// That there is no display to draw on, and what to do.
void complainOfNoDisplay();
/// Whether a file was written to its end; complains of the problem or of having been stopped.
bool isWritten(const std::string& file, const std::optional<core::Problem>& problem,
               const core::Progress& progress);

} // namespace tumen::app
