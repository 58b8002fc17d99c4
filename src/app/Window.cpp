#include "app/Window.hpp"

#include <chrono>
#include <filesystem>
#include <future>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/AnnotationSaving.hpp"
#include "app/Authoring.hpp"
#include "app/Bench.hpp"
#include "app/CameraMoves.hpp"
#include "app/ClaimView.hpp"
#include "app/ComparedSide.hpp"
#include "app/CrossFade.hpp"
#include "app/DataFolders.hpp"
#include "app/DividerMouse.hpp"
#include "app/Exports.hpp"
#include "app/FileDrop.hpp"
#include "app/ImGuiSfml.hpp"
#include "app/Keyboard.hpp"
#include "app/MapMouse.hpp"
#include "app/OpenWindow.hpp"
#include "app/PacedEvents.hpp"
#include "app/PanelStyle.hpp"
#include "app/PresenterMouse.hpp"
#include "app/PresenterTools.hpp"
#include "app/PresenterWindow.hpp"
#include "app/ProcessStart.hpp"
#include "app/Settings.hpp"
#include "app/Stage.hpp"
#include "app/ViewTween.hpp"
#include "app/WindowMaterial.hpp"
#include "scene/Caption.hpp"
#include "scene/Divider.hpp"
#include "scene/QuietTimes.hpp"
#include "state/History.hpp"
#include "state/PresentationKeys.hpp"
#include "ui/LedgerKeys.hpp"
#include "ui/Panels.hpp"

