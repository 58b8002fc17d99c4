#include "render/PointingPainter.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <SFML/Graphics/VertexArray.hpp>

#include "render/ShapePainter.hpp"

namespace tumen::render {

namespace {

constexpr int corners = 96;

geo::ScreenPoint onCircle(int corner) {
    const double angle = 2.0 * std::numbers::pi * corner / corners;
    return {{std::cos(angle), std::sin(angle)}};
}

/// Of the square around the unit circle, in the same direction.
geo::ScreenPoint onSquare(int corner) {
    const geo::ScreenPoint p = onCircle(corner);
    return p * (1.0 / std::max(std::abs(p.x), std::abs(p.y)));
}

sf::Vector2f asSfml(geo::ScreenPoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

void appendQuad(sf::VertexArray& triangles, const sf::Vertex& a, const sf::Vertex& b, const sf::Vertex& c,
                const sf::Vertex& d) {
    for (const sf::Vertex& vertex : {a, b, c, a, c, d})
        triangles.append(vertex);
}

void appendRect(sf::VertexArray& triangles, double left, double top, double right, double bottom,
                sf::Color colour) {
    if (right > left && bottom > top)
        appendQuad(triangles, {asSfml({{left, top}}), colour}, {asSfml({{right, top}}), colour},
                   {asSfml({{right, bottom}}), colour}, {asSfml({{left, bottom}}), colour});
}

} // namespace

void drawLaser(sf::RenderTarget& target, Shaders& shaders, geo::ScreenPoint at, double unitPx) {
    constexpr core::Colour red{0xff, 0x2a, 0x2a, 0xff};
    ShapePainter shapes(target, shaders);
    shapes.setCasing({}, 0.0);
    shapes.disc(at, 13.0 * unitPx, core::faded(red, 0.18));
    shapes.disc(at, 9.0 * unitPx, core::faded(red, 0.35));
    shapes.disc(at, 5.5 * unitPx, red);
    shapes.disc(at, 2.2 * unitPx, {0xff, 0xe0, 0xd8, 0xff});
}

void drawSpotlight(sf::RenderTarget& target, geo::ScreenPoint at, double radiusPx, double unitPx) {
    const sf::Color dark(0, 0, 0, 0xa8);
    const sf::Color clear(0, 0, 0, 0);
    const double soft = std::min(14.0 * unitPx, radiusPx / 2.0);
    const sf::Vector2f size(target.getSize());
    sf::VertexArray shade(sf::Triangles);
    for (int i = 0; i < corners; ++i) {
        const auto vertex = [&](geo::ScreenPoint direction, double reach, sf::Color colour) {
            return sf::Vertex(asSfml(at + direction * reach), colour);
        };
        const auto ring = [&](auto inner, double innerReach, sf::Color innerColour, auto outer,
                              double outerReach) {
            appendQuad(shade, vertex(inner(i), innerReach, innerColour),
                       vertex(inner(i + 1), innerReach, innerColour), vertex(outer(i + 1), outerReach, dark),
                       vertex(outer(i), outerReach, dark));
        };
        ring(onCircle, radiusPx - soft, clear, onCircle, radiusPx);
        ring(onCircle, radiusPx, dark, onSquare, radiusPx);
    }
    const double width = size.x;
    const double height = size.y;
    const double top = std::clamp(at.y - radiusPx, 0.0, height);
    const double bottom = std::clamp(at.y + radiusPx, 0.0, height);
    appendRect(shade, 0.0, 0.0, width, top, dark);
    appendRect(shade, 0.0, bottom, width, height, dark);
    appendRect(shade, 0.0, top, at.x - radiusPx, bottom, dark);
    appendRect(shade, at.x + radiusPx, top, width, bottom, dark);
    target.draw(shade);
}

void drawLens(sf::RenderTarget& target, Shaders& shaders, const sf::Texture& picture, geo::ScreenPoint at,
              double radiusPx, double factor, double unitPx, const scene::Theme& theme) {
    sf::VertexArray lens(sf::TriangleFan);
    const auto add = [&](geo::ScreenPoint offset) {
        lens.append({asSfml(at + offset), asSfml(at + offset * (1.0 / factor))});
    };
    add({});
    for (int i = 0; i <= corners; ++i)
        add(onCircle(i) * radiusPx);
    sf::RenderStates states(sf::BlendNone);
    states.texture = &picture;
    target.draw(lens, states);
    ShapePainter shapes(target, shaders);
    shapes.setCasing(theme.halo, 2.0 * unitPx);
    shapes.ring(at, radiusPx, 3.0 * unitPx, theme.text);
}

} // namespace tumen::render
