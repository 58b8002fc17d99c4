#include "render/FlowPainter.hpp"

#include <algorithm>
#include <cmath>

#include "render/Colours.hpp"

namespace tumen::render {

namespace {

using model::StatusClass;

constexpr double casingPoints = 1.3;
constexpr double softPoints = 0.1; ///< left beyond the casing for its soft edge

} // namespace

FlowPainter::FlowPainter(sf::RenderTarget& target, Shaders& shaders, double unitPx, const scene::Theme& theme,
                         std::optional<double> motionSecs, double casingShare)
    : m_target(target), m_shaders(shaders), m_theme(theme), m_gleams(motionSecs.has_value()),
      m_unitPx(unitPx), m_casingPx((casingPoints * casingShare + softPoints) * unitPx) {
    const auto casingPx = static_cast<float>(casingPoints * casingShare * unitPx);
    const auto unit = static_cast<float>(unitPx);
    shaders.head.setUniform("unitPx", unit);
    shaders.head.setUniform("casing", toGlsl(theme.halo));
    shaders.head.setUniform("casingPx", casingPx);
    const core::Colour gleam = motionSecs ? theme.gleam : core::faded(theme.gleam, 0.0);
    for (const StatusClass gleaming : {StatusClass::Documented, StatusClass::Prospective})
        shaders.flow[static_cast<std::size_t>(gleaming)].setUniform("gleam", toGlsl(gleam));
    // Wrapped where all patterns repeat, so that it stays small enough for the shader's precision.
    constexpr double commonPeriod = 64.0 * 11.0 * 5.0;
    const double travel = std::fmod(motionSecs.value_or(0.0) * travelPointsPerSecond, commonPeriod);
    for (sf::Shader& shader : shaders.flow) {
        shader.setUniform("casing", toGlsl(theme.halo));
        shader.setUniform("casingPx", casingPx);
        shader.setUniform("rimPx", static_cast<float>(m_casingPx + softRimPx));
        if (&shader == &shaders.flow.back())
            continue; // nothing moves in it
        shader.setUniform("unitPx", unit);
        shader.setUniform("travelPx", static_cast<float>(travel * unitPx));
    }
}

void FlowPainter::add(const scene::FlowDrawing& flow) {
    addBody(flow);
    addHead(flow);
}

void FlowPainter::addBody(const scene::FlowDrawing& flow) {
    appendBody(m_meshes[static_cast<std::size_t>(flow.statusClass)], flow, m_casingPx);
}

void FlowPainter::addHead(const scene::FlowDrawing& flow) {
    appendHead(m_meshes[static_cast<std::size_t>(flow.statusClass)], flow, m_casingPx);
}

void FlowPainter::addEndBar(const scene::FlowDrawing& flow) {
    const auto bar = endBar(flow.path, m_unitPx);
    if (bar && flow.cue.ended > 0.0)
        appendRibbon(m_meshes[static_cast<std::size_t>(StatusClass::Documented)].bodies, *bar,
                     endBarWidth * m_unitPx, m_casingPx, 0.0,
                     toSfml(core::faded(flow.colour, flow.cue.ended)));
}

void FlowPainter::drawLifted(const scene::FlowDrawing& flow) {
    scene::FlowDrawing glow = flow;
    glow.colour = m_theme.text;
    glow.statusClass = StatusClass::Documented;
    glow.strength = 0.28;
    glow.path.widthPx *= 3.2;
    glow.path.headWidthPx *= 1.9;
    glow.path.headLengthPx *= 1.3;
    add(glow);
    drawAdded();
    add(flow);
    drawAdded();
}

void FlowPainter::drawAdded() {
    for (const StatusClass statusClass : drawnInOrder)
        drawBodies(m_meshes[static_cast<std::size_t>(statusClass)].bodies, statusClass);
    for (const StatusClass statusClass : drawnInOrder) {
        m_shaders.head.setUniform("hollow", statusClass == StatusClass::Prospective);
        m_target.draw(m_meshes[static_cast<std::size_t>(statusClass)].heads,
                      sf::RenderStates(&m_shaders.head));
    }
    m_meshes = {};
}

void FlowPainter::drawStrike(geo::ScreenPoint at, geo::ScreenPoint along, double widthPx,
                             core::Colour colour) {
    const geo::ScreenPoint across = core::normalized(core::perpendicular(along) + along * 0.45);
    const double reach = widthPx * 1.6;
    sf::VertexArray bar(sf::Triangles);
    appendRibbon(bar, {at - across * reach, at + across * reach}, widthPx * 0.7, m_casingPx, 0.0,
                 toSfml(colour));
    drawBodies(bar, StatusClass::Documented);
}

void FlowPainter::drawBodies(const sf::VertexArray& bodies, StatusClass statusClass) {
    sf::Shader& shader = statusClass == StatusClass::Documented && !m_gleams
                             ? m_shaders.flow.back()
                             : m_shaders.flow[static_cast<std::size_t>(statusClass)];
    if (bodies.getVertexCount() > 0)
        m_target.draw(bodies, sf::RenderStates(&shader));
}

} // namespace tumen::render