namespace tumen::app {

namespace {

using Clock = std::chrono::steady_clock;

double secsBetween(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

/// Where the settings lie; empty where none are kept.
std::filesystem::path folderOf(const std::string& settings) {
    return std::filesystem::path(settings).parent_path();
}

class Session {
public:
    Session(const WindowOptions& options, DataFolders folders, sf::RenderWindow& window,
            const sf::Image& icon, WindowMaterial& material, Stage& stage)
        : m_options(options), m_folders(std::move(folders)), m_window(window), m_icon(icon),
          m_material(material), m_stage(stage), m_gui(window, stage.renderer().shaders()),
          m_state(material.opening) {
        m_drop.attach(window.getSystemHandle());
        for (const state::AddOwnLayer& layer : options.layers)
            m_commands.push_back(state::OwnLayerCommand(layer));
    }

    int run() {
        Clock::time_point lastFrame = Clock::now();
        std::optional<Bench> bench;
        if (m_options.benchFrames > 0)
            bench.emplace(m_options.benchFrames, m_options.showsPresenter);
        bool isFirst = true;
        while (m_window.isOpen()) {
            const Clock::time_point now = Clock::now();
            const double elapsed = secsBetween(lastFrame, now);
            lastFrame = now;
            m_nowSecs += elapsed;
            // What the panels asked for is done before what is typed next, so that each is a step to undo.
            applyCommands();
            pollEvents();
            if (!m_window.isOpen())
                break;
            m_commands.push_back(
                state::TimeCommand(state::AdvanceClock{elapsed, m_quiet.of(brief(), m_state)}));
            if (bench && !isFirst)
                std::ranges::move(bench->next(m_state, m_scene->base.camera, shownProjection()),
                                  std::back_inserter(m_commands));
            m_tween.advance(elapsed);
            m_fade.advance(elapsed);
            for (const std::string& path : m_drop.take())
                if (!m_authoring.takeDropped(path, m_commands))
                    m_commands.push_back(state::OwnLayerCommand(state::AddOwnLayer{path}));
            takeOverLayerProblems();
            applyCommands();
            goOnAuthoring();
            if (!m_window.isOpen())
                break;
            drawFrame(elapsed);
            m_authoring.noteTyped(m_memory.editing.typed);
            m_window.display();
            goOnBeside(elapsed);
            if (std::exchange(m_isToClose, false)) {
                applyCommands();
                if (m_authoring.mayClose(m_commands))
                    m_window.close();
            }
            if (bench && isFirst)
                bench->setFirstFrame(secsSinceProcessStart() * 1000.0);
            isFirst = false;
            if (!bench)
                continue;
            bench->add(secsBetween(now, Clock::now()) * 1000.0,
                       m_shownView == m_state.view && m_stage.isWhole(), m_scene->flows.size(), m_state,
                       m_lastShown->scene);
            if (bench->isFinished()) {
                bench->measureFloor(m_window);
                bench->setLoad(loadFigures());
                fmt::print("{}\n", bench->toJson(m_window.getSize().x, m_window.getSize().y));
                m_window.close();
            }
        }
        // What the panels of the last frame asked for counts, even when the window closed right after.
        m_history.perform(m_state, brief(), std::exchange(m_commands, {}));
        state::apply(m_state, brief(), state::PresentationCommand(state::EndPresentation{}));
        // What was chosen for a brief that could not be read is not worth keeping.
        if (!m_options.settings.empty() && !brief().claims.empty())
            saveSettings(m_state, brief(), m_options.settings);
        return 0;
    }

private:
    LoadFigures loadFigures() const {
        LoadFigures figures = m_options.benchBrief ? m_options.benchBrief->figures : LoadFigures();
        if (!m_options.brief.empty())
            figures.ogrLoopSecs = timeOgrLoop(m_options.brief);
        return figures;
    }

    const model::Brief& brief() const { return m_material.stage->brief(); }

    void pollEvents() {
        if (m_framesToWait > 0) {
            --m_framesToWait;
            return;
        }
        applyCommands(); // of the last frame's panels
        m_events.beginFrame();
        sf::Event event;
        while (m_events.next(m_window, event)) {
            // The character of the key that opened the search does not belong into its field.
            if (event.type == sf::Event::TextEntered && std::exchange(m_dropCharacter, false))
                continue;
            m_gui.handle(event);
            if (event.type == sf::Event::Closed) {
                m_gui.endTyping(); // what was typed is an edit, too
                m_isToClose = true;
                return;
            }
            handle(event);
            const auto fieldsShown = [this] {
                return m_state.searchShown || m_state.paletteShown ||
                       m_state.fileDialog != state::FileDialog::None;
            };
            const bool before = fieldsShown();
            applyCommands();
            if (fieldsShown() && !before) {
                // What is typed next belongs into their field, which takes the keyboard two frames later.
                m_framesToWait = 2;
                m_dropCharacter = event.type == sf::Event::KeyPressed && !event.key.control;
                return;
            }
        }
    }

    void handle(const sf::Event& event) {
        if (m_tools.handle(event, m_state, *m_scene, shownProjection(), m_commands))
            return;
        if (event.type == sf::Event::KeyPressed)
            handleKey(event.key);
        else
            handleMouse(event);
    }

    void handleKey(const sf::Event::KeyEvent& key) {
        const bool typing = m_gui.wantsText();
        const auto chord = chordOf(key);
        const bool isInDialog = m_state.exportShown || m_state.fileDialog != state::FileDialog::None;
        const bool isOverlayShown = m_state.searchShown || m_state.paletteShown || isInDialog;
        const bool typesNothing = chord && app::typesNothing(*chord, isOverlayShown);
        const bool isKept = chord && isInDialog && !leavesDialog(*chord, m_state.exportShown && !typing);
        if (typing && !isInDialog && chord && savesBrief(*chord)) {
            // What is being typed belongs to what is saved, and a dialog takes the keyboard.
            if (chord->key != state::Key::S || chord->shift)
                m_gui.endTyping();
            m_afterPanels = state::actionFor(*chord);
            return;
        }
        if (chord && chord->key == state::Key::Escape && m_gui.popupIsOpen())
            return m_gui.closePopups();
        if (!chord || isKept || (typing && !typesNothing) || ui::ledgerTakes(m_memory, *chord) ||
            ((m_state.focusedPanel || m_state.isCovered()) && isOfPanels(*chord)))
            return;
        if (const auto action =
                m_state.presentation ? state::actionWhilePresenting(*chord) : state::actionFor(*chord))
            perform(*action);
    }

    void perform(const state::KeyAction& action) {
        if (const auto* command = std::get_if<state::Command>(&action))
            m_commands.push_back(*command);
        else
            moveCamera(std::get<state::CameraMove>(action));
    }

    /// The presenter's window; what happens in it happens in the presentation.
    void goOnBeside(double elapsed) {
        m_presenterWindow.goOn(m_state, m_window,
                               {m_scene->base.widthPx, m_scene->base.heightPx, {}, m_scene->unitPx}, words(),
                               elapsed, m_commands);
        for (const sf::Event& event : m_presenterWindow.takeEvents()) {
            m_gui.handle(event);
            handle(event);
        }
    }

    /// The projection of the picture that the user sees.
    const geo::Projection& shownProjection() {
        return m_stage.projectionOf(m_shownView.value_or(m_state.view));
    }

    void moveCamera(state::CameraMove move) {
        const geo::MapCamera moved = movedCamera(m_scene->base.camera, move, m_scene->unitPx);
        if (const auto view = state::viewOf(moved, shownProjection()))
            m_commands.push_back(state::MapCommand(state::SetView{*view}));
    }

    /// The scene on the side of a split on which the pointer is.
    const scene::MapScene& sceneAt(std::optional<geo::ScreenPoint> pointer) const {
        return m_comparedScene && pointer && pointer->x < scene::dividerX(m_state, m_scene->frame)
                   ? *m_comparedScene
                   : *m_scene;
    }

    void handleMouse(const sf::Event& event) {
        const bool onMap = !m_gui.wantsMouse() || m_mouse.isDragging() || m_divider.isDragging() ||
                           event.type == sf::Event::MouseButtonReleased;
        const bool hasDivider = m_comparedScene || m_divider.isDragging();
        if (onMap && hasDivider &&
            m_divider.handle(event, m_state, m_scene->frame, m_scene->unitPx, m_commands))
            return;
        if (m_state.presentation && !m_gui.wantsMouse())
            return m_presenter.handle(event, m_commands);
        if (onMap)
            m_mouse.handle(event, sceneAt(pointerOf(event)), shownProjection(), m_nowSecs, m_commands);
        else if (m_state.hovered && !m_memory.hovered)
            m_commands.push_back(state::AttentionCommand(state::Hover{}));
    }

    void applyCommands() {
        const bool fullScreen = m_state.fullScreen;
        const state::MapView before = m_state.view;
        const auto commands = m_authoring.carryOut(std::exchange(m_commands, {}), m_state, squareKm());
        m_history.perform(m_state, brief(),
                          withViews(commands, m_state, brief(), m_stage,
                                    [this](const state::AppState& state) { return subjectOf(state); }));
        showBrief();
        if (asksToSaveAnnotations(commands))
            m_presenterWindow.tell(saveAnnotations(m_state, brief(), m_options.annotations, words()));
        // A bench goes where it wants at once.
        if (m_state.view != before && !m_state.change && !m_mouse.isDragging() && m_options.benchFrames == 0)
            m_tween.start(m_shownView.value_or(before), m_state.view);
        if (m_state.fullScreen != fullScreen && m_options.benchFrames == 0)
            reopenWindow();
    }

    /// The brief that was opened, or the revision that the state names.
    void showBrief() {
        auto change = m_authoring.changeFor(m_state, m_history);
        if (!change)
            return;
        ui::forgetBrief(m_memory);
        const auto former = m_material.stage->sharedBrief; // as long as something looks at it
        m_material.stage->show(change->brief, change->hasSameTerritories);
        m_stage.showBrief(*m_material.stage, change->hasSameTerritories);
        m_compared.reset();
        m_quiet = {};
        m_lastShown.reset();
        m_state = std::move(change->state);
        if (change->isOther) {
            m_history.clear();
            ui::EditingMemory former = std::exchange(m_memory.editing, {});
            if (change->isReload) { // the same rows are at hand
                m_memory.editing.table = std::move(former.table);
                m_memory.editing.chosen = std::move(former.chosen);
            }
        }
        m_style.forgetBrief();
    }

    void goOnAuthoring() {
        m_authoring.goOn(m_state, m_memory, m_nowSecs, m_commands);
        if (m_authoring.isToClose())
            m_window.close();
        if (const std::string title = m_authoring.title(); title != std::exchange(m_title, title))
            m_window.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
    }

    /// Side of the largest square in the map's frame.
    double squareKm() {
        const geo::MapCamera camera =
            state::cameraFor(m_state.view, m_stage.projectionOf(m_state.view), subjectOf(m_state));
        return camera.kmPerPx() * std::min(camera.frame().width, camera.frame().height);
    }

    ui::PanelLayout layoutOf(const state::AppState& state) const {
        const sf::Vector2u size = m_window.getSize();
        const double unit = ui::unitFor(size.x, size.y, m_options.displayScale);
        return ui::layOutPanels(size.x, size.y, ui::panelUnitFor(unit, state), state);
    }

    /// Where the map's subject lies.
    geo::ScreenRect subjectOf(const state::AppState& state) const {
        const sf::Vector2u size = m_window.getSize();
        return scene::subjectFrame(layoutOf(state).mapFrame,
                                   ui::unitFor(size.x, size.y, m_options.displayScale), state);
    }

    void reopenWindow() {
        openWindow(m_window, m_options, m_icon, m_state.fullScreen);
        m_drop.attach(m_window.getSystemHandle());
        m_stage.forgetPlates();
        m_compared.reset();
        m_gui.forgetPlate();
        m_fade = {};
        m_shownView.reset(); // the first picture is whole
    }

    /// A layer that cannot be read leaves the list and says why.
    void takeOverLayerProblems() {
        for (core::Problem& problem : m_stage.ownLayers().takeProblems()) {
            spdlog::warn("{}", core::toLine(problem));
            m_material.problems.push_back(std::move(problem));
            m_memory.problemsDismissed = false;
        }
        for (const int id : m_stage.ownLayers().takeFailed())
            m_commands.push_back(state::OwnLayerCommand(state::RemoveOwnLayer{id}));
    }

    /// What was shown last, going on moving.
    state::AppState stillShown() const {
        state::AppState still = *m_lastShown;
        still.motionSecs = m_state.motionSecs;
        return still;
    }

    /// Shows the dialog when a file has been written.
    void goOnSaving(const scene::Picture& picture) {
        const auto shown = [&]() -> WindowPicture {
            return {m_state, static_cast<unsigned>(picture.widthPx), static_cast<unsigned>(picture.heightPx),
                    picture.unitPx, m_quiet.of(brief(), m_state)};
        };
        if (m_exports.follow(m_memory.exporting, m_state.exportShown, shown, m_nowSecs) &&
            !m_state.exportShown)
            m_commands.push_back(state::InterfaceCommand(state::ToggleExport{}));
    }

    const core::Wording& words() const { return m_material.stage->wordings->in(m_state.interfaceLanguage); }

    void drawFrame(double elapsed) {
        const sf::Vector2u size = m_window.getSize();
        const auto width = static_cast<double>(std::max(size.x, 1U));
        const auto height = static_cast<double>(std::max(size.y, 1U));
        const double unit = ui::unitFor(width, height, m_options.displayScale);
        const double panelUnit = ui::panelUnitFor(unit, m_state);
        const scene::Theme& theme = scene::themeOf(m_state.theme);
        m_style.follow(m_state, brief(), words(), panelUnit);
        const ui::PanelLayout layout = ui::layOutPanels(width, height, panelUnit, m_state);
        const scene::Picture picture = {width, height, layout.mapFrame, unit, layout.furniture};

        state::AppState shown = m_state;
        const geo::Projection& projection = m_stage.projectionOf(m_state.view);
        shown.view = m_state.change ? state::shownView(m_state, projection)
                                    : m_tween.viewTowards(m_state.view, projection, subjectOf(m_state));
        m_stage.uploadReadyMap();
        // A change of projection waits for its map rather than showing flows on an empty sea, and a scene
        // comes as a whole.
        if (m_shownView && !m_stage.isReadyFor(shown, picture)) {
            if (m_lastShown && m_lastShown->scene != shown.scene)
                shown = stillShown();
            shown.view = *m_shownView;
        }
        const bool first = !m_shownView;
        m_shownView = shown.view;
        const auto began = Clock::now();
        const render::BaseLayer::Stopwatch stopwatch = [began] {
            return secsBetween(began, Clock::now()) * 1000.0;
        };
        if (m_lastShown && m_state.motionStyle != state::MotionStyle::Still && jumps(*m_lastShown, shown))
            m_fade.begin(m_stage.renderer());
        m_scene = m_stage.draw(m_window, shown, picture, first ? render::BaseLayer::Stopwatch() : stopwatch);
        m_fade.draw(m_window, m_stage.renderer().shaders());
        m_comparedScene = m_compared.draw(m_window, shown, picture, *m_scene, stopwatch);
        m_tools.draw(m_window, m_stage.renderer(), m_state, *m_scene, shownProjection());
        m_lastShown = shown;
        if (first)
            m_stage.expect(state::namedViews(), picture);
        // As long as time plays its frames have all the time there is.
        if (!m_state.playback.playing && !std::exchange(m_expectsProjections, true))
            m_stage.expectProjections();
        // Time goes on under a pointer that stands still.
        if (!m_gui.wantsMouse() && !m_state.presentation)
            m_mouse.pickAgain(sceneAt(m_mouse.pointer()), m_state.hovered, m_commands);

        const scene::ShownCounts counts = m_material.stage->sums->totals.countsAt(m_state);
        const std::vector<scene::OwnLayerStatus> ownLayers = m_stage.ownLayers().statuses();
        m_gui.beginFrame(elapsed);
        ui::drawPanels({m_state, brief(), words(), m_material.stage->sums->totals, counts, theme,
                        m_style.kindColours(), layout, panelUnit, &m_material.problems, m_memory, &ownLayers,
                        scene::drawnTogether(*m_scene, m_state.selected), m_quiet.of(brief(), m_state),
                        &m_exports.status(), &m_authoring.view()},
                       m_commands);
        m_gui.endFrame();
        m_window.setMouseCursorVisible(!m_state.presentation || m_presenter.isPointing(m_nowSecs));
        goOnSaving(picture);
        for (const state::KeyAction& action : std::exchange(m_memory.chosenActions, {}))
            perform(action);
        if (const auto action = std::exchange(m_afterPanels, {})) {
            if (const auto& typed = m_memory.editing.typed)
                m_commands.push_back(state::EditCommand(*typed));
            perform(*action);
        }
    }

private:
    const WindowOptions& m_options;
    DataFolders m_folders;
    sf::RenderWindow& m_window;
    const sf::Image& m_icon;
    WindowMaterial& m_material;
    Stage& m_stage;
    Authoring m_authoring{m_material, m_options, folderOf(m_options.settings), m_folders.embeddedBrief};
    ImGuiSfml m_gui;
    FileDrop m_drop;
    Exports m_exports{*m_material.stage, m_folders.assets};
    state::AppState m_state;
    state::Commands m_commands;
    state::History m_history;
    ui::PanelMemory m_memory;
    scene::QuietTimes m_quiet;
    MapMouse m_mouse;
    PresenterMouse m_presenter;
    PresenterWindow m_presenterWindow{m_stage, *m_material.stage, m_folders, m_icon};
    PresenterTools m_tools;
    PacedEvents m_events;
    std::optional<state::KeyAction> m_afterPanels; ///< once they have told what was typed
    std::string m_title = "Tumen";
    bool m_isToClose = false;
    int m_framesToWait = 0;
    bool m_dropCharacter = false;
    bool m_expectsProjections = false;
    ViewTween m_tween;
    CrossFade m_fade;
    std::optional<state::AppState> m_lastShown;
    std::optional<state::MapView> m_shownView;
    std::shared_ptr<const scene::MapScene> m_scene = std::make_shared<scene::MapScene>();
    ComparedSide m_compared{m_folders.assets, *m_material.stage};
    std::shared_ptr<const scene::MapScene> m_comparedScene; ///< none unless the map is split
    DividerMouse m_divider;
    PanelStyle m_style{m_gui, m_folders.assets};
    double m_nowSecs = 0.0;
};

} // namespace

int runWindow(const WindowOptions& options) {
    const DataFolders folders = findDataFolders();
    auto reading = std::async(std::launch::async, [&] { return readWindowMaterial(options, folders); });
    sf::RenderWindow window;
    sf::Image icon;
    icon.loadFromFile(folders.assets + "/icon.png");
    openWindow(window, options, icon, options.presents);
    WindowMaterial material = reading.get();
    if (options.presents && !material.opening.fullScreen) // a brief without scenes
        openWindow(window, options, icon, false);
    auto stage = Stage::make(folders.assets, *material.stage);
    if (!stage) {
        for (const core::Problem& problem : stage.problems())
            spdlog::error("{}", core::toLine(problem));
        return 1;
    }
    Session session(options, folders, window, icon, material, **stage);
    return session.run();
}

} // namespace tumen::app
