#pragma once

#include <CLI/CLI.hpp>

#include "app/VideoCommand.hpp"

namespace tumen::app {

/// The command `video`. What it writes to outlives the parsing.
CLI::App* addVideo(CLI::App& app, VideoOptions& video, std::string& size);

} // namespace tumen::app
