#pragma once

#include "render/Fonts.hpp"
#include "render/GlobePainter.hpp"

namespace tumen::render {

/// The flow that shows a kind or a status in the legend.
scene::FlowDrawing sampleFlow(const scene::LegendEntry& entry, double unitPx, const scene::Theme& theme);

/// What frames or covers the map: title, caption, legend, edge tags, locator, north arrow, scale bar, degrees
/// and sources.
class FurniturePainter {
public:
    FurniturePainter(Shaders& shaders, const Fonts& fonts)
        : m_shaders(shaders), m_fonts(fonts), m_globe(shaders) {}

    /// `motionSecs` moves the patterns of the legend's flows, as in FlowPainter.
    void draw(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme,
              std::optional<double> motionSecs);

    /// Caption and sources alone.
    void drawFoot(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);

private:
    void drawCover(sf::RenderTarget& target, const scene::MapScene& scene);
    void drawLegendSamples(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme,
                           std::optional<double> motionSecs);

    Shaders& m_shaders;
    const Fonts& m_fonts;
    GlobePainter m_globe;
};

} // namespace tumen::render
