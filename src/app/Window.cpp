#include "app/Window.hpp"

#include <chrono>
#include <future>

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "app/AnnotationSaving.hpp"
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
#include "app/PresenterMouse.hpp"
#include "app/PresenterTools.hpp"
#include "app/PresenterWindow.hpp"
#include "app/ProcessStart.hpp"
#include "app/Settings.hpp"
#include "app/Stage.hpp"
#include "app/ViewTween.hpp"
#include "app/WindowMaterial.hpp"
#include "scene/Caption.hpp"
#include "scene/QuietTimes.hpp"
#include "state/History.hpp"
#include "state/PresentationKeys.hpp"
#include "ui/Fonts.hpp"
#include "ui/LedgerKeys.hpp"
#include "ui/Panels.hpp"

namespace tumen::app {

namespace {

using Clock = std::chrono::steady_clock;

double secsBetween(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double>(to - from).count();
}

class Session {
public:
    Session(const WindowOptions& options, DataFolders folders, sf::RenderWindow& window,
            const sf::Image& icon, WindowMaterial& material, Stage& stage)
        : m_options(options), m_folders(std::move(folders)), m_window(window), m_icon(icon),
          m_material(material), m_stage(stage), m_gui(window, stage.renderer().shaders()),
          m_state(material.opening), m_glyphText(ui::glyphText(brief())) {
        m_drop.attach(window.getSystemHandle());
        for (const state::AddOwnLayer& layer : options.layers)
            m_commands.push_back(state::OwnLayerCommand(layer));
    }

