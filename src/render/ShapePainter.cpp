#include "render/ShapePainter.hpp"

#include "render/Colours.hpp"

namespace tumen::render {

void ShapePainter::setCasing(core::Colour colour, double widthPx) {
    m_casingPx = widthPx;
    m_shader.setUniform("casing", toGlsl(widthPx > 0.0 ? colour : core::faded(colour, 0.0)));
    m_shader.setUniform("casingPx", static_cast<float>(widthPx));
}

void ShapePainter::disc(geo::ScreenPoint centre, double radiusPx, core::Colour colour) {
    draw(Shape::Disc, centre, radiusPx, radiusPx, 0.0, colour);
}

void ShapePainter::ring(geo::ScreenPoint centre, double radiusPx, double thicknessPx, core::Colour colour) {
    draw(Shape::Ring, centre, radiusPx, radiusPx, thicknessPx, colour);
}

void ShapePainter::diamond(geo::ScreenPoint centre, double radiusPx, core::Colour colour) {
    draw(Shape::Diamond, centre, radiusPx, radiusPx, 0.0, colour);
}

void ShapePainter::hollowDiamond(geo::ScreenPoint centre, double radiusPx, double thicknessPx,
                                 core::Colour colour) {
    draw(Shape::HollowDiamond, centre, radiusPx, radiusPx, thicknessPx, colour);
}

void ShapePainter::plate(const geo::ScreenRect& rect, double cornerPx, core::Colour colour) {
    draw(Shape::Plate, rect.centre(), rect.width / 2.0, rect.height / 2.0, cornerPx, colour);
}

void ShapePainter::draw(Shape shape, geo::ScreenPoint centre, double halfWidthPx, double halfHeightPx,
                        double radiusPx, core::Colour colour) {
    m_shader.setUniform("shape", static_cast<int>(shape));
    m_shader.setUniform("halfSizePx",
                        sf::Vector2f(static_cast<float>(halfWidthPx), static_cast<float>(halfHeightPx)));
    m_shader.setUniform("radiusPx", static_cast<float>(radiusPx));
    const auto x = static_cast<float>(centre.x);
    const auto y = static_cast<float>(centre.y);
    const auto reachX = static_cast<float>(halfWidthPx + radiusPx + m_casingPx + 2.0);
    const auto reachY = static_cast<float>(halfHeightPx + radiusPx + m_casingPx + 2.0);
    const sf::Color tint = toSfml(colour);
    const sf::Vertex quad[4] = {{{x - reachX, y - reachY}, tint, {-reachX, -reachY}},
                                {{x + reachX, y - reachY}, tint, {reachX, -reachY}},
                                {{x - reachX, y + reachY}, tint, {-reachX, reachY}},
                                {{x + reachX, y + reachY}, tint, {reachX, reachY}}};
    m_target.draw(quad, 4, sf::TriangleStrip, sf::RenderStates(&m_shader));
}

} // namespace tumen::render
