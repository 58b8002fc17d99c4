#include "app/PacedEvents.hpp"

#include <utility>

namespace tumen::app {

void PacedEvents::beginFrame() {
    m_isOver = false;
    m_moved = false;
    m_keyWentDown = false;
    m_keyWentUp = false;
}

bool PacedEvents::next(sf::Window& window, sf::Event& event) {
    if (m_isOver)
        return false;
    if (m_heldBack)
        event = *std::exchange(m_heldBack, {});
    else if (!window.pollEvent(event))
        return false;
    const bool isButton = event.type == sf::Event::MouseButtonPressed ||
                          event.type == sf::Event::MouseButtonReleased ||
                          event.type == sf::Event::MouseWheelScrolled;
    m_isOver = (isButton && m_moved) || (event.type == sf::Event::KeyReleased && m_keyWentDown) ||
               (event.type == sf::Event::KeyPressed && m_keyWentUp);
    if (m_isOver) {
        m_heldBack = event;
        return false;
    }
    m_moved = m_moved || event.type == sf::Event::MouseMoved;
    m_keyWentDown = m_keyWentDown || event.type == sf::Event::KeyPressed;
    m_keyWentUp = m_keyWentUp || event.type == sf::Event::KeyReleased;
    m_isOver = isButton;
    return true;
}

} // namespace tumen::app
