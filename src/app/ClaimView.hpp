#pragma once

#include <functional>

#include "app/Stage.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// The claim that a command goes to, if it goes to one.
std::optional<model::ClaimIndex> claimGoneTo(const state::Command& command);

/// Where the claim is on the map: its places and, where it has one, its course.
std::vector<geo::LonLat> positionsOf(const model::Brief& brief, model::ClaimIndex claim);

/// Behind each command that goes to a claim, one that takes the map there. `subjectOf` tells where the map's
/// subject lies in a state.
state::Commands withViews(const state::Commands& commands, const state::AppState& state,
                          const model::Brief& brief, Stage& stage,
                          const std::function<geo::ScreenRect(const state::AppState&)>& subjectOf);

} // namespace tumen::app
