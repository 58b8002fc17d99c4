#pragma once

#include "render/Plate.hpp"
#include "render/Shaders.hpp"
#include "state/AppState.hpp"

namespace tumen::app {

/// True when the picture jumps from one state to another without being led there: another projection, another
/// theme, a date far away.
bool jumps(const state::AppState& from, const state::AppState& to);

/// Lets the last picture before a jump fade over what comes after it.
class CrossFade {
public:
    /// Once a picture: takes what is on the target, as a window loses it once it is shown. Not while the last
    /// one still fades.
    void remember(sf::RenderTarget& target);
    /// The picture remembered begins to fade.
    void begin();
    void advance(double elapsedSecs);
    /// Draws what is left of it.
    void draw(sf::RenderTarget& target, render::Shaders& shaders) const;

private:
    render::Plate m_last;
    double m_leftSecs = 0.0;
};

} // namespace tumen::app
