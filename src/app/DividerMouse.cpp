#include "app/DividerMouse.hpp"

#include <cmath>

#include "scene/Divider.hpp"

namespace tumen::app {

bool DividerMouse::handle(const sf::Event& event, const state::AppState& state, const geo::ScreenRect& frame,
                          double unitPx, state::Commands& commands) {
    constexpr double reach = 9.0; ///< points
    switch (event.type) {
    case sf::Event::MouseButtonPressed:
        m_isDragging = event.mouseButton.button == sf::Mouse::Left &&
                       state.comparison == state::Comparison::Split &&
                       std::abs(event.mouseButton.x - scene::dividerX(state, frame)) <= reach * unitPx;
        return m_isDragging;
    case sf::Event::MouseMoved:
        if (m_isDragging)
            commands.push_back(
                state::TimeCommand(state::SetDivider{(event.mouseMove.x - frame.left) / frame.width}));
        return m_isDragging;
    case sf::Event::MouseButtonReleased:
        return std::exchange(m_isDragging, false);
    default:
        return false;
    }
}

} // namespace tumen::app
