#pragma once

#include <SFML/Window/Event.hpp>

#include "geo/MapCamera.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// Drags the divider of a split map.
class DividerMouse {
public:
    /// True when the event was about the divider of the state, whose map lies in `frame`.
    bool handle(const sf::Event& event, const state::AppState& state, const geo::ScreenRect& frame,
                double unitPx, state::Commands& commands);
    bool isDragging() const { return m_isDragging; }

private:
    bool m_isDragging = false;
};

} // namespace tumen::app
