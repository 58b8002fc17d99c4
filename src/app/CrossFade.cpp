#include "app/CrossFade.hpp"

#include <algorithm>
#include <cmath>

#include "core/Vec2.hpp"

namespace tumen::app {

namespace {

constexpr double durationSecs = 0.3;

} // namespace

bool jumps(const state::AppState& from, const state::AppState& to) {
    constexpr double farDays = 150.0;
    if (from.scene != to.scene && to.scene)
        return to.change && to.change->how == model::Transition::Fade;
    // While time plays or is scrubbed, one date leads to the next.
    const bool leaps = !to.playback.playing && std::abs(to.date - from.date) > farDays;
    return from.view.projection != to.view.projection || from.theme != to.theme || leaps;
}

void drawFading(sf::RenderTarget& target, render::Shaders& shaders, const render::Plate& picture,
                double strength) {
    const sf::Vector2f size(picture.size());
    const auto corner = [&](float x, float y) { return sf::Vertex({x, y}, sf::Vector2f(x, y)); };
    const sf::Vertex triangles[] = {corner(0.F, 0.F), corner(size.x, 0.F),    corner(size.x, size.y),
                                    corner(0.F, 0.F), corner(size.x, size.y), corner(0.F, size.y)};
    picture.draw(target, shaders, triangles, strength);
}

void CrossFade::begin(render::MapRenderer& renderer) {
    const bool isFirst = std::exchange(m_sinceJumpSecs, 0.0) > durationSecs;
    m_leftSecs = isFirst ? durationSecs : 0.0;
    if (isFirst)
        renderer.exchangePicture(m_last);
}

void CrossFade::advance(double elapsedSecs) {
    m_leftSecs = std::max(0.0, m_leftSecs - elapsedSecs);
    m_sinceJumpSecs += elapsedSecs;
}

void CrossFade::draw(sf::RenderTarget& target, render::Shaders& shaders) const {
    if (m_leftSecs <= 0.0 || m_last.size() != target.getSize())
        return;
    // All of it in the first frame, which takes longest: a copy is quicker.
    if (m_leftSecs == durationSecs)
        m_last.copyTo(target, {});
    else
        drawFading(target, shaders, m_last, core::smoothStep(0.0, durationSecs, m_leftSecs));
}

} // namespace tumen::app
