#pragma once

#include <memory>
#include <vector>

#include "app/DataFolders.hpp"
#include "app/Stage.hpp"
#include "app/Window.hpp"

namespace tumen::app {

/// What was read for the window: it opens with whatever could be read and says what could not.
struct WindowMaterial {
    std::vector<core::Problem> problems;
    std::size_t problemsOfBrief = 0; ///< the first ones
    std::string stampOfBrief;        ///< see stampOf(), of before it was read
    std::unique_ptr<StageMaterial> stage;
    state::AppState opening;
};

/// Reads the brief, the basemap, the wordings and the settings, and begins to project the map that the window
/// will need first.
WindowMaterial readWindowMaterial(const WindowOptions& options, const DataFolders& folders);

} // namespace tumen::app
