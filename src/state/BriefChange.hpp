#pragma once

#include "state/AppState.hpp"

namespace tumen::state {

/// The state for another brief, or another revision of it: what was chosen by its place in one list of the
/// brief is sought by its id in the other, and left where it is not there; dates stay within its days.
AppState carriedOver(const AppState& state, const model::Brief& from, const model::Brief& to);

} // namespace tumen::state
