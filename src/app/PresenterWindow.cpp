#include "app/PresenterWindow.hpp"

#include <algorithm>
#include <ctime>

#include <SFML/Graphics/Sprite.hpp>
#include <fmt/chrono.h>

#include "app/Display.hpp"
#include "app/ImGuiSfml.hpp"
#include "app/MapMouse.hpp"
#include "app/OpenWindow.hpp"
#include "app/PacedEvents.hpp"
#include "app/PanelStyle.hpp"
#include "app/SceneThumbnails.hpp"
#include "render/Colours.hpp"
#include "ui/PanelLayout.hpp"
#include "ui/PresenterPanel.hpp"

namespace tumen::app {

namespace {

/// Its letters are read from further away than those of panels.
constexpr double largerLetters = 1.6;
constexpr double leastUnit = 0.55;
/// Between two frames; while the audience's picture flies all time is its.
constexpr double leastFrameSecs = 1.0 / 30.0;
constexpr double leastFrameSecsInFlight = 0.5;
constexpr double secsBetweenThumbnails = 0.3;

constexpr sf::Event::EventType ofKeyboard[] = {sf::Event::KeyPressed, sf::Event::KeyReleased,
                                               sf::Event::TextEntered, sf::Event::LostFocus};

std::string clockText() {
    return fmt::format("{:%H:%M}", fmt::localtime(std::time(nullptr)));
}

/// What a thumbnail shows of a state: without what moves, and as it will be when the scene is there.
state::AppState pictured(state::AppState state) {
    state.change.reset();
    state.hovered = {};
    state.lifted.reset();
    state.timelineSpan.reset();
    state.motionStyle = state::MotionStyle::Still;
    state.motionSecs = 0.0;
    state::Presentation& presentation = *state.presentation;
    presentation = {.blank = presentation.blank, .digits = {}, .before = presentation.before};
    return state;
}

/// The state after the next step; nothing at the end.
std::optional<state::AppState> stepped(const state::AppState& state, const model::Brief& brief) {
    if (state.scene.value_or(0) + 1 >= brief.scenes.size())
        return std::nullopt;
    state::AppState next = state;
    state::apply(next, brief, state::PresentationCommand(state::StepScene{}));
    return next;
}

/// What decides what is written in the window, but for the pictures.
struct Written {
    std::optional<std::size_t> scene;
    state::Blank blank = {};
    std::string digits;
    state::Tool tool = {};
    long long elapsedSecs = 0;
    std::string clock;
    std::string told;
    sf::Vector2u size;
    friend bool operator==(const Written&, const Written&) = default;
};

} // namespace

struct PresenterWindow::Parts {
    Parts(render::Shaders& shaders, const StageMaterial& ofAudience, const std::string& assetsFolder)
        : material(ofAudience), assets(assetsFolder), gui(window, shaders) {}

    /// Takes over the brief where it is another one.
    void showBrief();
    void takeEvents(const state::AppState& state, const sf::RenderWindow& audience,
                    state::Commands& commands);
    void takeThumbnails(const state::AppState& state, const scene::Picture& picture);
    void draw(const state::AppState& state, const core::Wording& words, state::Commands& commands);
    void drawThumbnail(SceneThumbnails::Place place, const geo::ScreenRect& box);

