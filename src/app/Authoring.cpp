#include "app/Authoring.hpp"

#include <algorithm>
#include <span>

#include <spdlog/spdlog.h>

#include "app/HomeFolder.hpp"
#include "app/Settings.hpp"
#include "io/BriefReader.hpp"
#include "io/SourceText.hpp"
#include "io/TableWriter.hpp"
#include "state/BriefChange.hpp"

namespace tumen::app {

namespace fs = std::filesystem;
using namespace state;

namespace {

Command dialogCommand(FileDialog dialog) {
    return Command(BriefFileCommand(ShowFileDialog{dialog}));
}

bool hasSameShape(const model::Territory& a, const model::Territory& b) {
    using Polygons = std::vector<geo::LonLatPolygon>;
    const auto* polygons = std::get_if<Polygons>(&a.geometry);
    const auto* others = std::get_if<Polygons>(&b.geometry);
    if (polygons != nullptr && others != nullptr)
        return std::ranges::equal(
            *polygons, *others, [](const auto& one, const auto& other) { return one.rings == other.rings; });
    const auto isAlike = [&]<typename T>(const T* one) {
        const auto* other = std::get_if<T>(&b.geometry);
        return one != nullptr && other != nullptr && *one == *other;
    };
    return isAlike(std::get_if<model::UnitArea>(&a.geometry)) ||
           isAlike(std::get_if<std::vector<geo::LonLatLine>>(&a.geometry));
}

/// The maps of both have the same land on them.
bool hasSameTerritories(const model::Brief& a, const model::Brief& b) {
    return std::ranges::equal(a.territories, b.territories, [](const auto& one, const auto& other) {
        return one.id == other.id && one.name == other.name && one.label == other.label &&
               one.holder == other.holder && one.when == other.when && one.claim == other.claim &&
               hasSameShape(one, other);
    });
}

/// The id that is in the one sheet and not in the other.
std::string newId(const edit::Sheet& before, const edit::Sheet& after) {
    for (std::size_t row = 0; row < after.rows.size(); ++row)
        if (const std::string_view id = after.cell(row, "id"); !before.findRow(id))
            return std::string(id);
    return {};
}

/// True where all tables lie as they would be written.
bool canBeWrittenTo(const std::string& path) {
    return looksLikeBrief(path) && io::tableStoreOf(path);
}

bool isFilled(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder, error) && !fs::is_empty(folder, error);
}

} // namespace

Authoring::Authoring(WindowMaterial& material, const WindowOptions& options, fs::path folder,
                     fs::path shipped)
    : m_material(material), m_options(options), m_folder(std::move(folder)), m_shipped(std::move(shipped)),
      m_recent(m_folder.empty() ? std::string() : (m_folder / "recent-briefs").string()),
      m_path(options.brief), m_watch(material.stampOfBrief) {
    if (m_folder.empty())
        return;
    m_recent.add(m_path);
    m_left = edit::findLeftRecovery(m_folder);
    if (m_left)
        m_restored = edit::readRecovery(*m_left);
    std::error_code error;
    if (m_left && !m_restored)
        fs::remove(*std::exchange(m_left, {}), error); // says nothing
}

Authoring::~Authoring() = default;

bool Authoring::isUnsaved() const {
    return m_saved && (m_typed || !(draft() == *m_saved));
}

bool Authoring::isShipped() const {
    std::error_code error;
    return fs::equivalent(m_path, m_shipped, error);
}

std::string Authoring::title() const {
    std::string title = "Tumen";
    if (m_view.isUnsaved)
        title += " - " + fs::path(m_path).filename().string() + " *";
    return title;
}

bool Authoring::needDraft() {
    if (m_saved)
        return true;
    auto read = edit::Draft::read(m_path);
    if (!read) {
        m_view.problem = read.problems().front();
        return false;
    }
    m_saved = *read;
    m_revisions = {{m_current, *m_saved}};
    return true;
}

