#pragma once

#include <limits>

#include "render/MapRenderer.hpp"
#include "state/AppState.hpp"

namespace tumen::app {

/// True when the picture jumps from one state to another without being led there: another projection, another
/// theme, a date far away. From scene to scene as the table of scenes has it.
bool jumps(const state::AppState& from, const state::AppState& to);

/// Draws a picture over all of a target of its size.
void drawFading(sf::RenderTarget& target, render::Shaders& shaders, const render::Plate& picture,
                double strength);

/// Lets the last picture before a jump fade over what comes after it. Of jumps that follow each other soon,
/// as when a century is scrubbed, only the first fades.
class CrossFade {
public:
    /// Unless there has just been another jump, takes the last picture from the renderer; it begins to fade.
    void begin(render::MapRenderer& renderer);
    void advance(double elapsedSecs);
    /// Draws what is left of it.
    void draw(sf::RenderTarget& target, render::Shaders& shaders) const;

private:
    render::Plate m_last;
    double m_leftSecs = 0.0;
    double m_sinceJumpSecs = std::numeric_limits<double>::infinity();
};

} // namespace tumen::app
