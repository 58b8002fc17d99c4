#include "render/FurniturePainter.hpp"

#include <cmath>

#include "render/Colours.hpp"
#include "render/CuePainter.hpp"
#include "render/FlowPainter.hpp"
#include "render/OwnLayerPainter.hpp"
#include "render/ShapePainter.hpp"
#include "render/TextBatch.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::render {

using geo::ScreenPoint;
using scene::LegendEntry;
using scene::MapScene;
using scene::Theme;

namespace {

/// Slanting stripes across a box, as wide as the room between them.
sf::VertexArray hatching(const geo::ScreenRect& box, double stripePx, core::Colour colour) {
    sf::VertexArray stripes(sf::PrimitiveType::Triangles);
    const double width = stripePx * std::sqrt(2.0); // measured along the box
    for (double foot = box.left - box.height; foot < box.right(); foot += 2.0 * width) {
        // A stripe goes up to the right; what would stick out at the sides is cut off.
        const double low = std::max(0.0, box.left - foot);
        const double high = std::min(box.height, box.right() - width - foot);
        if (low >= high)
            continue;
        const auto corner = [&](double rise, double along) {
            return sf::Vertex{
                {static_cast<float>(foot + rise + along), static_cast<float>(box.bottom() - rise)},
                toSfml(colour)};
        };
        for (const auto& [rise, along] : {std::pair(low, 0.0), std::pair(low, width), std::pair(high, width),
                                          std::pair(low, 0.0), std::pair(high, width), std::pair(high, 0.0)})
            stripes.append(corner(rise, along));
    }
    return stripes;
}

/// A flow that has just begun, with room for its ring, or just ended, with room for its bar.
scene::FlowDrawing sampleCue(const LegendEntry& entry, double ringRadiusPx, double unitPx,
                             const Theme& theme) {
    scene::FlowDrawing sample = sampleFlow(entry, unitPx, theme);
    geo::ScreenLine& line = sample.path.pieces.front();
    if (entry.cue.begun > 0.0)
        line.front() = line.front() + ScreenPoint{{2.0 * ringRadiusPx, 0.0}};
    else
        sample.strength = entry.cue.ended > 0.0 ? scene::echoStrength : scene::continuedStrength;
    if (entry.cue.ended > 0.0)
        line.back() = line.back() - ScreenPoint{{4.0 * unitPx, 0.0}};
    sample.cue = entry.cue;
    return sample;
}

} // namespace

scene::FlowDrawing sampleFlow(const LegendEntry& entry, double unitPx, const Theme& theme) {
    // In the middle of a row of pixels, so that a hollow line is hollow.
    const double middle = std::floor(entry.sampleBox.centre().y) + 0.5;
    const ScreenPoint left = {{entry.sampleBox.left + unitPx, middle}};
    const ScreenPoint right = {{entry.sampleBox.right() - unitPx, middle}};
    scene::FlowDrawing sample;
    sample.path = {
        0, {{left, right}}, 3.0 * unitPx * theme.flowFactor, 8.0 * unitPx, 8.0 * unitPx * theme.flowFactor};
    sample.colour = entry.colour;
    sample.statusClass = entry.statusClass;
    return sample;
}

void FurniturePainter::draw(sf::RenderTarget& target, const MapScene& scene, const Theme& theme,
                            std::optional<double> motionSecs) {
    ShapePainter shapes(target, m_shaders);
    const double u = scene.unitPx;
    if (scene.cover)
        return drawCover(target, scene);
    shapes.setCasing(theme.plateLine, u);
    shapes.plate(scene.titlePlate, 6.0 * u, theme.plate);
    if (!scene.legend.entries.empty())
        shapes.plate(scene.legend.plate, 6.0 * u, theme.plate);
    for (const scene::EdgeTag& tag : scene.tags) {
        shapes.plate(tag.plate, tag.plate.height / 2.0, theme.plate);
        // A dart outwards, which has one point only.
        sf::VertexArray arrow(sf::TriangleStrip);
        const ScreenPoint aside = core::perpendicular(tag.direction) * (5.0 * u);
        const ScreenPoint back = tag.tip - tag.direction * (5.5 * u);
        for (const ScreenPoint& p : {back + aside, tag.tip + tag.direction * (7.0 * u),
                                     tag.tip - tag.direction * (2.5 * u), back - aside})
            arrow.append(
                sf::Vertex({static_cast<float>(p.x), static_cast<float>(p.y)}, toSfml(theme.accent)));
        target.draw(arrow);
    }
    drawLegendSamples(target, scene, theme, motionSecs);
    if (scene.locator)
        m_globe.draw(target, *scene.locator, u, theme);
    if (scene.north) {
        FlowPainter painter(target, m_shaders, u, theme, {});
        scene::FlowDrawing arrow;
        arrow.path = {0, {{scene.north->tail, scene.north->tip}}, 2.0 * u, 9.0 * u, 8.0 * u};
        arrow.colour = theme.text;
        painter.add(arrow);
        painter.drawAdded();
    }

    const scene::ScaleBar& bar = scene.scaleBar;
    if (bar.widthPx > 0.0) {
        shapes.setCasing(theme.halo, 1.5 * u);
        shapes.plate({bar.left.x, bar.left.y, bar.widthPx, 2.0 * u}, 0.0, theme.text);
        for (const double x : {bar.left.x, bar.left.x + bar.widthPx - 2.0 * u})
            shapes.plate({x, bar.left.y - 4.0 * u, 2.0 * u, 6.0 * u}, 0.0, theme.text);
    }

    TextBatch texts(m_fonts, theme.halo, 2.0 * u);
    for (const scene::PlacedText& line : scene.title)
        texts.add(line);
    for (const LegendEntry& entry : scene.legend.entries)
        texts.add(entry.text);
    for (const scene::EdgeTag& tag : scene.tags)
        texts.add(tag.text);
    for (const scene::PlacedText& text : scene.degrees)
        texts.add(text);
    if (scene.north)
        texts.add(scene.north->letter);
    if (bar.widthPx > 0.0)
        texts.add(bar.text);
    texts.draw(target);
    drawFoot(target, scene, theme);
}

