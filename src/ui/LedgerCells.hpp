#pragma once

#include <string>

#include "core/Wording.hpp"
#include "model/Brief.hpp"
#include "scene/LedgerRows.hpp"

namespace tumen::ui {

/// What the ledger says of a claim in a column: places and voices in the language of names, the rest in that
/// of the interface.
std::string ledgerCell(const model::Brief& brief, const model::Claim& claim, scene::LedgerColumn column,
                       model::Language language, const core::Wording& words);

} // namespace tumen::ui
