#pragma once

#include <span>
#include <string>

#include "core/Wording.hpp"
#include "model/Brief.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// True when one of them asks for what is drawn to be saved.
bool asksToSaveAnnotations(std::span<const state::Command> commands);

/// Saves it to the file, or where none is named to one with the brief's name in the user's pictures or home
/// folder. What came of it, in words.
std::string saveAnnotations(const state::AppState& state, const model::Brief& brief, const std::string& file,
                            const core::Wording& words);

} // namespace tumen::app
