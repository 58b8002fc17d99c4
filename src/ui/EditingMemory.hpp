#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/Result.hpp"
#include "edit/Draft.hpp"
#include "state/Editing.hpp"

namespace tumen::ui {

/// What panels show of the edits and files of the brief.
struct DraftView {
    const edit::Draft* draft = nullptr; ///< null until it has been asked for
    bool isUnsaved = false;
    std::string path;                     ///< where it came from or was saved
    std::optional<core::Problem> problem; ///< of what was done last with a file
    bool isReading = false;               ///< a brief is being opened
    bool isOutdated = false;         ///< the files have changed and cannot be read; the brief is as it was
    std::string leftPath;            ///< of the brief whose edits a session has left
    std::vector<std::string> recent; ///< briefs, the last one first
};

/// What is half done in the tabs that edit the brief.
struct EditingMemory {
    bool draftIsWanted = false;                ///< for the window, which reads it
    std::string table = "places";              ///< of the tables' tab
    std::map<std::string, std::size_t> chosen; ///< position of the row that is edited, by table

    // the rows as they are listed, and the sheet they were listed from
    std::shared_ptr<const edit::Sheet> sheet;
    std::vector<std::size_t> listed;
    std::optional<std::size_t> followedScene; ///< the one shown last, as far as the list has followed
    bool scrollsToRow = false;
    std::optional<std::size_t> dragged; ///< position of the row in the hand

    // the fields of the chosen row, and the cells and problems they were filled from
    std::shared_ptr<const edit::Cells> cells;
    std::map<std::string, std::string> fields;
    bool entersForm = false;             ///< the keyboard goes to the first field
    std::optional<state::SetCell> typed; ///< what is in the field that has the keyboard, unlike in its cell
    std::string typedColumn;
    std::string checkedText;
    std::vector<core::Problem> typedProblems;
};

/// An entry of a list of files.
struct FolderEntry {
    enum class What { Up, Folder, Brief };
    What what = What::Folder;
    std::string name;
    std::string path;
};

/// What is half done in the dialogs about the brief's files.
struct FilesMemory {
    bool isOpen = false;
    bool isTyping = false;
    std::string text; ///< typed: a part of a name or a path
    std::size_t chosen = 0;
    std::string folder;                ///< to be listed
    std::optional<std::string> listed; ///< the folder that was
    std::vector<FolderEntry> entries;  ///< of it, filled in by the window
};

} // namespace tumen::ui
