#pragma once

#include <SFML/Graphics/RenderTarget.hpp>

#include "core/Colour.hpp"
#include "geo/Coordinates.hpp"
#include "render/Shaders.hpp"

namespace tumen::render {

/// Smooth-edged small shapes through shape.frag.
class ShapePainter {
public:
    ShapePainter(sf::RenderTarget& target, Shaders& shaders) : m_target(target), m_shaders(shaders.shape) {}

    /// A rim around the next shapes, so that they stand off from the map.
    void setCasing(core::Colour colour, double widthPx);

    void disc(geo::ScreenPoint centre, double radiusPx, core::Colour colour);
    void ring(geo::ScreenPoint centre, double radiusPx, double thicknessPx, core::Colour colour);
    void diamond(geo::ScreenPoint centre, double radiusPx, core::Colour colour);
    /// Its outline, `thicknessPx` wide, within the radius.
    void hollowDiamond(geo::ScreenPoint centre, double radiusPx, double thicknessPx, core::Colour colour);
    void plate(const geo::ScreenRect& rect, double cornerPx, core::Colour colour);

private:
    enum class Shape { Disc, Ring, Diamond, Plate, HollowDiamond };
    void draw(Shape shape, geo::ScreenPoint centre, double halfWidthPx, double halfHeightPx, double radiusPx,
              core::Colour colour);

    sf::RenderTarget& m_target;
    std::array<sf::Shader, 5>& m_shaders;
    core::Colour m_casing;
    double m_casingPx = 0.0;
};

} // namespace tumen::render
