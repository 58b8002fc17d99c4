#include "render/AnnotationPainter.hpp"

#include "render/FlowPainter.hpp"
#include "render/TextBatch.hpp"

namespace tumen::render {

void drawAnnotations(sf::RenderTarget& target, Shaders& shaders, const Fonts& fonts,
                     const scene::AnnotationDrawings& annotations, double unitPx, const scene::Theme& theme) {
    if (!annotations.lines.empty()) {
        FlowPainter lines(target, shaders, unitPx, theme, {});
        for (const scene::FlowDrawing& line : annotations.lines)
            lines.add(line);
        lines.drawAdded();
    }
    TextBatch texts(fonts, theme.halo, 2.5 * unitPx);
    for (const scene::PlacedText& text : annotations.texts)
        texts.add(text);
    texts.draw(target);
}

} // namespace tumen::render
