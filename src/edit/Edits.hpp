#pragma once

#include "edit/Draft.hpp"
#include "edit/SceneCapture.hpp"
#include "state/Editing.hpp"

namespace tumen::edit {

/// The draft after an edit; the same where the edit names what is not there. Commands that are no edits
/// change nothing.
Draft edited(const Draft& draft, const state::EditCommand& command, const Present& present);

/// Those of a brief's problems that are of one row of a sheet.
std::vector<core::Problem> problemsOfRow(std::span<const core::Problem> problems, std::string_view table,
                                         std::size_t row);

/// All columns of a table, those that a brief may have first, then others that the sheet has.
std::vector<std::string> columnsOf(const Sheet& sheet);

} // namespace tumen::edit
