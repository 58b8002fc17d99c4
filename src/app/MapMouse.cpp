#include "app/MapMouse.hpp"

#include <cmath>
#include <tuple>

namespace tumen::app {

namespace {

using geo::ScreenPoint;

constexpr double dragThreshold = 4.0; ///< points
constexpr double doubleClickSecs = 0.35;

void pushView(const geo::MapCamera& camera, const geo::Projection& projection, state::Commands& commands) {
    if (const auto view = state::viewOf(camera, projection))
        commands.push_back(state::MapCommand(state::SetView{*view}));
}

/// What lies under the pointer; beside the globe, the nearest on its limb.
std::optional<geo::LonLat> positionAt(ScreenPoint pointer, const geo::MapCamera& camera,
                                      const geo::Projection& projection) {
    const geo::WorldPoint point = camera.toWorld(pointer);
    const double limbKm = 0.99 * projection.clipRadiusKm();
    const bool isBesideGlobe = projection.spec().isGlobe() && core::length(point) > limbKm;
    return projection.inverse(isBesideGlobe ? core::normalized(point) * limbKm : point);
}

/// Closer or further; what is under the pointer stays there, as far as a globe can be turned to.
void pushZoom(ScreenPoint pointer, double factor, const geo::MapCamera& camera,
              const geo::Projection& projection, state::Commands& commands) {
    const geo::MapCamera zoomed = camera.zoomedAt(pointer, factor);
    if (!projection.spec().isGlobe())
        return pushView(zoomed, projection, commands);
    if (const auto position = positionAt(pointer, camera, projection))
        if (const auto view = state::viewWith(*position, pointer, zoomed, projection))
            commands.push_back(state::MapCommand(state::SetView{*view}));
}

} // namespace

std::optional<ScreenPoint> pointerOf(const sf::Event& event) {
    const auto at = [](int x, int y) {
        return ScreenPoint{{static_cast<double>(x), static_cast<double>(y)}};
    };
    switch (event.type) {
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
        return at(event.mouseButton.x, event.mouseButton.y);
    case sf::Event::MouseMoved:
        return at(event.mouseMove.x, event.mouseMove.y);
    case sf::Event::MouseWheelScrolled:
        return at(event.mouseWheelScroll.x, event.mouseWheelScroll.y);
    default:
        return std::nullopt;
    }
}

sf::Event movedTo(sf::Event event, geo::ScreenPoint at) {
    const int x = static_cast<int>(std::lround(at.x));
    const int y = static_cast<int>(std::lround(at.y));
    if (event.type == sf::Event::MouseMoved)
        event.mouseMove = {x, y};
    else if (event.type == sf::Event::MouseWheelScrolled)
        std::tie(event.mouseWheelScroll.x, event.mouseWheelScroll.y) = std::pair(x, y);
    else
        std::tie(event.mouseButton.x, event.mouseButton.y) = std::pair(x, y);
    return event;
}

void MapMouse::handle(const sf::Event& event, const scene::MapScene& scene, const geo::Projection& projection,
                      double nowSecs, state::Commands& commands) {
    const geo::MapCamera& camera = scene.base.camera;
    switch (event.type) {
    case sf::Event::MouseButtonPressed: {
        if (event.mouseButton.button != sf::Mouse::Left)
            return;
        const ScreenPoint at = *pointerOf(event);
        m_drag = Drag{at, camera,
                      projection.spec().isGlobe() ? positionAt(at, camera, projection) : std::nullopt, false};
        return;
    }
    case sf::Event::MouseMoved: {
        const ScreenPoint at = *pointerOf(event);
        m_pointer = at;
        if (!m_drag) {
            commands.push_back(state::AttentionCommand(state::Hover{scene::pick(scene, at)}));
            return;
        }
        if (core::distance(at, m_drag->start) > dragThreshold * scene.unitPx)
            m_drag->moved = true;
        if (m_drag->moved && !m_drag->grabbed)
            pushView(m_drag->camera.pannedBy(at - m_drag->start), projection, commands);
        else if (m_drag->moved)
            if (const auto view = state::viewWith(*m_drag->grabbed, at, m_drag->camera, projection))
                commands.push_back(state::MapCommand(state::SetView{*view}));
        return;
    }
    case sf::Event::MouseButtonReleased: {
        if (event.mouseButton.button != sf::Mouse::Left || !m_drag)
            return;
        const bool moved = m_drag->moved;
        const ScreenPoint at = m_drag->start;
        m_drag.reset();
        if (moved)
            return;
        const bool twice = nowSecs - m_lastClickSecs < doubleClickSecs &&
                           core::distance(at, m_lastClick) < 2.0 * dragThreshold * scene.unitPx;
        m_lastClick = at;
        m_lastClickSecs = twice ? -10.0 : nowSecs;
        if (twice)
            pushZoom(at, 2.0, camera, projection, commands);
        else
            commands.push_back(state::AttentionCommand(state::Select{scene::pick(scene, at)}));
        return;
    }
    case sf::Event::MouseWheelScrolled: {
        pushZoom(*pointerOf(event), std::pow(1.25, static_cast<double>(event.mouseWheelScroll.delta)), camera,
                 projection, commands);
        return;
    }
    case sf::Event::MouseLeft:
        m_pointer.reset();
        commands.push_back(state::AttentionCommand(state::Hover{}));
        return;
    default:
        return;
    }
}

void MapMouse::pickAgain(const scene::MapScene& scene, const state::Target& hovered,
                         state::Commands& commands) const {
    if (!m_pointer || m_drag)
        return;
    if (const state::Target target = scene::pick(scene, *m_pointer); target != hovered)
        commands.push_back(state::AttentionCommand(state::Hover{target}));
}

} // namespace tumen::app
