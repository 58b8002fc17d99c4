#include "render/MapBuffers.hpp"

#include <algorithm>
#include <cmath>

#include "render/Colours.hpp"

namespace tumen::render {

namespace {

using model::LineKind;
using state::BasemapPart;
using Colours = PlacedBuffer::Colours;

PlacedBuffer triangles(PlacedVertices& placed, Colours colours = Colours::Uniform) {
    return {std::move(placed), sf::Triangles, colours};
}

PlacedBuffer strip(PlacedVertices& placed) {
    return {std::move(placed), sf::TriangleStrip};
}

/// The look of a boundary as line.vert reads it from its vertices.
PlacedBuffer boundaryStrip(PlacedVertices& placed) {
    constexpr sf::Uint8 sideBit = 0x80;
    for (sf::Vertex& vertex : placed.vertices)
        vertex.color = {0, 0, 0, vertex.color.r > 0 ? sideBit : sf::Uint8{0}};
    return {std::move(placed), sf::TriangleStrip, Colours::ByArea};
}

sf::Color boundaryColour(const LineLook& look, bool isShown, sf::Color before) {
    constexpr int sideBit = 0x80;
    const long width = isShown ? std::clamp(std::lround(look.halfWidth / 0.15), 1L, 7L) : 0L;
    const long opacity = std::lround(look.colour.a / 17.0);
    return {look.colour.r, look.colour.g, look.colour.b,
            static_cast<sf::Uint8>((before.a & sideBit) | width << 4 | opacity)};
}

LineKind kindOf(scene::BoundaryRole role) {
    switch (role) {
    case scene::BoundaryRole::Subject:
        return LineKind::SubjectBorder;
    case scene::BoundaryRole::Disputed:
        return LineKind::Disputed;
    case scene::BoundaryRole::Armistice:
        return LineKind::Armistice;
    case scene::BoundaryRole::Border:
    case scene::BoundaryRole::None:
        break;
    }
    return LineKind::Border;
}

} // namespace

LineLook lookOf(LineKind kind, int rank, const scene::Theme& theme) {
    switch (kind) {
    case LineKind::Coast:
        return {rank > 0 ? 0.3 : 0.45, theme.coast, {}};
    case LineKind::Border:
        return {0.6, theme.border, BasemapPart::Borders};
    case LineKind::SubjectBorder:
        return {0.45, theme.subjectBorder, BasemapPart::Borders};
    case LineKind::Disputed:
        return {0.5, theme.disputedBorder, BasemapPart::Borders};
    case LineKind::Armistice:
        return {1.0, theme.armisticeLine, BasemapPart::Borders};
    case LineKind::Seam:
        return {};
    case LineKind::River:
        return {rank <= 3 ? 0.5 : 0.35, theme.river, BasemapPart::Rivers};
    case LineKind::Railway:
        return {rank == 0 ? 0.5 : 0.4, theme.railway, BasemapPart::Railways};
    }
    return {};
}

MapBuffers::MapBuffers(MapVertices vertices)
    : sea(triangles(vertices.sea)), outline(strip(vertices.outline)), depths(triangles(vertices.depths)),
      land(triangles(vertices.land, Colours::ByArea)), lakes(triangles(vertices.lakes)),
      demilitarizedZone(triangles(vertices.demilitarizedZone)),
      boundaries(boundaryStrip(vertices.boundaries)), parallel38(strip(vertices.parallel38)),
      distanceRings(strip(vertices.distanceRings)) {
    for (MapVertices::Lines& group : vertices.lines)
        lines.push_back({group.kind, group.rank, group.opened, strip(group.strip)});
    for (PlacedVertices& fill : vertices.territoryFills)
        territoryFills.push_back(triangles(fill));
    for (PlacedVertices& line : vertices.territoryLines)
        territoryLines.push_back(strip(line));
    for (PlacedVertices& relief : vertices.reliefs)
        reliefs.push_back(triangles(relief));
    for (auto& [step, net] : vertices.graticules)
        graticules[step] = strip(net);
}

void MapBuffers::colour(const scene::BaseLook& look, const scene::Theme& theme) {
    const bool themeIsNew = !m_coloured || m_coloured->theme != look.theme;
    const scene::Sovereigns& sovereigns = look.sovereigns;
    if (!m_coloured || m_coloured->land != sovereigns.land)
        land.paint([&](std::uint32_t unit, sf::Color) { return toSfml(sovereigns.land[unit]); });
    const bool showsBorders = look.shows(BasemapPart::Borders);
    if (themeIsNew || m_coloured->boundaries != sovereigns.boundaries ||
        m_coloured->showsBorders != showsBorders)
        boundaries.paint([&](std::uint32_t boundary, sf::Color before) {
            const scene::BoundaryRole role = sovereigns.boundaries[boundary];
            return boundaryColour(lookOf(kindOf(role), 0, theme),
                                  showsBorders && role != scene::BoundaryRole::None, before);
        });
    m_coloured = Coloured{look.theme, sovereigns.land, sovereigns.boundaries, showsBorders};
}

} // namespace tumen::render
