#pragma once

#include "core/Wording.hpp"
#include "handout/PageFlow.hpp"
#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::handout {

/// Begins a page with a scene as the state shows it, and goes on to further pages where its claims need them.
void addScenePage(PageFlow& flow, const model::Brief& brief, const state::AppState& state, std::size_t scene,
                  bool withNotes, const core::Wording& words);

/// A source in a paragraph.
void addSource(PageFlow& flow, const model::Source& source, const TextStyle& style);

} // namespace tumen::handout
