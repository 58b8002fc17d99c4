#include "app/MapMouse.hpp"

#include <cmath>

namespace tumen::app {

namespace {

using geo::ScreenPoint;

constexpr double dragThreshold = 4.0; ///< points
constexpr double doubleClickSecs = 0.35;

void pushView(const geo::MapCamera& camera, const geo::Projection& projection, state::Commands& commands) {
    if (const auto view = state::viewOf(camera, projection))
        commands.push_back(state::MapCommand(state::SetView{*view}));
}

} // namespace

void MapMouse::handle(const sf::Event& event, const scene::MapScene& scene, const geo::Projection& projection,
                      double nowSecs, state::Commands& commands) {
    const geo::MapCamera& camera = scene.base.camera;
    switch (event.type) {
    case sf::Event::MouseButtonPressed: {
        if (event.mouseButton.button != sf::Mouse::Left)
            return;
        const ScreenPoint at = {
            {static_cast<double>(event.mouseButton.x), static_cast<double>(event.mouseButton.y)}};
        m_drag = Drag{at, camera, false};
        return;
    }
    case sf::Event::MouseMoved: {
        const ScreenPoint at = {
            {static_cast<double>(event.mouseMove.x), static_cast<double>(event.mouseMove.y)}};
        m_pointer = at;
        if (!m_drag) {
            commands.push_back(state::AttentionCommand(state::Hover{scene::pick(scene, at)}));
            return;
        }
        if (core::distance(at, m_drag->start) > dragThreshold * scene.unitPx)
            m_drag->moved = true;
        if (m_drag->moved)
            pushView(m_drag->camera.pannedBy(at - m_drag->start), projection, commands);
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
            pushView(camera.zoomedAt(at, 2.0), projection, commands);
        else
            commands.push_back(state::AttentionCommand(state::Select{scene::pick(scene, at)}));
        return;
    }
    case sf::Event::MouseWheelScrolled: {
        const ScreenPoint at = {
            {static_cast<double>(event.mouseWheelScroll.x), static_cast<double>(event.mouseWheelScroll.y)}};
        pushView(camera.zoomedAt(at, std::pow(1.25, static_cast<double>(event.mouseWheelScroll.delta))),
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
