#pragma once

#include "state/AppState.hpp"

namespace tumen::state {

/// True when neither the claim's kind nor its status class is switched off. Dates do not matter here.
bool passesFilter(const AppState& state, const model::Claim& claim);
/// The same, without gathering the claim.
bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim);

} // namespace tumen::state