    const StageMaterial& material;
    const std::string& assets;
    std::shared_ptr<const model::Brief> brief;
    sf::RenderWindow window;
    ImGuiSfml gui;
    PanelStyle style{gui, assets};
    std::unique_ptr<SceneThumbnails> thumbnails;
    sf::Texture pictures[2];
    PacedEvents events;
    std::vector<sf::Event> passedOn;
    ui::PresenterMemory memory;
    ui::PresenterLayout layout;
    Written written;
    double unitPx = 1.0;
    int framesWanted = 3; ///< Dear ImGui needs some until all is in its place
    double sinceFrameSecs = 0.0;
    double sinceThumbnailsSecs = secsBetweenThumbnails;
};

void PresenterWindow::Parts::showBrief() {
    if (brief == material.sharedBrief)
        return;
    brief = material.sharedBrief;
    thumbnails = std::make_unique<SceneThumbnails>(material, assets);
    style.forgetBrief();
    memory = {};
    framesWanted = 3;
}

void PresenterWindow::Parts::takeEvents(const state::AppState& state, const sf::RenderWindow& audience,
                                        state::Commands& commands) {
    events.beginFrame();
    sf::Event event;
    while (events.next(window, event)) {
        framesWanted = 3;
        gui.handle(event);
        if (event.type == sf::Event::Closed)
            commands.push_back(state::PresentationCommand(state::TogglePresenter{}));
        if (std::ranges::find(ofKeyboard, event.type) != std::end(ofKeyboard))
            passedOn.push_back(event);
        const auto at = pointerOf(event);
        if (!at || state.presentation->tool == state::Tool::Step || !layout.now.contains(*at))
            continue;
        passedOn.push_back(
            movedTo(event, {{(at->x - layout.now.left) / layout.now.width * audience.getSize().x,
                             (at->y - layout.now.top) / layout.now.height * audience.getSize().y}}));
    }
}

void PresenterWindow::Parts::takeThumbnails(const state::AppState& state, const scene::Picture& picture) {
    for (const auto place : {SceneThumbnails::Now, SceneThumbnails::Next})
        if (const auto pixels = thumbnails->take(place)) {
            if (pictures[place].getSize() != sf::Vector2u(pixels->widthPx, pixels->heightPx))
                pictures[place].create(pixels->widthPx, pixels->heightPx);
            pictures[place].update(pixels->rgba.data());
            framesWanted = std::max(framesWanted, 1);
        }
    if (sinceThumbnailsSecs < secsBetweenThumbnails || state.change)
        return;
    sinceThumbnailsSecs = 0.0;
    const auto want = [&](SceneThumbnails::Place place, const state::AppState& shown,
                          const geo::ScreenRect& box) {
        thumbnails->want(place, pictured(shown),
                         {box.width,
                          box.height,
                          {0.0, 0.0, box.width, box.height},
                          picture.unitPx * box.width / picture.widthPx});
    };
    want(SceneThumbnails::Now, state, layout.now);
    if (const auto next = stepped(state, *brief))
        want(SceneThumbnails::Next, *next, layout.next);
}

void PresenterWindow::Parts::drawThumbnail(SceneThumbnails::Place place, const geo::ScreenRect& box) {
    const sf::Vector2f size(pictures[place].getSize());
    if (size.x < 1.F)
        return;
    sf::Sprite sprite(pictures[place]);
    sprite.setPosition(static_cast<float>(box.left), static_cast<float>(box.top));
    sprite.setScale(static_cast<float>(box.width) / size.x, static_cast<float>(box.height) / size.y);
    window.draw(sprite);
}

void PresenterWindow::Parts::draw(const state::AppState& state, const core::Wording& words,
                                  state::Commands& commands) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    style.follow(state, *brief, words, unitPx);
    window.setView(sf::View(sf::FloatRect({}, sf::Vector2f(window.getSize()))));
    window.clear(render::toSfml(theme.deepSea));
    gui.beginFrame(sinceFrameSecs);
    ui::drawPresenterPanel({state, *brief, words, theme, layout, unitPx, written.clock, written.told, memory},
                           commands);
    gui.endFrame();
    drawThumbnail(SceneThumbnails::Now, layout.now);
    if (state.scene.value_or(0) + 1 < brief->scenes.size())
        drawThumbnail(SceneThumbnails::Next, layout.next);
    window.display();
    sinceFrameSecs = 0.0;
    --framesWanted;
}

PresenterWindow::PresenterWindow(Stage& stage, const StageMaterial& material, const DataFolders& folders,
                                 const sf::Image& icon)
    : m_stage(stage), m_material(material), m_folders(folders), m_icon(icon) {}

PresenterWindow::~PresenterWindow() = default;

std::vector<sf::Event> PresenterWindow::takeEvents() {
    return m_parts ? std::exchange(m_parts->passedOn, {}) : std::vector<sf::Event>();
}

void PresenterWindow::goOn(const state::AppState& state, sf::RenderWindow& audience,
                           const scene::Picture& picture, const core::Wording& words, double elapsedSecs,
                           state::Commands& commands) {
    if (!state.presentation || !state.presentation->presenterShown) {
        if (m_parts && m_parts->window.isOpen()) {
            m_parts->window.close();
            audience.setActive(true);
        }
        return;
    }
    if (!m_parts)
        m_parts = std::make_unique<Parts>(m_stage.renderer().shaders(), m_material, m_folders.assets);
    Parts& own = *m_parts;
    if (!own.window.isOpen()) {
        const std::string title = std::string("Tumen: ") + words("presenter");
        const sf::IntRect there(audience.getPosition(), sf::Vector2i(audience.getSize()));
        openBeside(own.window, presenterPlace(monitors(), there),
                   sf::String::fromUtf8(title.begin(), title.end()), m_icon);
        own.framesWanted = 3;
    }
    own.showBrief();
    own.sinceFrameSecs += elapsedSecs;
    own.sinceThumbnailsSecs += elapsedSecs;
    const sf::Vector2u size = own.window.getSize();
    const double fitting = std::max(std::min(size.x / 1280.0, size.y / 720.0), leastUnit);
    own.unitPx = ui::panelUnitFor(largerLetters * fitting, state);
    own.layout = ui::layOutPresenter(size.x, size.y, own.unitPx, picture.widthPx / picture.heightPx);
    own.takeEvents(state, audience, commands);
    own.takeThumbnails(state, picture);
    const state::Presentation& shown = *state.presentation;
    const Written now = {
        state.scene, shown.blank, shown.digits, shown.tool, static_cast<long long>(shown.elapsedSecs),
        clockText(), m_told,      size};
    if (std::exchange(own.written, now) != now)
        own.framesWanted = std::max(own.framesWanted, 2);
    if (own.framesWanted == 0 ||
        own.sinceFrameSecs < (state.change ? leastFrameSecsInFlight : leastFrameSecs))
        return;
    own.draw(state, words, commands);
    audience.setActive(true);
}

} // namespace tumen::app