    int run() {
        Clock::time_point lastFrame = Clock::now();
        std::optional<Bench> bench;
        if (m_options.benchFrames > 0)
            bench.emplace(m_options.benchFrames);
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
                m_commands.push_back(state::OwnLayerCommand(state::AddOwnLayer{path}));
            takeOverLayerProblems();
            applyCommands();
            drawFrame(elapsed);
            m_window.display();
            goOnBeside(elapsed);
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

    const model::Brief& brief() const { return m_material.stage->brief; }

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
                m_window.close();
                return;
            }
            handle(event);
            const auto fieldsShown = [this] { return std::pair(m_state.searchShown, m_state.paletteShown); };
            const auto before = fieldsShown();
            applyCommands();
            if (fieldsShown() != before && (m_state.searchShown || m_state.paletteShown)) {
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

    /// The keys that move about and choose in the panel that the keyboard is in.
    static bool isOfPanels(const state::KeyChord& chord) {
        using state::Key;
        constexpr std::array keys = {Key::Left, Key::Right, Key::Up,     Key::Down,    Key::Space,
                                     Key::Home, Key::End,   Key::PageUp, Key::PageDown};
        return !chord.control && !chord.alt && std::ranges::find(keys, chord.key) != keys.end();
    }

    void handleKey(const sf::Event::KeyEvent& key) {
        const bool typing = m_gui.wantsText();
        const auto chord = chordOf(key);
        // While typing only the keys that type nothing go on to the program; Escape belongs to the field, but
        // for the search, which it closes.
        const bool isOverlayShown = m_state.searchShown || m_state.paletteShown || m_state.exportShown;
        const bool typesNothing =
            chord && (chord->key == state::Key::F1 || chord->key == state::Key::F6 ||
                      chord->key == state::Key::F11 || (chord->key == state::Key::K && chord->control) ||
                      (chord->key == state::Key::Escape && isOverlayShown));
        if (chord && chord->key == state::Key::Escape && m_gui.popupIsOpen())
            return m_gui.closePopups();
        if (!chord || (typing && !typesNothing) || ui::ledgerTakes(m_memory, *chord) ||
            (m_state.focusedPanel && isOfPanels(*chord)))
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
        return m_comparedScene && pointer && pointer->x < dividerX(m_state, m_scene->frame) ? *m_comparedScene
                                                                                            : *m_scene;
    }

    void handleMouse(const sf::Event& event) {
        if (m_state.presentation && !m_gui.wantsMouse())
            return m_presenter.handle(event, m_commands);
        const bool onMap = !m_gui.wantsMouse() || m_mouse.isDragging() || m_divider.isDragging() ||
                           event.type == sf::Event::MouseButtonReleased;
        if (onMap && m_divider.handle(event, m_state, m_scene->frame, m_scene->unitPx, m_commands))
            return;
        if (onMap)
            m_mouse.handle(event, sceneAt(pointerOf(event)), shownProjection(), m_nowSecs, m_commands);
        else if (m_state.hovered && !m_memory.hovered)
            m_commands.push_back(state::AttentionCommand(state::Hover{}));
    }

    void applyCommands() {
        const bool fullScreen = m_state.fullScreen;
        const state::MapView before = m_state.view;
        const state::Commands commands = withViews(std::exchange(m_commands, {}));
        m_history.perform(m_state, brief(), commands);
        if (asksToSaveAnnotations(commands))
            m_presenterWindow.tell(saveAnnotations(m_state, brief(), m_options.annotations, words()));
        // A bench goes where it wants at once.
        if (m_state.view != before && !m_state.change && !m_mouse.isDragging() && m_options.benchFrames == 0)
            m_tween.start(m_shownView.value_or(before), m_state.view);
        if (m_state.fullScreen != fullScreen && m_options.benchFrames == 0)
            reopenWindow();
    }

    /// Behind each command that goes to a claim, one that takes the map there.
    state::Commands withViews(const state::Commands& commands) {
        const auto isGoing = [](const state::Command& command) { return claimGoneTo(command).has_value(); };
        if (std::ranges::none_of(commands, isGoing))
            return commands;
        state::AppState foreseen = m_state;
        state::Commands all;
        const auto add = [&](const state::Command& command) {
            all.push_back(command);
            state::apply(foreseen, brief(), command);
        };
        for (const state::Command& command : commands) {
            add(command);
            const auto claim = claimGoneTo(command);
            if (!claim || *claim >= brief().claims.size())
                continue;
            const geo::Projection& projection = m_stage.projectionOf(foreseen.view);
            const geo::MapCamera camera = state::cameraFor(foreseen.view, projection, subjectOf(foreseen));
            if (const auto view = state::viewShowing(positionsOf(brief(), *claim), camera, projection))
                add(state::MapCommand(state::SetView{*view}));
        }
        return all;
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
    }

    /// The panels' fonts hold the letters that are needed; a layer's name may bring new ones.
    void learnNamesOfLayers() {
        for (const state::OwnLayer& layer : m_state.ownLayers)
            if (m_glyphText.find(layer.path) == std::string::npos) {
                m_glyphText += layer.path;
                m_styledTheme.reset();
            }
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

    /// Begins or cancels what the dialog asked for; shows the dialog when a file has been written.
    void goOnSaving(const scene::Picture& picture) {
        ui::ExportMemory& dialog = m_memory.exporting;
        if (dialog.draft.path.empty())
            dialog.draft.path = proposedPath(brief(), time::toIsoDate(m_state.date) + ".png");
        if (std::exchange(dialog.cancelIsWanted, false))
            m_exports.cancel();
        if (const auto wish = std::exchange(dialog.wish, {}))
            m_exports.begin(*wish,
                            {m_state, static_cast<unsigned>(picture.widthPx),
                             static_cast<unsigned>(picture.heightPx), picture.unitPx,
                             m_quiet.of(brief(), m_state)},
                            m_nowSecs);
        if (m_exports.advance(m_nowSecs) && !m_state.exportShown &&
            m_exports.status().stage != ui::ExportStatus::Stage::Nothing)
            m_commands.push_back(state::InterfaceCommand(state::ToggleExport{}));
    }

    const core::Wording& words() const { return m_material.stage->wordings->in(m_state.interfaceLanguage); }

    void restyle(const scene::Theme& theme, double unit) {
        m_gui.setFonts(m_folders.assets, m_glyphText + words().allTexts(), unit, theme.boldText);
        ui::applyStyle(theme, unit);
        m_kindColours = scene::kindColours(brief(), theme);
        m_styledUnit = unit;
        m_styledTheme = theme.id;
        m_styledLanguage = m_state.interfaceLanguage;
    }

    void drawFrame(double elapsed) {
        const sf::Vector2u size = m_window.getSize();
        const auto width = static_cast<double>(std::max(size.x, 1U));
        const auto height = static_cast<double>(std::max(size.y, 1U));
        const double unit = ui::unitFor(width, height, m_options.displayScale);
        const double panelUnit = ui::panelUnitFor(unit, m_state);
        const scene::Theme& theme = scene::themeOf(m_state.theme);
        learnNamesOfLayers();
        if (panelUnit != m_styledUnit || theme.id != m_styledTheme ||
            m_state.interfaceLanguage != m_styledLanguage)
            restyle(theme, panelUnit);
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
        m_comparedScene = m_compared.draw(m_window, shown, picture, stopwatch);
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
                        m_kindColours, layout, panelUnit, &m_material.problems, m_memory, &ownLayers,
                        scene::drawnTogether(*m_scene, m_state.selected), m_quiet.of(brief(), m_state),
                        &m_exports.status()},
                       m_commands);
        m_gui.endFrame();
        m_window.setMouseCursorVisible(!m_state.presentation || m_presenter.isPointing(m_nowSecs));
        goOnSaving(picture);
        for (const state::KeyAction& action : std::exchange(m_memory.chosenActions, {}))
            perform(action);
    }

private:
    const WindowOptions& m_options;
    DataFolders m_folders;
    sf::RenderWindow& m_window;
    const sf::Image& m_icon;
    WindowMaterial& m_material;
    Stage& m_stage;
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
    std::string m_glyphText;
    double m_styledUnit = 0.0;
    std::optional<state::ThemeId> m_styledTheme;
    model::Language m_styledLanguage = model::Language::English;
    std::vector<core::Colour> m_kindColours;
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
