#pragma once

#include "state/AppState.hpp"

namespace tumen::state {

/// What keeps a claim off the map at every date, the first of these that does.
enum class HiddenBy { Nothing, Kind, Status };
HiddenBy hiddenBy(const AppState& state, const model::Claims& claims, model::ClaimIndex claim);

/// True when neither the claim's kind nor its status class is switched off. Dates do not matter here.
bool passesFilter(const AppState& state, const model::Claim& claim);
/// The same, without gathering the claim.
bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim);

} // namespace tumen::state
