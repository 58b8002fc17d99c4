#include "app/Bench.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Sprite.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <fmt/format.h>

#include "geo/ProjectionSpec.hpp"
#include "state/MapView.hpp"
#include "time/Date.hpp"

namespace tumen::app {

namespace {

/// A short bench moves the map for fewer.
constexpr int mostMovingFrames = 240;
constexpr int leastMovingFrames = 8;
constexpr int scrubs = 8;
constexpr int stepsInScrub = 10;
/// A driver may never get there.
constexpr int mostFramesToSettle = 600;
/// Of a scene that is there in whole, before the next step: nobody talks for less.
constexpr int sceneRestFrames = 60;
/// Where few frames are played, a few scenes are shown.
constexpr int playedFramesPerScene = 5;

std::string summary(std::vector<double> times) {
    std::ranges::sort(times);
    const auto quantile = [&](double share) {
        return times.empty() ? 0.0
                             : times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    return fmt::format(R"({{"median": {:.2f}, "p99": {:.2f}, "worst": {:.2f}}})", quantile(0.5),
                       quantile(0.99), quantile(1.0));
}

double median(std::vector<double> times) {
    std::ranges::sort(times);
    return times.empty() ? 0.0 : times[times.size() / 2];
}

} // namespace

Bench::Bench(int playedFrames, bool withPresenter)
    : m_playedFrames(playedFrames),
      m_movingFrames(std::clamp(playedFrames, leastMovingFrames, mostMovingFrames)),
      m_withPresenter(withPresenter) {}

void Bench::enter(Phase phase) {
    m_phase = phase;
    m_frame = 0;
}

/// Without flows, panels and the passing of time.
state::Commands Bench::quietened(const state::AppState& state) const {
    state::Commands commands;
    commands.emplace_back(state::InterfaceCommand(state::TogglePanels{}));
    for (const model::StatusClass statusClass : model::allStatusClasses)
        if ((model::statusesOf(statusClass) & ~state.hiddenStatuses).any())
            commands.emplace_back(state::LayerCommand(state::ToggleStatusClass{statusClass}));
    return commands;
}

state::Commands Bench::next(const state::AppState& state, const geo::MapCamera& camera,
                            const geo::Projection& projection) {
    const auto moveTo = [&](const geo::MapCamera& moved) {
        state::Commands commands;
        if (const auto view = state::viewOf(moved, projection))
            commands.emplace_back(state::MapCommand(state::SetView{*view}));
        return commands;
    };
    const double share = static_cast<double>(m_frame) / m_movingFrames;
    switch (m_phase) {
    case Phase::Scrubbing: {
        state::Commands commands;
        if (m_frame >= stepsInScrub)
            return commands;
        if (state.playback.playing)
            commands.emplace_back(state::TimeCommand(state::TogglePlay{}));
        // Every step is far from the one before.
        const double shareOfTime = std::fmod((m_scrub * stepsInScrub + m_frame) * std::numbers::phi, 1.0);
        const auto date = time::toDayNumber({1904, 1, 1}) + std::floor(shareOfTime * 120.0 * 365.25);
        commands.emplace_back(state::TimeCommand(state::SetDate{date}));
        return commands;
    }
    case Phase::Scenes: {
        // The first one only goes there.
        using namespace state;
        if (m_frame > 0)
            return {};
        if (!state.presentation && m_withPresenter)
            return {PresentationCommand(StartPresentation{}), PresentationCommand(TogglePresenter{})};
        if (!state.presentation)
            return {PresentationCommand(StartPresentation{})};
        m_scene = state.scene;
        m_waitsForScene = true;
        m_sinceCommandMs = 0.0;
        return {PresentationCommand(StepScene{})};
    }
    case Phase::Settling:
        if (m_frame > 0)
            return {};
        if (state.presentation) {
            state::Commands commands = {state::PresentationCommand(state::EndPresentation{})};
            std::ranges::move(quietened(*state.presentation->before), std::back_inserter(commands));
            return commands;
        }
        return quietened(state);
    case Phase::Panning: {
        // Round in a circle, as far in a second as the picture is high.
        const double angle = share * 4.0 * std::numbers::pi;
        const double stepPx = camera.frame().height / 60.0;
        return moveTo(camera.pannedBy({{stepPx * std::cos(angle), stepPx * std::sin(angle)}}));
    }
    case Phase::Zooming:
        return moveTo(camera.zoomedAt(camera.frame().centre(), share < 0.5 ? 1.015 : 1.0 / 1.015));
    case Phase::Projections:
        if (m_sinceCommandMs == 0.0)
            return {state::MapCommand(state::SetProjection{geo::shippedProjections()[m_projection].id})};
        return {};
    case Phase::Turning: {
        state::MapView view = state.view;
        if (!projection.spec().isGlobe() || view.projection != projection.spec().id)
            return {state::MapCommand(state::SetProjection{"globe"})};
        constexpr double stepDeg = 0.8;
        view.centre.lonDeg = std::remainder(view.centre.lonDeg + stepDeg, 360.0);
        return {state::MapCommand(state::SetView{view})};
    }
    case Phase::Playing:
    case Phase::Resting:
    case Phase::Finished:
        break;
    }
    return {};
}

/// From a step to the end of the frame in which something new is seen, then the other frames of the change.
void Bench::addScene(double milliseconds, bool isWhole, const state::AppState& state,
                     std::optional<std::size_t> shown) {
    const bool isEnough =
        !m_changes && std::ssize(m_sceneSteps) * std::ptrdiff_t{playedFramesPerScene} > m_playedFrames;
    if (!state.presentation || state.scene == m_scene || isEnough)
        return enter(Phase::Settling); // no scenes, the last one or enough
    if (m_scene && m_waitsForScene) {
        m_sinceCommandMs += milliseconds;
        if (shown == state.scene)
            m_sceneSteps.push_back(m_sinceCommandMs);
    } else if (m_scene && m_changes) {
        m_sceneChanges.push_back(milliseconds);
    }
    m_waitsForScene = m_waitsForScene && shown != state.scene;
    m_changes = state.change.has_value();
    m_sceneRest = m_changes || (!isWhole && m_frame < mostFramesToSettle) ? 0 : m_sceneRest + 1;
    if (m_sceneRest > sceneRestFrames) {
        m_sceneRest = 0;
        m_frame = 0;
    }
}

void Bench::add(double milliseconds, bool isWhole, std::size_t flows, const state::AppState& state,
                std::optional<std::size_t> shownScene) {
    ++m_frame;
    switch (m_phase) {
    case Phase::Playing:
        m_playing.push_back(milliseconds);
        // The first frame has a figure of its own.
        m_visible = std::max(m_visible, flows);
        if (m_frame > m_playedFrames)
            enter(Phase::Scrubbing);
        break;
    case Phase::Scrubbing:
        if (m_frame <= stepsInScrub)
            m_scrubbing.push_back(milliseconds);
        if (m_frame < stepsInScrub)
            break;
        m_sinceCommandMs += milliseconds;
        if (!isWhole && m_frame < mostFramesToSettle)
            break;
        m_refining.push_back(std::exchange(m_sinceCommandMs, 0.0));
        enter(++m_scrub < scrubs ? Phase::Scrubbing : Phase::Scenes);
        break;
    case Phase::Scenes:
        addScene(milliseconds, isWhole, state, shownScene);
        break;
    case Phase::Settling:
        if ((isWhole && m_frame > 30) || m_frame > mostFramesToSettle)
            enter(Phase::Resting);
        break;
    case Phase::Resting:
        m_resting.push_back(milliseconds);
        if (m_frame == m_movingFrames / 4)
            enter(Phase::Panning);
        break;
    case Phase::Panning:
        m_panning.push_back(milliseconds);
        if (m_frame == m_movingFrames)
            enter(Phase::Zooming);
        break;
    case Phase::Zooming:
        m_zooming.push_back(milliseconds);
        if (m_frame == m_movingFrames)
            enter(Phase::Projections);
        break;
    case Phase::Projections:
        m_sinceCommandMs += milliseconds;
        if (!isWhole && m_frame < mostFramesToSettle)
            break;
        m_projections.push_back(m_sinceCommandMs);
        m_sinceCommandMs = 0.0;
        m_frame = 0;
        if (++m_projection == geo::shippedProjections().size())
            enter(Phase::Turning);
        break;
    case Phase::Turning:
        // The first frames only go there.
        if (m_frame > m_movingFrames / 8)
            m_turning.push_back(milliseconds);
        if (m_frame == m_movingFrames / 2)
            enter(Phase::Finished);
        break;
    case Phase::Finished:
        break;
    }
}

void Bench::measureFloor(sf::RenderWindow& window) {
    constexpr int frames = 60;
    using Clock = std::chrono::steady_clock;
    sf::Texture texture;
    texture.create(window.getSize().x, window.getSize().y);
    const sf::Sprite sprite(texture);
    const auto times = [&](const auto& draw) {
        std::vector<double> milliseconds;
        for (int i = 0; i < frames; ++i) {
            const auto start = Clock::now();
            draw();
            window.display();
            milliseconds.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
        }
        return milliseconds;
    };
    m_present = times([&] { window.clear(); });
    m_copy = times([&] { window.draw(sprite); });
}

std::string Bench::toJson(unsigned widthPx, unsigned heightPx) const {
    const std::vector<double> played(m_playing.begin() + (m_playing.empty() ? 0 : 1), m_playing.end());
    return fmt::format(
        R"({{"size": "{}x{}", "first_frame_ms": {:.1f}, "frames": {}, "frame_ms": {}, "visible": {}, )"
        R"("scrub_ms": {}, "scrub_to_whole_ms": {}, "scene_ms": {{"step": {}, "change": {}}}, )"
        R"("rest_ms": {}, "pan_ms": {}, "zoom_ms": {}, "projection_ms": {}, "turn_ms": {}, )"
        R"("floor_ms": {{"present": {:.2f}, "copy": {:.2f}}}, {}}})",
        widthPx, heightPx, m_firstFrameMs, played.size(), summary(played), m_visible, summary(m_scrubbing),
        summary(m_refining), summary(m_sceneSteps), summary(m_sceneChanges), summary(m_resting),
        summary(m_panning), summary(m_zooming), summary(m_projections), summary(m_turning), median(m_present),
        median(m_copy), toJsonFields(m_load));
}

} // namespace tumen::app