void FurniturePainter::drawFoot(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    const double u = scene.unitPx;
    ShapePainter shapes(target, m_shaders);
    shapes.setCasing(theme.plateLine, u);
    if (!scene.caption.empty())
        shapes.plate(scene.captionPlate, 6.0 * u, theme.plate);
    TextBatch texts(m_fonts, theme.halo, 2.0 * u);
    for (const auto* lines : {&scene.caption, &scene.sourceLines})
        for (const scene::PlacedText& line : *lines)
            texts.add(line);
    texts.draw(target);
}

void FurniturePainter::drawCover(sf::RenderTarget& target, const MapScene& scene) {
    ShapePainter shapes(target, m_shaders);
    shapes.setCasing(scene.cover->ground, 0.0);
    shapes.plate({0.0, 0.0, scene.base.widthPx, scene.base.heightPx}, 0.0, scene.cover->ground);
    if (scene.cover->rule.width > 0.0)
        shapes.plate(scene.cover->rule, 0.0, scene.cover->ruleColour);
    TextBatch texts(m_fonts, scene.cover->ground, 0.0);
    for (const scene::PlacedText& line : scene.cover->lines)
        texts.add(line);
    texts.draw(target);
}

void FurniturePainter::drawLegendSamples(sf::RenderTarget& target, const MapScene& scene, const Theme& theme,
                                         std::optional<double> motionSecs) {
    using Sample = LegendEntry::Sample;
    const double u = scene.unitPx;
    FlowPainter painter(target, m_shaders, u, theme, motionSecs);
    ShapePainter shapes(target, m_shaders);
    for (const LegendEntry& entry : scene.legend.entries) {
        const ScreenPoint middle = entry.sampleBox.centre();
        const ScreenPoint left = {{entry.sampleBox.left + 1.0 * u, middle.y}};
        const ScreenPoint right = {{entry.sampleBox.right() - 1.0 * u, middle.y}};
        switch (entry.sample) {
        case Sample::Kind:
        case Sample::Status: {
            painter.add(sampleFlow(entry, u, theme));
            break;
        }
        case Sample::Width: {
            const double width = entry.lineWidthPx * theme.flowFactor;
            shapes.setCasing(theme.halo, 0.0);
            shapes.plate({left.x, middle.y - width / 2.0, right.x - left.x, width}, 0.0, entry.colour);
            break;
        }
        case Sample::Denied:
            painter.drawStrike(middle, {{1.0, 0.0}}, 3.5 * u, theme.struck);
            break;
        case Sample::Cue: {
            const double radius = 6.0 * u;
            const scene::FlowDrawing sample = sampleCue(entry, radius, u, theme);
            const scene::FlowDrawing* const flows[] = {&sample};
            drawHalos(target, m_shaders, flows, u);
            painter.add(sample);
            painter.addEndBar(sample);
            if (entry.cue.begun > 0.0)
                drawBeginRing(target, m_shaders, {{{left.x + radius, middle.y}}, radius, entry.colour}, u,
                              theme);
            break;
        }
        case Sample::Event:
            shapes.setCasing(theme.halo, 1.0 * u);
            shapes.diamond(middle, 6.0 * u, entry.colour);
            break;
        case Sample::Line:
            shapes.setCasing(theme.halo, 0.0);
            shapes.plate({left.x, middle.y - 1.5 * u, right.x - left.x, 3.0 * u}, 0.0, entry.colour);
            break;
        case Sample::Area:
            shapes.setCasing(theme.coast, 1.0 * u);
            shapes.plate({left.x, middle.y - 5.0 * u, right.x - left.x, 10.0 * u}, 2.0 * u, entry.colour);
            break;
        case Sample::Hatched:
            shapes.setCasing(theme.coast, 1.0 * u);
            shapes.plate({left.x, middle.y - 5.0 * u, right.x - left.x, 10.0 * u}, 0.0,
                         theme.landOf(scene::LandRole::Elsewhere));
            target.draw(
                hatching({left.x, middle.y - 5.0 * u, right.x - left.x, 10.0 * u}, 1.4 * u, entry.colour));
            break;
        case Sample::OwnArea: {
            const geo::ScreenRect box = {left.x, middle.y - 5.0 * u, right.x - left.x, 10.0 * u};
            core::Colour ground = theme.plate;
            ground.a = 255;
            const core::Colour edge = core::over(entry.colour, ground);
            shapes.setCasing(theme.coast, 0.0);
            shapes.plate(box, 2.0 * u, edge);
            shapes.plate(box.grownBy(-1.3 * u), 1.0 * u,
                         core::mix(ground, edge, OwnLayerPainter::fillOpacity));
            break;
        }
        case Sample::Point:
            shapes.setCasing(theme.halo, 1.0 * u);
            shapes.disc(middle, 3.2 * u, entry.colour);
            break;
        case Sample::Image: {
            // From dark to bright, as images are.
            shapes.setCasing(theme.coast, 0.0);
            const double step = (right.x - left.x) / 4.0;
            for (int i = 0; i < 4; ++i)
                shapes.plate({left.x + i * step, middle.y - 5.0 * u, step, 10.0 * u}, 0.0,
                             core::mix({40, 44, 48, 255}, {225, 228, 230, 255}, i / 3.0));
            break;
        }
        case Sample::Note:
            break;
        }
    }
    painter.drawAdded();
}

} // namespace tumen::render
