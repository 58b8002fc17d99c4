#include "app/LineSamples.hpp"

#include <SFML/Graphics/RenderTexture.hpp>

#include "render/FlowPainter.hpp"
#include "ui/LineSample.hpp"

namespace tumen::app {

namespace {

constexpr core::Colour white = {255, 255, 255, 255};
constexpr double lineWidth = 3.5; ///< points

} // namespace

sf::Image paintLineSample(render::Shaders& shaders, std::size_t sample, unsigned widthPx, unsigned heightPx,
                          double unitPx) {
    sf::RenderTexture target;
    if (!target.create(widthPx, heightPx))
        return {};
    // Colours multiplied by nothing: what is see-through must be white as well, or edges would be grey.
    target.clear(sf::Color(255, 255, 255, 0));
    scene::Theme theme = scene::darkTheme();
    theme.halo = core::faded(white, 0.0);
    render::FlowPainter painter(target, shaders, unitPx, theme, {});
    const double middle = heightPx / 2.0;
    if (sample == ui::struckSample) {
        painter.drawStrike({{widthPx / 2.0, middle}}, {{1.0, 0.0}}, lineWidth * unitPx, white);
    } else {
        scene::FlowDrawing flow;
        flow.path.pieces = {{{{unitPx, middle}}, {{widthPx - unitPx, middle}}}};
        flow.path.widthPx = lineWidth * unitPx;
        flow.colour = white;
        flow.statusClass = model::allStatusClasses[sample];
        painter.addBody(flow);
        painter.drawAdded();
    }
    target.display();
    return target.getTexture().copyToImage();
}

} // namespace tumen::app
