#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "app/BriefListing.hpp"
#include "app/BriefWatch.hpp"
#include "app/WindowMaterial.hpp"
#include "core/BackgroundTask.hpp"
#include "edit/Edits.hpp"
#include "edit/Recovery.hpp"
#include "state/History.hpp"
#include "ui/PanelMemory.hpp"

namespace tumen::app {

/// The brief of the window as it is edited, saved, opened and read anew. Edits make revisions of a draft; the
/// state says which of them is shown, so that undo leads from one to the other among all other steps.
class Authoring {
public:
    /// `folder` keeps what is left of a session that breaks off, and which briefs were opened; empty keeps
    /// none. `shipped` is the brief that comes with the program, which is not written over. The material
    /// outlives it.
    Authoring(WindowMaterial& material, const WindowOptions& options, std::filesystem::path folder,
              std::filesystem::path shipped);
    ~Authoring();
    Authoring(const Authoring&) = delete;
    Authoring& operator=(const Authoring&) = delete;

    /// Carries out the edits and the commands about files among the commands, and gives those to be performed
    /// in their place. `squareKm` is the side of the largest square in the map's frame.
    state::Commands carryOut(state::Commands commands, const state::AppState& state, double squareKm);

    /// A brief to be shown in place of the one that is: of another revision, or another brief. Its state is
    /// the one to go on with.
    struct Change {
        std::shared_ptr<const model::Brief> brief;
        state::AppState state;
        bool hasSameTerritories = false;
        bool isOther = false;  ///< steps made before cannot be undone
        bool isReload = false; ///< of the same brief
    };
    std::optional<Change> changeFor(const state::AppState& state, const state::History& history);

    /// Once a frame: watches files, takes over what was read, keeps edits safe, lists folders for the
    /// dialogs.
    void goOn(const state::AppState& state, ui::PanelMemory& memory, double nowSecs,
              state::Commands& commands);

    /// What the panels have in a field that is not in the brief yet: it is unsaved and kept safe as well.
    void noteTyped(const std::optional<state::SetCell>& typed);
    /// True when nothing would be lost; otherwise the user is asked.
    bool mayClose(state::Commands& commands);
    /// The user has answered, and the window is to be closed.
    bool isToClose() const { return m_isToClose; }
    /// A path that was dropped on the window; false when it is no brief.
    bool takeDropped(const std::string& path, state::Commands& commands);

    /// Of the window: with the name of the brief and a star when it is not saved.
    std::string title() const;

    const ui::DraftView& view() const { return m_view; }

private:
    struct Read {
        std::string path;
        core::Result<model::Brief> brief;
        std::string stamp;
        bool isReload = false;
    };
    enum class Held { Nothing, Closing, Opening };

    const edit::Draft& draft() const { return m_revisions.at(m_current); }
    bool isUnsaved() const;
    /// The brief comes with the program.
    bool isShipped() const;
    /// What is shown has no errors, whatever the problems tell of files that could not be taken over.
    bool isGood() const;
    /// Reads the tables to be edited, unless that was done; false when they cannot be read.
    bool needDraft();
    void perform(const state::EditCommand& edit, const edit::Present& present, state::Commands& performed);
    void perform(const state::BriefFileCommand& command, state::Commands& performed);
    /// The draft as a further revision, which is to be shown.
    void add(edit::Draft draft, state::Commands& performed);
    void save(state::Commands& performed);
    void saveAs(const std::string& path, state::Commands& performed);
    void saved(const std::string& path, state::Commands& performed);
    void open(const std::string& path, state::Commands& performed);
    void startReading(const std::string& path, bool isReload);
    void takeOver(Read read, state::Commands& commands);
    void restore(bool isWanted, state::Commands& performed);
    void goOnWithHeld(state::Commands& performed);
    void watch(double nowSecs);
    /// Among the problems, in place of what was told of the files before; empty for nothing.
    void tellOfFiles(const std::string& what, const std::string& mend);
    void keepSafe(const state::AppState& state);
    void dropRecovery();
    Change revisionFor(const state::AppState& state);
    Change otherFor(const state::AppState& state);
    void listFolder(const state::AppState& state, ui::FilesMemory& files) const;
    void setProblems(const std::vector<core::Problem>& problems);

    WindowMaterial& m_material;
    const WindowOptions& m_options;
    std::filesystem::path m_folder;
    const std::filesystem::path m_shipped;
    RecentBriefs m_recent;
    std::string m_path;
    std::map<int, edit::Draft> m_revisions; ///< by their numbers, once they are needed
    int m_nextRevision = 1;
    int m_current = 0;                ///< that is edited
    std::optional<int> m_briefOf = 0; ///< that is shown; none when it is to be read anew
    std::optional<edit::Draft> m_saved;
    std::optional<Read> m_other; ///< to be shown next
    std::string m_captured;      ///< id of a scene that is to be the one shown last

    std::optional<core::BackgroundTask<Read>> m_reading;
    core::CancelledTasks m_outdated;
    BriefWatch m_watch;
    std::string m_told; ///< of what it saw; empty for nothing

    std::optional<state::SetCell> m_typed;     ///< in a field, not in the draft yet
    std::optional<edit::Draft> m_safe;         ///< as the recovery file has it
    std::optional<state::SetCell> m_safeTyped; ///< over it
    std::optional<core::BackgroundTask<std::optional<core::Problem>>> m_keeping;
    std::optional<std::filesystem::path> m_left; ///< file of a session that broke off
    std::optional<edit::Recovery> m_restored;    ///< what it says
    bool m_isWanted = false;                     ///< it is to be taken over once its brief is there
    bool m_isOffered = false;

    Held m_held = Held::Nothing;
    std::string m_heldPath;
    bool m_discards = false; ///< edits, for the brief that is being read
    bool m_isToClose = false;
    ui::DraftView m_view;
};

} // namespace tumen::app
