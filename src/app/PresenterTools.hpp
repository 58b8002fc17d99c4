#pragma once

#include <optional>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "app/MapPen.hpp"
#include "render/MapRenderer.hpp"

namespace tumen::app {

/// The tools that whoever presents has in hand: laser pointer, spotlight, magnifier, and those that draw on
/// the map. Where they point is the window's alone; what they have drawn goes to the state.
class PresenterTools {
public:
    /// True when the event was meant for the tool in hand.
    bool handle(const sf::Event& event, const state::AppState& state, const scene::MapScene& scene,
                const geo::Projection& projection, state::Commands& commands);
    /// Over the picture: what is being drawn and what points.
    void draw(sf::RenderWindow& window, render::MapRenderer& renderer, const state::AppState& state,
              const scene::MapScene& scene, const geo::Projection& projection);

private:
    void turnWheel(state::Tool tool, double notches);
    void drawDraft(sf::RenderWindow& window, render::MapRenderer& renderer, const scene::MapScene& scene,
                   const geo::Projection& projection, const scene::Theme& theme) const;

    MapPen m_pen;
    std::optional<geo::ScreenPoint> m_pointer;
    state::Tool m_tool = state::Tool::Step; ///< at the last event
    std::optional<std::size_t> m_scene;     ///< the same
    double m_spotlightPoints = 110.0;       ///< radius
    double m_magnification = 2.0;
    sf::Texture m_picture; ///< a copy of the window's
};

} // namespace tumen::app
