#include "render/ShapePainter.hpp"

#include "render/Colours.hpp"

namespace tumen::render {

void ShapePainter::setCasing(core::Colour colour, double widthPx) {
    m_casing = widthPx > 0.0 ? colour : core::faded(colour, 0.0);
    m_casingPx = widthPx;
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
    sf::Shader& shader = m_shaders[static_cast<std::size_t>(shape)];
    shader.setUniform("casing", toGlsl(m_casing));
    shader.setUniform("casingPx", static_cast<float>(m_casingPx));
    shader.setUniform("halfSizePx",
                      sf::Vector2f(static_cast<float>(halfWidthPx), static_cast<float>(halfHeightPx)));
    if (shape != Shape::Disc && shape != Shape::Diamond)
        shader.setUniform("radiusPx", static_cast<float>(radiusPx));
    const auto x = static_cast<float>(centre.x);
    const auto y = static_cast<float>(centre.y);
    const auto reachX = static_cast<float>(halfWidthPx + radiusPx + m_casingPx + 2.0);
    const auto reachY = static_cast<float>(halfHeightPx + radiusPx + m_casingPx + 2.0);
    const sf::Color tint = toSfml(colour);
    const sf::Vertex quad[4] = {{{x - reachX, y - reachY}, tint, {-reachX, -reachY}},
                                {{x + reachX, y - reachY}, tint, {reachX, -reachY}},
                                {{x - reachX, y + reachY}, tint, {-reachX, reachY}},
                                {{x + reachX, y + reachY}, tint, {reachX, reachY}}};
    m_target.draw(quad, 4, sf::TriangleStrip, sf::RenderStates(&shader));
}

} // namespace tumen::render
