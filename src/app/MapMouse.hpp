#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>

#include "scene/MapScene.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// Turns mouse events on the map into commands: drag pans or turns the globe, the wheel zooms about the
/// pointer, a double click comes closer, a click selects, moving hovers.
class MapMouse {
public:
    /// `scene` is what the user saw when the event came.
    void handle(const sf::Event& event, const scene::MapScene& scene, const geo::Projection& projection,
                double nowSecs, state::Commands& commands);
    /// Hovers over what has come to lie under the pointer, when that is something else than `hovered`.
    void pickAgain(const scene::MapScene& scene, const state::Target& hovered,
                   state::Commands& commands) const;
    /// None when it is not over the window.
    std::optional<geo::ScreenPoint> pointer() const { return m_pointer; }
    bool isDragging() const { return m_drag && m_drag->moved; }

private:
    struct Drag {
        geo::ScreenPoint start;
        geo::MapCamera camera;
        std::optional<geo::LonLat> grabbed; ///< of a globe, which turns under the hand
        bool moved = false;
    };
    std::optional<Drag> m_drag;
    std::optional<geo::ScreenPoint> m_pointer; ///< over the window
    geo::ScreenPoint m_lastClick;
    double m_lastClickSecs = -10.0;
};

/// Where a mouse event happened, when it did so somewhere.
std::optional<geo::ScreenPoint> pointerOf(const sf::Event& event);
/// The same event elsewhere.
sf::Event movedTo(sf::Event event, geo::ScreenPoint at);

} // namespace tumen::app
