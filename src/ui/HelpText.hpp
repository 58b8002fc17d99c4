#pragma once

#include <string>
#include <vector>

#include "core/Wording.hpp"

namespace tumen::ui {

struct HelpRow {
    std::string keys; ///< "Shift+Right", as keys are called in the interface's language
    std::string meaning;
};

struct HelpGroup {
    std::string title;
    std::vector<HelpRow> rows;
};

/// All key bindings by what they act on, the nine layer keys folded into one row, and what the mouse does.
std::vector<HelpGroup> helpGroups(const core::Wording& words);

/// The names of keys or of what the mouse does, joined by +: "Shift+Right", "Shift+→" in Korean.
std::string keysText(const core::Wording& words, std::string_view keys);

} // namespace tumen::ui
