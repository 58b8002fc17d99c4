#pragma once

// Private to state/.

#include "state/Commands.hpp"

namespace tumen::state {

void applyToLedger(AppState& state, const model::Brief& brief, const LedgerCommand& command);

} // namespace tumen::state
