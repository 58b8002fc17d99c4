#include "render/Motion.hpp"

#include <algorithm>
#include <cmath>

#include "render/Colours.hpp"
#include "render/FlowPainter.hpp"
#include "render/FurniturePainter.hpp"

namespace tumen::render {

namespace {

using geo::ScreenRect;

// In points.
constexpr double cometSpacing = 64.0;
/// With more flows than this comets follow each other at twice the distance, then at four times.
constexpr std::size_t flowsAtFullDensity = 200;
constexpr double tailLength = 26.0;
/// Cross-sections of a comet, in shares of its tail.
constexpr float sections[] = {0.F, 0.12F, 0.3F, 0.55F, 1.F};
constexpr double longestSection = 0.45;
constexpr double secsPerPulse = 2.0;

/// What lies above the flows, so that comets pass below it.
Covers coversOf(const scene::MapScene& scene) {
    std::vector<ScreenRect> covers = {scene.titlePlate, scene.legend.plate, scene.captionPlate};
    for (const scene::PlacedText& label : scene.labels)
        if (label.angleRad == 0.0)
            covers.push_back(label.box);
    for (const scene::EdgeTag& tag : scene.tags)
        covers.push_back(tag.plate);
    for (const scene::Hub& hub : scene.hubs)
        covers.push_back(ScreenRect{hub.at.x, hub.at.y, 0.0, 0.0}.grownBy(hub.radiusPx));
    return Covers(std::move(covers));
}

bool sampleIsFlow(const scene::LegendEntry& entry) {
    return entry.sample == scene::LegendEntry::Sample::Kind ||
           entry.sample == scene::LegendEntry::Sample::Status;
}

bool isHollow(const scene::FlowDrawing& flow) {
    return flow.statusClass == model::StatusClass::Prospective;
}

/// A comet is as wide as its flow, within the walls of a hollow one.
double halfWidthOf(const scene::FlowDrawing& flow) {
    return flow.path.widthPx * (isHollow(flow) ? 0.3 : 0.5);
}

/// A gleam on the flow's colour; where a flow is hollow the colour itself.
core::Colour lightOf(const scene::FlowDrawing& flow, const scene::Theme& theme) {
    return isHollow(flow) ? flow.colour : theme.gleam;
}

void appendComet(std::vector<sf::Vertex>& vertices, double startPx, double tailPx, std::size_t track,
                 sf::Color light) {
    const auto corner = [&](float section, float side) {
        return sf::Vertex({static_cast<float>(startPx), section * static_cast<float>(tailPx)}, light,
                          sf::Vector2f(static_cast<float>(track), side));
    };
    for (std::size_t i = 1; i < std::size(sections); ++i)
        for (const auto& [section, side] :
             {std::pair(sections[i - 1], -1.F), std::pair(sections[i - 1], 1.F), std::pair(sections[i], 1.F),
              std::pair(sections[i - 1], -1.F), std::pair(sections[i], 1.F), std::pair(sections[i], -1.F)})
            vertices.push_back(corner(section, side));
}

void fill(sf::VertexBuffer& buffer, const std::vector<sf::Vertex>& vertices) {
    // An empty one cannot be made; what is not drawn needs none.
    if (buffer.getVertexCount() != vertices.size())
        buffer.create(vertices.size());
    if (!vertices.empty())
        buffer.update(vertices.data());
}

} // namespace

void Motion::set(const scene::MapScene& scene, const scene::Theme& theme) {
    m_unitPx = scene.unitPx;
    setComets(scene, theme);
    setPulses(scene);
}

void Motion::setComets(const scene::MapScene& scene, const scene::Theme& theme) {
    std::vector<FlowTrack> tracks;
    std::vector<sf::Vertex> vertices;
    const double sparseness = scene.flows.size() <= flowsAtFullDensity       ? 1.0
                              : scene.flows.size() <= 4 * flowsAtFullDensity ? 2.0
                                                                             : 4.0;
    const double spacingPx = cometSpacing * m_unitPx * sparseness;
    // Of a thousand flows those move that stand out.
    const double faintest = sparseness > 2.0 ? 0.5 : 0.05;
    const std::size_t pointCount = sparseness > 1.0 ? coarsePoints : finePoints;
    const auto add = [&](const scene::FlowDrawing& flow, const Covers& covers) {
        const double lengthPx = flow.path.lengthPx();
        if (lengthPx <= 0.0 || flow.strength <= faintest || flow.echo)
            return; // what is over stands still
        tracks.push_back(trackOf(flow.path, halfWidthOf(flow), flow.strength, covers,
                                 longestSection * tailLength * m_unitPx, pointCount));
        const auto count = static_cast<int>(std::max(1.0, std::round(lengthPx / spacingPx)));
        for (int i = 0; i < count; ++i)
            appendComet(vertices, flow.phasePx + lengthPx * i / count, tailLength * m_unitPx,
                        tracks.size() - 1, toSfml(lightOf(flow, theme)));
    };
    const Covers covers = coversOf(scene);
    for (const scene::FlowDrawing& flow : scene.flows)
        add(flow, covers);
    for (const scene::LegendEntry& entry : scene.legend.entries)
        if (sampleIsFlow(entry))
            add(sampleFlow(entry, m_unitPx, theme), {});
    m_tracks.set(tracks);
    fill(m_comets, vertices);
}

void Motion::setPulses(const scene::MapScene& scene) {
    std::vector<sf::Vertex> vertices;
    for (const scene::EventMark& mark : scene.marks) {
        const sf::Color colour = toSfml(core::faded(mark.colour, mark.strength));
        const auto reach = static_cast<float>(1.0 + mark.phase);
        const sf::Vector2f middle(static_cast<float>(mark.at.x), static_cast<float>(mark.at.y));
        for (const auto& [right, down] : {std::pair(-1.F, -1.F), std::pair(1.F, -1.F), std::pair(1.F, 1.F),
                                          std::pair(-1.F, -1.F), std::pair(1.F, 1.F), std::pair(-1.F, 1.F)})
            vertices.emplace_back(middle, colour, sf::Vector2f(right * reach, down * reach));
    }
    fill(m_pulses, vertices);
}

void Motion::draw(sf::RenderTarget& target, double motionSecs) {
    const auto unit = static_cast<float>(m_unitPx);
    if (m_comets.getVertexCount() > 0) {
        sf::Shader& shader = m_shaders.comet;
        m_tracks.bind(shader);
        shader.setUniform("unitPx", unit);
        shader.setUniform("tailPx", static_cast<float>(tailLength) * unit);
        shader.setUniform("travelPx", static_cast<float>(motionSecs * travelPointsPerSecond) * unit);
        target.draw(m_comets, sf::RenderStates(&shader));
    }
    if (m_pulses.getVertexCount() > 0) {
        sf::Shader& shader = m_shaders.pulse;
        shader.setUniform("unitPx", unit);
        shader.setUniform("radiusPx", 6.F * unit);
        shader.setUniform("turns", static_cast<float>(std::fmod(motionSecs / secsPerPulse, 1.0)));
        target.draw(m_pulses, sf::RenderStates(&shader));
    }
}

} // namespace tumen::render
