#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>
#include <SFML/Window/Window.hpp>

namespace tumen::app {

/// The events of a window at the pace of Dear ImGui, which knows only after a frame what lies under a pointer
/// that moved, and takes one change of a button or a key a frame. So a button waits until the frame after a
/// move, nothing follows it in its own, and a key goes up a frame after it went down, and down again a frame
/// later: quick clicks and strokes are neither lost nor given to the map under a panel, however slow the
/// frames are.
class PacedEvents {
public:
    void beginFrame();
    /// The next event of this frame.
    bool next(sf::Window& window, sf::Event& event);

private:
    std::optional<sf::Event> m_heldBack;
    bool m_isOver = false;
    bool m_moved = false;
    bool m_keyWentDown = false;
    bool m_keyWentUp = false;
};

} // namespace tumen::app
