#include "render/GlobePainter.hpp"

#include <cmath>

#include <SFML/Graphics/Sprite.hpp>

#include "render/Colours.hpp"
#include "render/LineStrip.hpp"
#include "render/ShapePainter.hpp"

namespace tumen::render {

namespace {

/// Lines of the shader `line` in the plane that `pixels` and `offset` turn into pixels.
void stroke(sf::RenderTarget& target, sf::Shader& shader, std::span<const scene::WorldLine> lines,
            sf::Vector2f pixels, sf::Vector2f offset, double widthPx, core::Colour colour) {
    const std::vector<sf::Vertex> strip = lineStrip(lines);
    shader.setUniform("pixelsPerKm", pixels);
    shader.setUniform("offsetPx", offset);
    shader.setUniform("halfWidthPx", static_cast<float>(widthPx / 2.0));
    shader.setUniform("colour", toGlsl(colour));
    target.draw(strip.data(), strip.size(), sf::TriangleStrip, sf::RenderStates(&shader));
}

} // namespace

void GlobePainter::paint(const scene::Locator& locator, double unitPx, const scene::Theme& theme) {
    // The window, and its context with it, may be another one than last time; SFML would draw nothing.
    m_picture.resetGLStates();
    m_picture.clear(sf::Color::Transparent);
    const auto middle = static_cast<float>(m_picture.getSize().x) / 2.F;
    const auto radius = static_cast<float>(locator.radiusPx);
    const geo::ScreenPoint centre = {{middle, middle}};
    ShapePainter shapes(m_picture, m_shaders);
    shapes.setCasing(theme.halo, 2.0 * unitPx);
    shapes.disc(centre, locator.radiusPx, theme.deepSea);

    const core::Colour land = theme.landOf(scene::LandRole::Neighbour);
    std::vector<sf::Vertex> triangles;
    for (const geo::WorldPoint& p : locator.land->triangles)
        triangles.emplace_back(sf::Vector2f(static_cast<float>(p.x), static_cast<float>(p.y)));
    m_shaders.fill.setUniform("colour", toGlsl(land));
    sf::RenderStates states(&m_shaders.fill);
    states.transform = {radius, 0.F, middle, 0.F, -radius, middle, 0.F, 0.F, 1.F};
    m_picture.draw(triangles.data(), triangles.size(), sf::Triangles, states);
    // Lines along the edges close the seams between countries and smooth the coasts.
    stroke(m_picture, m_shaders.line[0], locator.land->edges, {radius, -radius}, {middle, middle}, unitPx,
           land);

    shapes.setCasing(theme.halo, 0.0);
    shapes.ring(centre, locator.radiusPx, 1.2 * unitPx, theme.coast);
    m_picture.display();
}

void GlobePainter::draw(sf::RenderTarget& target, const scene::Locator& locator, double unitPx,
                        const scene::Theme& theme) {
    if (const Painted wanted = {locator.land, locator.radiusPx, theme.id}; m_painted != wanted) {
        const auto side = static_cast<unsigned>(std::ceil(2.0 * (locator.radiusPx + 4.0 * unitPx)));
        if (m_picture.getSize() != sf::Vector2u(side, side) && !m_picture.create(side, side))
            return;
        paint(locator, unitPx, theme);
        m_painted = wanted;
    }
    const double half = m_picture.getSize().x / 2.0;
    sf::Sprite globe(m_picture.getTexture());
    globe.setPosition(static_cast<float>(std::round(locator.centre.x - half)),
                      static_cast<float>(std::round(locator.centre.y - half)));
    // The picture's colours have its opacity in them already.
    target.draw(globe, sf::BlendMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha));

    scene::WorldLine outline;
    for (const geo::ScreenPoint& p : locator.outline)
        outline.push_back({{p.x, -p.y}}); // y up, as the shader wants it
    outline.push_back(outline.front());
    stroke(target, m_shaders.line[0], {&outline, 1}, {1.F, -1.F}, {}, 1.6 * unitPx, theme.accent);
}

} // namespace tumen::render
