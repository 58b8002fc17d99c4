#pragma once

#include <CLI/CLI.hpp>

#include "app/HandoutCommand.hpp"

namespace tumen::app {

// The commands `handout` and `slides`; they write to the options, which outlive the parsing.
CLI::App* addHandout(CLI::App& app, HandoutOptions& options);
CLI::App* addSlides(CLI::App& app, HandoutOptions& options);

} // namespace tumen::app
