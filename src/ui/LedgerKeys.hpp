#pragma once

#include "state/KeyBindings.hpp"
#include "ui/PanelMemory.hpp"

namespace tumen::ui {

/// True for the keys that move in the ledger, as long as it has them: from when it is opened or clicked until
/// something else is, or as long as the keyboard was sent there. The balance leaves the arrows to time until
/// it was.
bool ledgerTakes(const PanelMemory& memory, const state::KeyChord& chord);

/// True when arrows and their like move about in what the open tab holds.
bool ledgerMoves(const LedgerMemory& memory);

/// True when what the keys are at is chosen: by Enter or, once the keyboard was sent there, by the space bar.
bool isEntered(const LedgerMemory& memory);

/// The row of a list that the keys of this frame lead to: one further, a page, the first, the last. The same
/// when none of them is pressed or there are no rows.
std::optional<std::size_t> rowAfterKeys(const LedgerMemory& memory, std::optional<std::size_t> row,
                                        std::size_t count, std::size_t rowsInView);

} // namespace tumen::ui
