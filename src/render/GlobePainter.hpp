#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// Draws the locator. Its land is uploaded once for each side that the globe shows.
class GlobePainter {
public:
    explicit GlobePainter(Shaders& shaders) : m_shaders(shaders) {}

    void draw(sf::RenderTarget& target, const scene::Locator& locator, double unitPx,
              const scene::Theme& theme);

private:
    Shaders& m_shaders;
    std::shared_ptr<const scene::GlobeLand> m_uploaded;
    sf::VertexBuffer m_land{sf::Triangles, sf::VertexBuffer::Static};
    sf::VertexBuffer m_edges{sf::TriangleStrip, sf::VertexBuffer::Static};
};

} // namespace tumen::render
