#include "render/GlobePainter.hpp"

#include "render/Colours.hpp"
#include "render/LineStrip.hpp"
#include "render/ShapePainter.hpp"

namespace tumen::render {

namespace {

void upload(sf::VertexBuffer& buffer, const std::vector<sf::Vertex>& vertices) {
    if (buffer.create(vertices.size()) && !vertices.empty())
        buffer.update(vertices.data());
}

} // namespace

void GlobePainter::draw(sf::RenderTarget& target, const scene::Locator& locator, double unitPx,
                        const scene::Theme& theme) {
    if (m_uploaded != locator.land) {
        std::vector<sf::Vertex> triangles;
        for (const geo::WorldPoint& p : locator.land->triangles)
            triangles.emplace_back(sf::Vector2f(static_cast<float>(p.x), static_cast<float>(p.y)));
        upload(m_land, triangles);
        upload(m_edges, lineStrip(locator.land->edges));
        m_uploaded = locator.land;
    }
    const auto x = static_cast<float>(locator.centre.x);
    const auto y = static_cast<float>(locator.centre.y);
    const auto radius = static_cast<float>(locator.radiusPx);
    const core::Colour land = theme.landOf(scene::LandRole::Neighbour);

    ShapePainter shapes(target, m_shaders);
    shapes.setCasing(theme.halo, 2.0 * unitPx);
    shapes.disc(locator.centre, locator.radiusPx, theme.deepSea);
    m_shaders.fill.setUniform("colour", toGlsl(land));
    sf::RenderStates states(&m_shaders.fill);
    states.transform = {radius, 0.F, x, 0.F, -radius, y, 0.F, 0.F, 1.F};
    target.draw(m_land, states);

    // Lines along the edges close the seams between countries and smooth the coasts.
    const auto prepareLine = [&](double widthPoints, core::Colour colour) {
        m_shaders.line.setUniform("halfWidthPx", static_cast<float>(widthPoints / 2.0 * unitPx));
        m_shaders.line.setUniform("colour", toGlsl(colour));
    };
    m_shaders.line.setUniform("pixelsPerKm", sf::Vector2f(radius, -radius));
    m_shaders.line.setUniform("offsetPx", sf::Vector2f(x, y));
    prepareLine(1.0, land);
    target.draw(m_edges, sf::RenderStates(&m_shaders.line));
    shapes.setCasing(theme.halo, 0.0);
    shapes.ring(locator.centre, locator.radiusPx, 1.2 * unitPx, theme.coast);

    scene::WorldLine outline;
    for (const geo::ScreenPoint& p : locator.outline)
        outline.push_back({{p.x, -p.y}}); // y up, as the shader wants it
    outline.push_back(outline.front());
    const std::vector<sf::Vertex> strip = lineStrip({&outline, 1});
    m_shaders.line.setUniform("pixelsPerKm", sf::Vector2f(1.F, -1.F));
    m_shaders.line.setUniform("offsetPx", sf::Vector2f());
    prepareLine(1.6, theme.accent);
    target.draw(strip.data(), strip.size(), sf::TriangleStrip, sf::RenderStates(&m_shaders.line));
}

} // namespace tumen::render