Commands Authoring::carryOut(Commands commands, const AppState& state, double squareKm) {
    Commands performed;
    const edit::Present present = {state, m_material.stage->brief(), squareKm};
    for (Command& command : commands) {
        const auto* edit = std::get_if<EditCommand>(&command);
        if (edit != nullptr && !std::holds_alternative<ShowRevision>(*edit)) {
            if (!state.presentation && needDraft())
                perform(*edit, present, performed);
        } else if (const auto* file = std::get_if<BriefFileCommand>(&command)) {
            perform(*file, performed);
        } else {
            performed.push_back(std::move(command));
        }
    }
    return performed;
}

void Authoring::perform(const EditCommand& edit, const edit::Present& present, Commands& performed) {
    const edit::Draft before = draft();
    edit::Draft after = edit::edited(before, edit, present);
    if (after == before)
        return;
    if (std::holds_alternative<CaptureScene>(edit))
        m_captured = newId(before.sheet("scenes"), after.sheet("scenes"));
    add(std::move(after), performed);
}

void Authoring::perform(const BriefFileCommand& command, Commands& performed) {
    if (const auto* show = std::get_if<ShowFileDialog>(&command)) {
        m_view.problem.reset();
        if (show->dialog == FileDialog::None)
            m_held = Held::Nothing;
        performed.push_back(dialogCommand(show->dialog));
    } else if (std::holds_alternative<SaveBrief>(command)) {
        save(performed);
    } else if (const auto* as = std::get_if<SaveBriefAs>(&command)) {
        saveAs(withHome(as->path), performed);
    } else if (std::holds_alternative<RevertBrief>(command)) {
        if (isUnsaved())
            add(edit::Draft(*m_saved), performed);
    } else if (const auto* other = std::get_if<OpenBrief>(&command)) {
        open(withHome(other->path), performed);
    } else if (const auto* left = std::get_if<RestoreEdits>(&command)) {
        restore(left->isWanted, performed);
    } else {
        goOnWithHeld(performed);
    }
}

void Authoring::add(edit::Draft draft, Commands& performed) {
    m_current = m_nextRevision++;
    m_view.draft = &m_revisions.emplace(m_current, std::move(draft)).first->second;
    performed.push_back(Command(EditCommand(ShowRevision{m_current})));
}

void Authoring::save(Commands& performed) {
    if (!needDraft())
        return;
    m_view.problem.reset();
    const bool canBeWritten = canBeWrittenTo(m_path);
    const bool isAsRead = m_watch.isSame(m_path);
    if (isShipped())
        m_view.problem = core::Problem{core::Severity::Error,
                                       {m_path, {}, std::nullopt, {}},
                                       "This brief comes with Tumen and is not written over.",
                                       "Save it under another name."};
    else if (canBeWritten)
        m_view.problem = edit::save(draft(), *m_saved, m_path);
    if (m_view.problem || !canBeWritten)
        return performed.push_back(dialogCommand(FileDialog::SaveAs));
    saved(m_path, performed);
    // Tables that were not edited here may have been there: they are read anew.
    if (!isAsRead)
        m_watch.take({});
}

void Authoring::saveAs(const std::string& path, Commands& performed) {
    std::error_code error;
    if (fs::equivalent(path, m_path, error))
        return save(performed);
    if (!needDraft())
        return;
    if (isFilled(path))
        m_view.problem = core::Problem{core::Severity::Error,
                                       {path, {}, std::nullopt, {}},
                                       "There are files in the folder already.",
                                       "Name a new folder, or a file that ends in .gpkg."};
    else
        m_view.problem = edit::saveAs(draft(), m_path, path);
    if (!m_view.problem)
        saved(path, performed);
}

void Authoring::saved(const std::string& path, Commands& performed) {
    if (path != m_path)
        m_briefOf.reset(); // it tells where it came from
    m_path = path;
    m_saved = draft();
    m_watch.take(stampOf(path));
    m_recent.add(path);
    goOnWithHeld(performed);
}

