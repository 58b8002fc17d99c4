#pragma once

#include "state/KeyBindings.hpp"
#include "ui/PanelMemory.hpp"

namespace tumen::ui {

/// True for the keys that move in the ledger, as long as it has them: from when it is opened or clicked until
/// something else is.
bool ledgerTakes(const PanelMemory& memory, const state::KeyChord& chord);

} // namespace tumen::ui
