#pragma once

#include <string>
#include <vector>

#include "state/KeyBindings.hpp"

namespace tumen::state {

/// One thing that can be done, as the list of commands shows it. Titles in English are texts of the table of
/// wordings; names of the brief's own (layers, scenes, periods) stay as the brief gives them.
struct NamedCommand {
    std::string id;      ///< "theme light": the same in every session
    std::string group;   ///< English: "Theme"
    std::string title;   ///< "Light"
    std::string keyName; ///< "Shift+Right", or empty
    KeyAction action;
    std::string localTitle = {}; ///< in the interface's language, where the brief gives one
};

/// Every command: those with keys, then the views, projections, themes, languages, sizes, steps and all else
/// that panels offer, then the layers, statuses, periods and scenes of the brief.
std::vector<NamedCommand> namedCommands(const model::Brief& brief);

} // namespace tumen::state
