#pragma once

#include <limits>

#include <SFML/Window/Event.hpp>

#include "state/Commands.hpp"

namespace tumen::app {

/// The mouse while scenes are presented: the left button steps on, the right one back, wherever they are
/// pressed. Pointing lifts nothing, and the pointer hides while it stands still.
class PresenterMouse {
public:
    void handle(const sf::Event& event, state::Commands& commands);
    /// Tells whether the pointer was moved a moment ago; to be asked each frame.
    bool isPointing(double nowSecs);

private:
    bool m_moved = false;
    double m_lastMoveSecs = -std::numeric_limits<double>::infinity();
};

} // namespace tumen::app
