#pragma once

#include <span>

#include "core/Wording.hpp"
#include "handout/Typesetter.hpp"
#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::handout {

struct HandoutWish {
    Paper paper = Paper::A4;
    bool withNotes = false; ///< what only the presenter sees
};

/// Lays out a handout: a cover, a page for each scene with its map and the claims on it, and the whole
/// ledger. `states` are those of the brief's scenes as they are presented, in their order. A black scene has
/// no page.
Document layOut(const model::Brief& brief, std::span<const state::AppState> states, const HandoutWish& wish,
                const core::Wording& words, const Typesetter& type);

} // namespace tumen::handout
