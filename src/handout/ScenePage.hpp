#pragma once

#include "core/Wording.hpp"
#include "handout/PageFlow.hpp"
#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::handout {

/// "Scene 6", "Scene 6, step 2" of the scene at that position in the brief's list.
std::string numberText(const model::Brief& brief, std::size_t scene, const core::Wording& words);

/// Begins a page with a scene as the state shows it, and goes on to further pages where its claims need them.
void addScenePage(PageFlow& flow, const model::Brief& brief, const state::AppState& state, std::size_t scene,
                  bool withNotes, const core::Wording& words);

/// What the lines of claims mean: each status class and the mark of denial, in a row.
void addStatusKey(PageFlow& flow, const core::Wording& words);

/// The sources, each a paragraph.
void addSource(PageFlow& flow, const model::Source& source, const TextStyle& style);

} // namespace tumen::handout
