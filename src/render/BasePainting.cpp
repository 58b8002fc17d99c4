#include "render/BasePainting.hpp"

#include <set>

#include "render/Colours.hpp"
#include "scene/Railways.hpp"

namespace tumen::render {

namespace {

using model::LineKind;
using scene::BaseLook;
using state::BasemapPart;

/// Between the two lines of a railway.
core::Colour railwayBed(const scene::Theme& theme) {
    return {theme.halo.r, theme.halo.g, theme.halo.b};
}

/// Minor rivers and railways only where the scale has room for them.
bool fitsScale(LineKind kind, int rank, double kmPerPoint) {
    if (kind == LineKind::Railway)
        return scene::isRailwayDrawn(rank, kmPerPoint);
    if (kind != LineKind::River)
        return true;
    return kmPerPoint < 1.2 ? rank <= 9 : (kmPerPoint < 3.0 ? rank <= 6 : rank <= 4);
}

geo::PlaneBox boxInView(const BaseLook& look) {
    // Lines have a width.
    const double marginPx = 8.0 * look.unitPx;
    const geo::WorldPoint low = look.camera.toWorld({{-marginPx, look.heightPx + marginPx}});
    const geo::WorldPoint high = look.camera.toWorld({{look.widthPx + marginPx, -marginPx}});
    return {static_cast<float>(low.x), static_cast<float>(low.y), static_cast<float>(high.x),
            static_cast<float>(high.y)};
}

} // namespace

BasePainting::BasePainting(const BasePaints& paints, MapBuffers& map, const BaseLook& look,
                           const scene::Theme& theme)
    : m_paints(paints), m_look(look), m_linePx(look.unitPx * theme.lineFactor), m_inView(boxInView(look)) {
    const geo::ScreenPoint origin = look.camera.toScreen({});
    const auto scale = static_cast<float>(1.0 / look.camera.kmPerPx());
    m_pixelsPerKm = {scale, -scale};
    m_offsetPx = {static_cast<float>(origin.x), static_cast<float>(origin.y)};
    m_steps.emplace_back([this, &map, &theme](sf::RenderTarget&) { map.colour(m_look, theme); });
    addGround(map, theme);
    addOwnLayers(state::OwnLayer::Height::Under, theme);
    addLines(map, theme);
    addOwnLayers(state::OwnLayer::Height::Over, theme);
}

void BasePainting::paintStep(sf::RenderTarget& target) {
    m_steps[m_next++](target);
}

template<typename PaintShare>
void BasePainting::addShares(const PaintShare& paint) {
    // Each takes a software driver some milliseconds at most.
    constexpr std::size_t count = 20;
    for (std::size_t i = 0; i < count; ++i)
        m_steps.emplace_back([paint, i](sf::RenderTarget& target) { paint(target, {i, count}); });
}

void BasePainting::addGround(MapBuffers& map, const scene::Theme& theme) {
    // Where the map has no edge in view, there is sea below all of it.
    const bool edgeIsInView = map.outline.reachesInto(m_inView);
    m_steps.emplace_back([&theme, edgeIsInView](sf::RenderTarget& target) {
        target.clear(toSfml(edgeIsInView ? theme.deepSea : theme.sea));
    });
    if (edgeIsInView)
        addShares([this, &map, &theme](sf::RenderTarget& target, PatchShare share) {
            fill(target, map.sea, theme.sea, {}, share);
        });
    const auto& bands = m_paints.basemap.bathymetry;
    for (std::uint32_t band = 0; band < bands.size(); ++band)
        m_steps.emplace_back([this, &map, &theme, &bands, band](sf::RenderTarget& target) {
            const double share = bands[band].depthMetres / bands.back().depthMetres;
            fill(target, map.depths, core::mix(theme.sea, theme.deepSea, std::sqrt(share)), band);
        });
    m_steps.emplace_back([this, &map, &theme](sf::RenderTarget& target) {
        stroke(target, map.outline, 0.4, theme.graticule);
        if (const auto net = map.graticules.find(m_look.graticuleStepDeg);
            net != map.graticules.end() && m_look.shows(BasemapPart::Graticule))
            stroke(target, net->second, 0.4, theme.graticule);
    });
    addShares([this, &map](sf::RenderTarget& target, PatchShare share) {
        sf::RenderStates states(plane());
        states.blendMode = sf::BlendNone;
        map.land.draw(target, states, m_inView, share);
    });
    m_steps.emplace_back([this, &map](sf::RenderTarget& target) {
        for (const scene::TerritoryDrawing& drawing : m_look.territories)
            fill(target, map.territoryFills[drawing.territory],
                 core::faded(drawing.colour, drawing.sixteenths / 16.0));
    });
    if (m_look.shows(BasemapPart::Relief))
        for (std::size_t i = 0; i < map.reliefs.size() && !m_paints.reliefs[i].isEmpty(); ++i)
            addShares([this, &map, &theme, i](sf::RenderTarget& target, PatchShare share) {
                shade(target, map.reliefs[i], i, theme, share);
            });
    m_steps.emplace_back([this, &map, &theme](sf::RenderTarget& target) {
        hatch(target, map.land, theme.disputedBorder,
              [this](std::uint32_t unit) { return m_look.sovereigns.disputed[unit]; });
        fill(target, map.lakes, theme.sea);
        if (!m_look.sovereigns.demilitarized || !m_look.shows(BasemapPart::Borders) ||
            m_look.camera.kmPerPx() * m_look.unitPx > scene::widestZoneKmPerPoint)
            return;
        fill(target, map.demilitarizedZone, core::faded(theme.armisticeLine, 0.15));
        hatch(target, map.demilitarizedZone, core::faded(theme.armisticeLine, 0.45),
              [](std::uint32_t) { return true; });
    });
}

void BasePainting::addLines(MapBuffers& map, const scene::Theme& theme) {
    const double kmPerPoint = m_look.camera.kmPerPx() * m_look.unitPx;
    const auto isShown = [this, kmPerPoint](const MapBuffers::Lines& lines, const LineLook& look) {
        return fitsScale(lines.kind, lines.rank, kmPerPoint) && lines.opened <= m_look.railwaysUntil &&
               (!look.part || m_look.shows(*look.part));
    };
    const auto addKinds = [&](std::set<LineKind> kinds) {
        addShares([this, &map, &theme, kinds, isShown](sf::RenderTarget& target, PatchShare share) {
            for (const MapBuffers::Lines& lines : map.lines)
                if (const LineLook look = lookOf(lines.kind, lines.rank, theme);
                    kinds.contains(lines.kind) && isShown(lines, look))
                    stroke(target, lines.strip, look.halfWidth, look.colour, share);
        });
    };
    addKinds({LineKind::River});
    m_steps.emplace_back([this, &map, &theme, isShown](sf::RenderTarget& target) {
        for (const MapBuffers::Lines& lines : map.lines)
            if (const LineLook look = lookOf(lines.kind, lines.rank, theme);
                lines.kind == LineKind::Railway && isShown(lines, look)) {
                // A double line, unlike any border.
                stroke(target, lines.strip, look.halfWidth + 0.6, look.colour);
                stroke(target, lines.strip, look.halfWidth, railwayBed(theme));
            }
    });
    addKinds({LineKind::Coast});
    // Those that no table of territories moves.
    addKinds({LineKind::SubjectBorder, LineKind::Disputed, LineKind::Border, LineKind::Armistice});
    addShares([this, &map](sf::RenderTarget& target, PatchShare share) {
        strokeBoundaries(target, map.boundaries, share);
    });
    m_steps.emplace_back([this, &map, &theme](sf::RenderTarget& target) {
        if (m_look.shows(BasemapPart::DistanceRings))
            stroke(target, map.distanceRings, 0.45, core::faded(theme.quietText, 0.35));
        if (!m_look.shows(BasemapPart::Parallel))
            return;
        const bool isAhead = m_look.sovereigns.parallel == scene::ParallelRole::Ahead;
        stroke(target, map.parallel38, 0.5, core::faded(theme.parallel, isAhead ? 0.25 : 0.55));
        for (const scene::TerritoryDrawing& drawing : m_look.territories)
            stroke(target, map.territoryLines[drawing.territory], 1.5,
                   core::faded(theme.parallel, drawing.sixteenths / 16.0));
    });
}

void BasePainting::addOwnLayers(state::OwnLayer::Height height, const scene::Theme& theme) {
    if (!m_look.ownLayers.empty())
        m_steps.emplace_back([this, height, &theme](sf::RenderTarget& target) {
            m_paints.ownLayers.draw(target, m_look, theme, height);
        });
}

sf::Transform BasePainting::plane() const {
    return {m_pixelsPerKm.x, 0.F, m_offsetPx.x, 0.F, m_pixelsPerKm.y, m_offsetPx.y, 0.F, 0.F, 1.F};
}

void BasePainting::fill(sf::RenderTarget& target, const PlacedBuffer& triangles, core::Colour colour,
                        std::optional<std::uint32_t> area, PatchShare share) {
    m_paints.shaders.fill.setUniform("colour", toGlsl(colour));
    sf::RenderStates states(&m_paints.shaders.fill);
    states.transform = plane();
    if (colour.a == 255)
        states.blendMode = sf::BlendNone;
    if (area)
        triangles.draw(
            target, states, m_inView, [area](std::uint32_t each) { return each == *area; }, share);
    else
        triangles.draw(target, states, m_inView, share);
}

void BasePainting::stroke(sf::RenderTarget& target, const PlacedBuffer& strip, double halfWidthPoints,
                          core::Colour colour, PatchShare share) {
    sf::Shader& shader = m_paints.shaders.line[0];
    shader.setUniform("pixelsPerKm", m_pixelsPerKm);
    shader.setUniform("offsetPx", m_offsetPx);
    shader.setUniform("halfWidthPx", static_cast<float>(halfWidthPoints * m_linePx));
    shader.setUniform("colour", toGlsl(colour));
    strip.draw(target, sf::RenderStates(&shader), m_inView, share);
}

void BasePainting::strokeBoundaries(sf::RenderTarget& target, const PlacedBuffer& boundaries,
                                    PatchShare share) {
    sf::Shader& shader = m_paints.shaders.line[1];
    shader.setUniform("pixelsPerKm", m_pixelsPerKm);
    shader.setUniform("offsetPx", m_offsetPx);
    shader.setUniform("unitPx", static_cast<float>(m_linePx));
    boundaries.draw(target, sf::RenderStates(&shader), m_inView, share);
}

template<typename IsWanted>
void BasePainting::hatch(sf::RenderTarget& target, const PlacedBuffer& areas, core::Colour colour,
                         const IsWanted& isWanted) {
    sf::Shader& shader = m_paints.shaders.hatch;
    shader.setUniform("colour", toGlsl(colour));
    shader.setUniform("unitPx", static_cast<float>(m_linePx));
    shader.setUniform("pixelsPerKm", m_pixelsPerKm);
    sf::RenderStates states(&shader);
    states.transform = plane();
    areas.draw(target, states, m_inView, isWanted);
}

void BasePainting::shade(sf::RenderTarget& target, const PlacedBuffer& mesh, std::size_t relief,
                         const scene::Theme& theme, PatchShare share) {
    sf::Shader& shader = m_paints.shaders.relief;
    shader.setUniform("texture", sf::Shader::CurrentTexture);
    shader.setUniform("flatGrey", static_cast<float>(m_paints.basemap.reliefs[relief].flatGrey) / 255.F);
    shader.setUniform("weight", static_cast<float>(theme.reliefWeight));
    sf::RenderStates states(&shader);
    states.transform = plane();
    states.texture = &m_paints.reliefs[relief].texture();
    mesh.draw(target, states, m_inView, share);
}

} // namespace tumen::render
