#include "app/PresenterMouse.hpp"

namespace tumen::app {

void PresenterMouse::handle(const sf::Event& event, state::Commands& commands) {
    const auto step = [&](state::Direction direction) {
        commands.push_back(state::PresentationCommand(state::StepScene{direction}));
    };
    if (event.type == sf::Event::MouseMoved)
        m_moved = true;
    else if (event.type == sf::Event::MouseButtonPressed && event.mouseButton.button == sf::Mouse::Left)
        step(state::Direction::Forward);
    else if (event.type == sf::Event::MouseButtonPressed && event.mouseButton.button == sf::Mouse::Right)
        step(state::Direction::Back);
}

bool PresenterMouse::isPointing(double nowSecs) {
    constexpr double seenForSecs = 2.0;
    if (std::exchange(m_moved, false))
        m_lastMoveSecs = nowSecs;
    return nowSecs - m_lastMoveSecs < seenForSecs;
}

} // namespace tumen::app
