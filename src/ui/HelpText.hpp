#pragma once

#include <string>
#include <vector>

namespace tumen::ui {

struct HelpRow {
    std::string keys; ///< "Shift+Right"
    std::string meaning;
};

struct HelpGroup {
    std::string title;
    std::vector<HelpRow> rows;
};

/// All key bindings by what they act on, the nine layer keys folded into one row, and what the mouse does.
std::vector<HelpGroup> helpGroups();

} // namespace tumen::ui
