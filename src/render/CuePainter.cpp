#include "render/CuePainter.hpp"

#include <algorithm>

#include "render/Colours.hpp"
#include "render/FlowPainter.hpp"
#include "render/ShapePainter.hpp"

namespace tumen::render {

namespace {

// In points.
constexpr double haloReach = 9.0; ///< beyond the edge of the line
constexpr double haloOpacity = 0.75;
constexpr double ringThickness = 2.4;
constexpr double ringCasing = 1.2;

} // namespace

void drawHalos(sf::RenderTarget& target, Shaders& shaders, std::span<const scene::FlowDrawing* const> flows,
               double unitPx, double share) {
    sf::VertexArray halos(sf::Triangles);
    for (const scene::FlowDrawing* flow : flows)
        appendHalo(halos, *flow, haloReach * unitPx, haloOpacity * share * flow->cue.begun);
    if (halos.getVertexCount() > 0)
        target.draw(halos, sf::RenderStates(&shaders.halo));
}

void drawEndBars(sf::RenderTarget& target, Shaders& shaders, std::span<const scene::FlowDrawing* const> flows,
                 double unitPx, const scene::Theme& theme) {
    FlowPainter painter(target, shaders, unitPx, theme, {});
    for (const scene::FlowDrawing* flow : flows)
        painter.addEndBar(*flow);
    painter.drawAdded();
}

void drawBeginRing(sf::RenderTarget& target, Shaders& shaders, const scene::BeginRing& ring, double unitPx,
                   const scene::Theme& theme) {
    ShapePainter shapes(target, shaders);
    shapes.setCasing(theme.halo, ringCasing * unitPx);
    shapes.ring(ring.at, ring.radiusPx, ringThickness * unitPx, core::faded(ring.colour, ring.strength));
}

} // namespace tumen::render