void Authoring::goOnWithHeld(Commands& performed) {
    const Held held = std::exchange(m_held, Held::Nothing);
    performed.push_back(dialogCommand(FileDialog::None));
    if (held == Held::Closing) {
        m_isToClose = true;
        dropRecovery();
    } else if (held == Held::Opening) {
        m_discards = true;
        startReading(m_heldPath, false);
    }
}

void Authoring::noteTyped(const std::optional<SetCell>& typed) {
    m_typed = m_saved ? typed : std::nullopt;
}

bool Authoring::mayClose(Commands& commands) {
    if (!isUnsaved()) {
        dropRecovery();
        return true;
    }
    m_held = Held::Closing;
    commands.push_back(dialogCommand(FileDialog::Unsaved));
    return false;
}

bool Authoring::takeDropped(const std::string& path, Commands& commands) {
    if (!isBrief(path))
        return false;
    commands.push_back(Command(BriefFileCommand(OpenBrief{path})));
    return true;
}

void Authoring::open(const std::string& path, Commands& performed) {
    m_isWanted = false; // edits that were left belong to another brief
    if (!isUnsaved())
        return startReading(path, false);
    m_held = Held::Opening;
    m_heldPath = path;
    performed.push_back(dialogCommand(FileDialog::Unsaved));
}

void Authoring::startReading(const std::string& path, bool isReload) {
    if (m_reading && isReload)
        return;
    if (m_reading) // what is asked for last counts
        m_outdated.add(std::move(*m_reading));
    m_view.problem.reset();
    m_view.isReading = !isReload;
    m_reading.emplace(
        [path, isReload, texts = m_options.sourceTexts](core::Progress& progress) {
            std::string stamp = stampOf(path); // before, so that what changes meanwhile is noticed
            auto brief = io::readBrief(path, progress);
            if (brief && isReload)
                for (const std::string& request : texts)
                    io::openSourceText(*brief, request);
            return Read{path, std::move(brief), std::move(stamp), isReload};
        },
        true);
}

void Authoring::takeOver(Read read, Commands& commands) {
    m_view.isReading = false;
    if (!std::exchange(m_discards, false) && isUnsaved()) {
        // There were edits meanwhile.
        if (!read.isReload)
            open(read.path, commands);
        return;
    }
    if (!read.brief && !read.isReload) {
        m_view.problem = read.brief.problems().front();
        if (std::exchange(m_isWanted, false)) // no dialog is open that would tell
            m_material.problems.push_back({core::Severity::Error, m_view.problem->where,
                                           "The edits were not taken over: " + m_view.problem->what,
                                           "They are kept: put the brief back and start Tumen again."});
        return;
    }
    m_watch.take(read.stamp);
    // The brief that was good stays.
    const bool isWorse = !read.brief || (read.isReload && read.brief.hasErrors() && isGood());
    m_view.isOutdated = isWorse;
    if (isWorse) {
        setProblems(read.brief.problems());
        return;
    }
    if (!read.isReload)
        commands.push_back(dialogCommand(FileDialog::None));
    m_other = std::move(read);
}

bool Authoring::isGood() const {
    const auto ofBrief = std::span(m_material.problems)
                             .first(std::min(m_material.problemsOfBrief, m_material.problems.size()));
    return m_view.isOutdated || std::ranges::none_of(ofBrief, [](const core::Problem& problem) {
               return problem.severity == core::Severity::Error;
           });
}

void Authoring::setProblems(const std::vector<core::Problem>& problems) {
    auto& all = m_material.problems;
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(m_material.problemsOfBrief));
    all.insert(all.begin(), problems.begin(), problems.end());
    m_material.problemsOfBrief = problems.size();
}

