#pragma once

#include "render/BaseLayer.hpp"
#include "render/Fonts.hpp"
#include "render/GlobePainter.hpp"

namespace tumen::render {

/// Draws a scene on any target: the window and exported images share every line of this.
class MapRenderer {
public:
    /// `assets` is the folder with fonts/ and shaders/. Needs an OpenGL context.
    static core::Result<std::unique_ptr<MapRenderer>>
    make(const std::string& assets, const model::Basemap& basemap,
         std::vector<std::future<model::GreyImage>> reliefs);

    BaseLayer& base() { return m_base; }
    Shaders& shaders() { return *m_shaders; }
    const Fonts& fonts() const { return *m_fonts; }

    /// The map under the flows, first; the driver begins with it at once.
    void drawBase(sf::RenderTarget& target, const scene::BaseLook& look, const scene::Theme& theme,
                  const BaseLayer::Stopwatch& stopwatch);
    /// All above it.
    void draw(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);

private:
    MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders, const model::Basemap& basemap,
                std::vector<std::future<model::GreyImage>> reliefs);

    void drawFlows(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);
    void drawMarks(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);
    void drawFurniture(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);
    void drawLegendSamples(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);

    std::unique_ptr<Fonts> m_fonts;
    std::unique_ptr<Shaders> m_shaders;
    BaseLayer m_base;
    GlobePainter m_globe;
};

} // namespace tumen::render
