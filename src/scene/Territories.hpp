#pragma once

#include "scene/MapScene.hpp"

namespace tumen::scene {

/// The territories of the brief that hold at the state's date and whose claims pass its filters.
std::vector<TerritoryDrawing> territoriesAt(const model::Brief& brief, const state::AppState& state,
                                            const Theme& theme);

// On the way from one date to another, with a share of it behind: colours are mixed, while lines and hatching
// are those of the nearer one.
std::vector<TerritoryDrawing> mixedTerritories(const std::vector<TerritoryDrawing>& from,
                                               const std::vector<TerritoryDrawing>& to, double share);
Sovereigns mixedSovereigns(const Sovereigns& from, const Sovereigns& to, double share);

} // namespace tumen::scene