std::optional<Authoring::Change> Authoring::changeFor(const AppState& state, const History& history) {
    if (m_other)
        return otherFor(state);
    if (m_briefOf == state.revision || !m_revisions.contains(state.revision))
        return std::nullopt;
    std::erase_if(m_revisions, [&](const auto& revision) {
        return revision.first != state.revision && !history.reaches(revision.first);
    });
    return revisionFor(state);
}

Authoring::Change Authoring::revisionFor(const AppState& state) {
    m_current = state.revision;
    m_briefOf = state.revision;
    m_view.draft = &draft(); // the panels of this very frame tell what is typed by it
    auto read = draft().brief(m_path);
    setProblems(read.problems());
    m_view.isOutdated = false;
    const auto& before = m_material.stage->sharedBrief;
    if (!read)
        return {before, state, true};
    for (const std::string& request : m_options.sourceTexts)
        io::openSourceText(*read, request);
    Change change;
    change.brief = std::make_shared<const model::Brief>(std::move(*read));
    change.state = carriedOver(state, *before, *change.brief);
    change.hasSameTerritories = hasSameTerritories(*before, *change.brief);
    const auto& scenes = change.brief->scenes;
    const auto captured =
        std::ranges::find(scenes, std::exchange(m_captured, std::string()), &model::Scene::id);
    if (captured != scenes.end())
        change.state.scene = static_cast<std::size_t>(captured - scenes.begin());
    return change;
}

Authoring::Change Authoring::otherFor(const AppState& state) {
    Read read = *std::exchange(m_other, {});
    setProblems(read.brief.problems());
    m_path = read.path;
    m_saved.reset();
    m_revisions.clear();
    m_current = 0;
    m_briefOf = 0;
    m_recent.add(m_path);
    const auto& before = *m_material.stage->sharedBrief;
    Change change;
    change.isOther = true;
    change.isReload = read.isReload;
    change.brief = std::make_shared<const model::Brief>(std::move(*read.brief));
    change.hasSameTerritories = hasSameTerritories(before, *change.brief);
    if (read.isReload) {
        change.state = carriedOver(state, before, *change.brief);
    } else {
        // Choices of the interface stay, and where the same brief is opened again those of the map.
        change.state = openingState(*change.brief);
        fromJson(change.state, *change.brief, toJson(state, before));
        change.state.ownLayers = state.ownLayers;
        change.state.nextOwnLayer = state.nextOwnLayer;
        change.state.ledger.shown = state.ledger.shown;
        change.state.ledger.tab = state.ledger.tab;
        change.state.fullScreen = state.fullScreen;
        change.state.motionSecs = state.motionSecs;
    }
    change.state.revision = 0;
    return change;
}

void Authoring::restore(bool isWanted, Commands& performed) {
    performed.push_back(dialogCommand(FileDialog::None));
    if (!m_left)
        return;
    std::error_code error;
    if (!isWanted) {
        fs::remove(*m_left, error);
        m_left.reset();
        m_restored.reset();
        return;
    }
    m_isWanted = true;
    if (!fs::equivalent(m_restored->path, m_path, error))
        startReading(m_restored->path, false);
}

void Authoring::dropRecovery() {
    m_keeping.reset(); // waits for it
    if (m_folder.empty())
        return;
    std::error_code error;
    fs::remove(edit::recoveryFile(m_folder), error);
    m_safe.reset();
}

void Authoring::keepSafe(const AppState& state) {
    if (m_folder.empty())
        return;
    if (m_keeping && m_keeping->isReady()) {
        if (const auto problem = m_keeping->take())
            spdlog::warn("{}", core::toLine(*problem));
        m_keeping.reset();
    }
    if (!isUnsaved()) {
        if (m_safe)
            dropRecovery();
        return;
    }
    if (m_keeping || (m_safe && *m_safe == draft() && m_safeTyped == m_typed))
        return;
    m_safe = draft();
    m_safeTyped = m_typed;
    edit::Draft kept = draft();
    if (m_typed)
        kept = edit::edited(kept, EditCommand(*m_typed), {state, m_material.stage->brief()});
    // It may be taken over from another folder.
    std::error_code error;
    const fs::path whole = fs::absolute(m_path, error).lexically_normal();
    m_keeping.emplace(
        [file = edit::recoveryFile(m_folder), kept = edit::Recovery{whole.string(), std::move(kept)}](
            core::Progress&) { return edit::writeRecovery(file, kept); },
        true);
}

