#include "render/MarkPainter.hpp"

#include "render/CuePainter.hpp"
#include "render/FlowPainter.hpp"
#include "render/ShapePainter.hpp"

namespace tumen::render {

namespace {

using model::StatusClass;
using scene::MapScene;
using scene::Theme;

/// A diamond by its status: full when documented, with a core when alleged, a thin outline when unverified,
/// hollow when only wanted.
void drawMark(ShapePainter& shapes, const scene::EventMark& mark, double u, const Theme& theme) {
    const double radius = mark.radiusPx * 1.2;
    const core::Colour colour = core::faded(mark.colour, mark.strength);
    shapes.setCasing(theme.halo, 1.6 * u);
    if (mark.lifted)
        shapes.diamond(mark.at, radius * 1.4, theme.text);
    switch (mark.statusClass) {
    case StatusClass::Documented:
        shapes.diamond(mark.at, radius, colour);
        break;
    case StatusClass::Alleged:
        shapes.diamond(mark.at, radius * 0.45, colour);
        shapes.hollowDiamond(mark.at, radius, 1.6 * u, colour);
        break;
    case StatusClass::Unverified:
        shapes.hollowDiamond(mark.at, radius, 1.0 * u, core::faded(colour, 0.8));
        break;
    case StatusClass::Prospective:
        shapes.hollowDiamond(mark.at, radius, 1.8 * u, colour);
        break;
    }
}

/// A disc for a town, with a hole for a capital; a ring for a port; two bars for a bridge.
void drawTown(ShapePainter& shapes, const scene::TownDot& dot, double u, const Theme& theme) {
    using Kind = scene::TownDot::Kind;
    const double radius = dot.radiusPx;
    switch (dot.kind) {
    case Kind::Town:
        shapes.disc(dot.at, radius, theme.text);
        break;
    case Kind::Capital:
        shapes.disc(dot.at, radius, theme.text);
        shapes.disc(dot.at, radius * 0.45, theme.halo);
        break;
    case Kind::Port:
        shapes.ring(dot.at, radius, 1.4 * u, theme.text);
        break;
    case Kind::Crossing:
        for (const double aside : {-2.2, 1.0})
            shapes.plate({dot.at.x - radius, dot.at.y + aside * u, 2.0 * radius, 1.2 * u}, 0.0, theme.text);
        break;
    }
}

} // namespace

void drawMarks(sf::RenderTarget& target, Shaders& shaders, const MapScene& scene, const Theme& theme) {
    ShapePainter shapes(target, shaders);
    const double u = scene.unitPx;
    shapes.setCasing(theme.halo, 1.2 * u);
    for (const scene::TownDot& dot : scene.dots)
        drawTown(shapes, dot, u, theme);
    for (const scene::BeginRing& ring : scene.beginRings)
        drawBeginRing(target, shaders, ring, u, theme);
    for (const scene::Hub& hub : scene.hubs) {
        shapes.disc(hub.at, hub.radiusPx, theme.text);
        shapes.disc(hub.at, hub.radiusPx * 0.5,
                    hub.lifted ? theme.accent : core::over(theme.halo, theme.sea));
    }
    for (const scene::EventMark& mark : scene.marks)
        drawMark(shapes, mark, u, theme);
    FlowPainter painter(target, shaders, u, theme, {});
    for (const scene::EventMark& mark : scene.marks)
        if (mark.denied)
            painter.drawStrike(mark.at, {{1.0, 0.0}}, 4.0 * u, core::faded(theme.struck, mark.strength));
}

} // namespace tumen::render
