#pragma once

#include <string>
#include <utility>
#include <vector>

#include "state/AppState.hpp"

namespace tumen::edit {

/// What is on the screen, to be made a scene of.
struct Present {
    const state::AppState& state;
    const model::Brief& brief;
    double squareKm = 0.0; ///< side of the largest square in the map's frame
};

/// The cells of a scene that shows what is on the map, by their columns: camera, projection, days, kinds,
/// statuses, viewpoint and what is selected or, with nothing selected, the focus of the scene that is shown.
/// Those of a step say in words what a blank cell would take from the row before.
std::vector<std::pair<std::string, std::string>> sceneCells(const Present& present, bool isStep);

/// A title for a new scene: that of its period, or its date.
std::string sceneTitle(const Present& present);

} // namespace tumen::edit