void Authoring::watch(double nowSecs) {
    if (m_reading || m_other) // the files of one brief tell nothing of another
        return;
    const auto seen = m_watch.look(m_path, nowSecs);
    if (seen == BriefWatch::Seen::Same)
        tellOfFiles({}, {});
    else if (seen == BriefWatch::Seen::Gone)
        tellOfFiles("The brief is no longer on the disk.",
                    "Save it under another name to keep what is shown.");
    else if (seen == BriefWatch::Seen::Changed && isUnsaved())
        tellOfFiles("The brief has changed on the disk since it was read.",
                    "Save to write over it, or open it again to read it.");
    else if (seen == BriefWatch::Seen::Changed)
        startReading(m_path, true);
}

void Authoring::tellOfFiles(const std::string& what, const std::string& mend) {
    if (what == m_told)
        return;
    std::erase_if(m_material.problems, [this](const core::Problem& told) { return told.what == m_told; });
    m_told = what;
    if (!what.empty())
        m_material.problems.push_back({core::Severity::Warning, {m_path, {}, std::nullopt, {}}, what, mend});
}

void Authoring::listFolder(const AppState& state, ui::FilesMemory& files) const {
    if (state.fileDialog != FileDialog::Open && state.fileDialog != FileDialog::SaveAs)
        return;
    std::error_code error;
    const fs::path own = fs::absolute(m_path.empty() ? "." : m_path, error).lexically_normal();
    const fs::path brief = own.has_filename() ? own : own.parent_path();
    if (files.folder.empty())
        files.folder = brief.parent_path().string();
    if (!files.listed && state.fileDialog == FileDialog::SaveAs) {
        files.text = brief.stem().string() + ".gpkg";
        if (isShipped())
            files.folder = homeFolder("Documents").string();
    }
    if (files.listed == files.folder)
        return;
    files.entries = entriesOf(files.folder);
    files.listed = files.folder;
    files.chosen = 0;
}

void Authoring::goOn(const AppState& state, ui::PanelMemory& memory, double nowSecs, Commands& commands) {
    if (m_isToClose)
        return;
    m_outdated.tidy();
    if (m_reading && m_reading->isReady()) {
        Read read = m_reading->take();
        m_reading.reset();
        memory.problemsDismissed = false;
        takeOver(std::move(read), commands);
    }
    if (std::exchange(memory.editing.draftIsWanted, false))
        needDraft();
    if (m_isWanted && !m_reading && !m_other && needDraft()) {
        m_isWanted = false;
        edit::Draft restored = *m_saved;
        for (const auto& sheet : m_restored->draft.sheets())
            restored = restored.with(*sheet);
        std::error_code error;
        fs::rename(*m_left, edit::recoveryFile(m_folder), error); // ours from now on
        m_left.reset();
        m_restored.reset();
        add(std::move(restored), commands);
    }
    if (m_left && !state.presentation && !std::exchange(m_isOffered, true))
        commands.push_back(dialogCommand(FileDialog::Restore));
    if (const std::string before = m_told; watch(nowSecs), m_told != before)
        memory.problemsDismissed = false;
    keepSafe(state);
    listFolder(state, memory.files);
    m_view.draft = m_saved ? &draft() : nullptr;
    m_view.isUnsaved = isUnsaved();
    m_view.path = m_path;
    m_view.leftPath = m_restored ? m_restored->path : std::string();
    m_view.recent = m_recent.paths();
}

} // namespace tumen::app
