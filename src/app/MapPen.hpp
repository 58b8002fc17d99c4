#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>

#include "geo/Projection.hpp"
#include "scene/MapScene.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

/// Draws and writes on the map while scenes are presented. What is not finished yet is here; the state gets
/// it when the button is let go, or with Enter.
class MapPen {
public:
    /// The tool is pen, arrow or text; `scene` is what the user saw when the event came. True when the event
    /// was meant for the pen alone.
    bool handle(const sf::Event& event, state::Tool tool, const scene::MapScene& scene,
                const geo::Projection& projection, state::Commands& commands);
    /// Gives what is written so far; the rest is dropped.
    void finish(state::Commands& commands);
    void drop() { m_draft.reset(); }

    const std::optional<state::Annotation>& draft() const { return m_draft; }
    bool isWriting() const { return m_draft && m_draft->form == state::Annotation::Form::Text; }

private:
    void press(geo::LonLat at, state::Tool tool, state::Commands& commands);
    void move(geo::LonLat to);
    bool type(const sf::Event::KeyEvent& key, state::Commands& commands);

    std::optional<state::Annotation> m_draft;
};

} // namespace tumen::app
