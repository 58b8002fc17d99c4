#include "render/MapRenderer.hpp"

#include <array>
#include <cmath>

#include <SFML/OpenGL.hpp>

#include "render/Colours.hpp"
#include "render/FlowMesh.hpp"
#include "render/ShapePainter.hpp"
#include "render/TextBatch.hpp"

namespace tumen::render {

namespace {

using geo::ScreenPoint;
using model::StatusClass;
using scene::LegendEntry;
using scene::MapScene;
using scene::Theme;

constexpr double casingPoints = 1.4;
/// Points a second: at 60 frames a second well under a third of every pattern's period.
constexpr double travelPointsPerSecond = 30.0;

/// Draws flows, a call for all of a class: first what is only wanted, last what is documented.
class FlowPainter {
public:
    FlowPainter(sf::RenderTarget& target, Shaders& shaders, const MapScene& scene, const Theme& theme)
        : m_target(target), m_shaders(shaders), m_casingPx(casingPoints * scene.unitPx) {
        const auto unit = static_cast<float>(scene.unitPx);
        shaders.head.setUniform("unitPx", unit);
        shaders.head.setUniform("casing", toGlsl(theme.halo));
        for (const StatusClass gleaming : {StatusClass::Documented, StatusClass::Prospective})
            shaders.flow[static_cast<std::size_t>(gleaming)].setUniform("gleam", toGlsl(theme.gleam));
        // Wrapped where all patterns repeat, so that it stays small enough for the shader's precision.
        constexpr double commonPeriod = 64.0 * 11.0 * 5.0;
        const double travel = std::fmod(scene.motionSecs * travelPointsPerSecond, commonPeriod);
        for (sf::Shader& shader : shaders.flow) {
            shader.setUniform("unitPx", unit);
            shader.setUniform("casing", toGlsl(theme.halo));
            shader.setUniform("travelPx", static_cast<float>(travel * scene.unitPx));
        }
    }

    void add(const scene::FlowDrawing& flow) {
        append(m_meshes[static_cast<std::size_t>(flow.statusClass)], flow, m_casingPx);
    }

    /// Draws what was added, bodies below heads.
    void drawAdded() {
        for (const StatusClass statusClass : {StatusClass::Prospective, StatusClass::Unverified,
                                              StatusClass::Alleged, StatusClass::Documented})
            drawBodies(m_meshes[static_cast<std::size_t>(statusClass)].bodies, statusClass);
        for (const StatusClass statusClass : {StatusClass::Prospective, StatusClass::Unverified,
                                              StatusClass::Alleged, StatusClass::Documented}) {
            m_shaders.head.setUniform("hollow", statusClass == StatusClass::Prospective);
            m_target.draw(m_meshes[static_cast<std::size_t>(statusClass)].heads,
                          sf::RenderStates(&m_shaders.head));
        }
        m_meshes = {};
    }

    /// A short bar across a line: denied.
    void drawStrike(ScreenPoint at, ScreenPoint along, double widthPx, core::Colour colour) {
        const ScreenPoint across = core::normalized(core::perpendicular(along) + along * 0.45);
        const double reach = widthPx * 1.6;
        sf::VertexArray bar(sf::Triangles);
        appendRibbon(bar, {at - across * reach, at + across * reach}, widthPx * 0.7, m_casingPx, 0.0,
                     toSfml(colour));
        drawBodies(bar, StatusClass::Documented);
    }

private:
    void drawBodies(const sf::VertexArray& bodies, StatusClass statusClass) {
        if (bodies.getVertexCount() == 0)
            return;
        m_target.draw(bodies, sf::RenderStates(&m_shaders.flow[static_cast<std::size_t>(statusClass)]));
    }

