#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

namespace tumen::state {

// --- edits of a brief's tables; positions are those of edit::listedRows(). They are carried out by the
// window, which then shows the revision that they made: only that is a command to apply().

/// The brief as it was after one of the edits of this session; 0 as it was read.
struct ShowRevision {
    int revision = 0;
};
struct SetCell {
    std::string table;
    std::size_t position = 0;
    std::string column;
    std::string text;
    friend bool operator==(const SetCell&, const SetCell&) = default;
};
/// Behind a row, or as the first one.
struct AddRow {
    std::string table;
    std::optional<std::size_t> after;
};
struct CopyRow {
    std::string table;
    std::size_t position = 0;
};
struct DeleteRow {
    std::string table;
    std::size_t position = 0;
};
struct MoveRow {
    std::string table;
    std::size_t from = 0;
    std::size_t to = 0;
};
/// What is on the map as a new scene, or step, behind the one shown last; without one at the end.
struct CaptureScene {
    bool asStep = false;
};
/// What is on the map in place of what the scene shown last has.
struct UpdateScene {};
using EditCommand =
    std::variant<ShowRevision, SetCell, AddRow, CopyRow, DeleteRow, MoveRow, CaptureScene, UpdateScene>;

// --- the files of a brief; all but the dialogs is done by the window

/// The dialogs about the brief's files: to open another brief, to save under another name, whether to take
/// over edits that a session which broke off has left, and what to do with edits that are not saved.
enum class FileDialog { None, Open, SaveAs, Restore, Unsaved };

struct ShowFileDialog {
    FileDialog dialog = FileDialog::None;
};
/// Where it cannot be saved where it came from, under another name.
struct SaveBrief {};
struct SaveBriefAs {
    std::string path;
};
/// Back to what was read or saved last; a step that can be undone.
struct RevertBrief {};
struct OpenBrief {
    std::string path;
};
/// Takes over what was left, or throws it away.
struct RestoreEdits {
    bool isWanted = true;
};
/// Goes on with what the dialog about unsaved edits held up, without them.
struct DiscardEdits {};
using BriefFileCommand =
    std::variant<ShowFileDialog, SaveBrief, SaveBriefAs, RevertBrief, OpenBrief, RestoreEdits, DiscardEdits>;

} // namespace tumen::state
