#pragma once

#include <SFML/Graphics/RenderTexture.hpp>

#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// Draws the locator. The globe itself is painted once for each side that it shows.
class GlobePainter {
public:
    explicit GlobePainter(Shaders& shaders) : m_shaders(shaders) {}

    void draw(sf::RenderTarget& target, const scene::Locator& locator, double unitPx,
              const scene::Theme& theme);

private:
    void paint(const scene::Locator& locator, double unitPx, const scene::Theme& theme);

    Shaders& m_shaders;
    /// What the picture shows.
    struct Painted {
        std::shared_ptr<const scene::GlobeLand> land;
        double radiusPx = 0.0;
        state::ThemeId theme = state::ThemeId::Dark;
        friend bool operator==(const Painted&, const Painted&) = default;
    };
    Painted m_painted;
    sf::RenderTexture m_picture;
};

} // namespace tumen::render