    sf::RenderTarget& m_target;
    Shaders& m_shaders;
    double m_casingPx;
    std::array<FlowMesh, model::statusClassCount> m_meshes;
};

/// A diamond by its status: full when documented, with a core when alleged, a thin outline when unverified,
/// hollow when only wanted; a slow pulse around it, one in two seconds.
void drawMark(ShapePainter& shapes, const scene::EventMark& mark, const MapScene& scene, const Theme& theme) {
    const double u = scene.unitPx;
    const double radius = mark.radiusPx * 1.2;
    const core::Colour colour = core::faded(mark.colour, mark.strength);
    shapes.setCasing(theme.halo, 0.0);
    const double pulse = std::fmod(scene.motionSecs / 2.0 + mark.phase, 1.0);
    shapes.ring(mark.at, mark.radiusPx * (1.0 + 1.4 * pulse), 1.6 * u,
                core::faded(mark.colour, mark.strength * 0.8 * (1.0 - pulse)));
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
void drawTown(ShapePainter& shapes, const scene::TownDot& dot, const MapScene& scene, const Theme& theme) {
    using Kind = scene::TownDot::Kind;
    const double u = scene.unitPx;
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

core::Result<std::unique_ptr<MapRenderer>>
MapRenderer::make(const std::string& assets, const model::Basemap& basemap,
                  std::vector<std::future<model::GreyImage>> reliefs) {
    auto fonts = Fonts::load(assets + "/fonts");
    if (!fonts)
        return fonts.problems();
    auto shaders = Shaders::load(assets + "/shaders");
    if (!shaders)
        return shaders.problems();
    return std::unique_ptr<MapRenderer>(
        new MapRenderer(std::move(*fonts), std::move(*shaders), basemap, std::move(reliefs)));
}

MapRenderer::MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders,
                         const model::Basemap& basemap, std::vector<std::future<model::GreyImage>> reliefs)
    : m_fonts(std::move(fonts)), m_shaders(std::move(shaders)),
      m_base(*m_shaders, basemap, std::move(reliefs)), m_globe(*m_shaders) {}

void MapRenderer::drawBase(sf::RenderTarget& target, const scene::BaseLook& look, const Theme& theme,
                           const BaseLayer::Stopwatch& stopwatch) {
    target.setView(sf::View(
        sf::FloatRect(0.F, 0.F, static_cast<float>(look.widthPx), static_cast<float>(look.heightPx))));
    m_base.draw(target, look, theme, stopwatch);
    glFlush();
}

void MapRenderer::draw(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    drawFlows(target, scene, theme);
    // A software driver paints what it has on other threads while the rest is prepared.
    glFlush();
    drawMarks(target, scene, theme);
    TextBatch labels(*m_fonts, theme.halo, 2.0 * scene.unitPx);
    for (const scene::PlacedText& label : scene.labels)
        labels.add(label);
    labels.draw(target);
    drawFurniture(target, scene, theme);
}

void MapRenderer::drawFlows(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    FlowPainter painter(target, *m_shaders, scene, theme);
    for (const scene::FlowDrawing& flow : scene.flows)
        if (!flow.lifted)
            painter.add(flow);
    painter.drawAdded();
    for (const scene::FlowDrawing& flow : scene.flows) {
        if (!flow.lifted)
            continue;
        scene::FlowDrawing glow = flow;
        glow.colour = theme.text;
        glow.statusClass = StatusClass::Documented;
        glow.strength = 0.28;
        glow.path.widthPx *= 3.2;
        glow.path.headWidthPx *= 1.9;
        glow.path.headLengthPx *= 1.3;
        painter.add(glow);
        painter.drawAdded();
        painter.add(flow);
        painter.drawAdded();
    }
    for (const scene::FlowDrawing& flow : scene.flows)
        if (flow.denied) {
            const scene::FlowPath::Stop middle = flow.path.middle();
            painter.drawStrike(middle.at, middle.direction, flow.path.widthPx,
                               core::faded(theme.struck, flow.strength));
        }
}

void MapRenderer::drawMarks(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    ShapePainter shapes(target, *m_shaders);
    const double u = scene.unitPx;
    shapes.setCasing(theme.halo, 1.2 * u);
    for (const scene::TownDot& dot : scene.dots)
        drawTown(shapes, dot, scene, theme);
    for (const scene::Hub& hub : scene.hubs) {
        shapes.disc(hub.at, hub.radiusPx, theme.text);
        shapes.disc(hub.at, hub.radiusPx * 0.5,
                    hub.lifted ? theme.accent : core::over(theme.halo, theme.sea));
    }
    for (const scene::EventMark& mark : scene.marks)
        drawMark(shapes, mark, scene, theme);
    FlowPainter painter(target, *m_shaders, scene, theme);
    for (const scene::EventMark& mark : scene.marks)
        if (mark.denied)
            painter.drawStrike(mark.at, {{1.0, 0.0}}, 4.0 * u, core::faded(theme.struck, mark.strength));
}

void MapRenderer::drawFurniture(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    ShapePainter shapes(target, *m_shaders);
    const double u = scene.unitPx;
    shapes.setCasing(theme.plateLine, u);
    shapes.plate(scene.titlePlate, 6.0 * u, theme.plate);
    if (!scene.legend.entries.empty())
        shapes.plate(scene.legend.plate, 6.0 * u, theme.plate);
    for (const scene::EdgeTag& tag : scene.tags) {
        shapes.plate(tag.plate, tag.plate.height / 2.0, theme.plate);
        // A small arrowhead pointing outwards.
        sf::VertexArray arrow(sf::Triangles);
        const ScreenPoint aside = core::perpendicular(tag.direction);
        for (const ScreenPoint& p :
             {tag.tip + tag.direction * (4.5 * u), tag.tip + aside * (4.0 * u) - tag.direction * (3.0 * u),
              tag.tip - aside * (4.0 * u) - tag.direction * (3.0 * u)})
            arrow.append(
                sf::Vertex({static_cast<float>(p.x), static_cast<float>(p.y)}, toSfml(theme.accent)));
        target.draw(arrow);
    }
    drawLegendSamples(target, scene, theme);
    if (scene.locator)
        m_globe.draw(target, *scene.locator, u, theme);
    if (scene.north) {
        FlowPainter painter(target, *m_shaders, scene, theme);
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

    TextBatch texts(*m_fonts, theme.halo, 2.0 * u);
    for (const scene::PlacedText& line : scene.title)
        texts.add(line);
    for (const LegendEntry& entry : scene.legend.entries)
        texts.add(entry.text);
    for (const scene::EdgeTag& tag : scene.tags)
        texts.add(tag.text);
    for (const scene::PlacedText& line : scene.sourceLines)
        texts.add(line);
    for (const scene::PlacedText& text : scene.degrees)
        texts.add(text);
    if (scene.north)
        texts.add(scene.north->letter);
    if (bar.widthPx > 0.0)
        texts.add(bar.text);
    texts.draw(target);
}

void MapRenderer::drawLegendSamples(sf::RenderTarget& target, const MapScene& scene, const Theme& theme) {
    using Sample = LegendEntry::Sample;
    const double u = scene.unitPx;
    FlowPainter painter(target, *m_shaders, scene, theme);
    ShapePainter shapes(target, *m_shaders);
    for (const LegendEntry& entry : scene.legend.entries) {
        const ScreenPoint middle = entry.sampleBox.centre();
        const ScreenPoint left = {{entry.sampleBox.left + 1.0 * u, middle.y}};
        const ScreenPoint right = {{entry.sampleBox.right() - 1.0 * u, middle.y}};
        switch (entry.sample) {
        case Sample::Kind:
        case Sample::Status: {
            scene::FlowDrawing sample;
            sample.path = {
                0, {{left, right}}, 3.0 * u * theme.flowFactor, 8.0 * u, 8.0 * u * theme.flowFactor};
            sample.colour = entry.colour;
            sample.statusClass = entry.statusClass;
            painter.add(sample);
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
