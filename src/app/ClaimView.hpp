#pragma once

#include "state/Commands.hpp"

namespace tumen::app {

/// The claim that a command goes to, if it goes to one.
std::optional<model::ClaimIndex> claimGoneTo(const state::Command& command);

/// Where the claim is on the map: its places and, where it has one, its course.
std::vector<geo::LonLat> positionsOf(const model::Brief& brief, model::ClaimIndex claim);

} // namespace tumen::app
