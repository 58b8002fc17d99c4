#pragma once

#include <optional>

#include "render/PlacedBuffer.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// A projected map on the graphics card.
struct MapBuffers {
    struct Lines {
        model::LineKind kind = model::LineKind::Coast;
        int rank = 0;
        int opened = 0; ///< of railways: the year
        PlacedBuffer strip;
    };
    PlacedBuffer sea;
    PlacedBuffer outline;
    PlacedBuffer depths;
    PlacedBuffer land;
    PlacedBuffer lakes;
    PlacedBuffer demilitarizedZone;
    std::vector<Lines> lines;
    PlacedBuffer boundaries;
    std::vector<PlacedBuffer> territoryFills;
    std::vector<PlacedBuffer> territoryLines;
    std::vector<PlacedBuffer> reliefs;
    std::map<double, PlacedBuffer> graticules;
    PlacedBuffer parallel38;
    PlacedBuffer distanceRings;

    explicit MapBuffers(MapVertices vertices);

    /// Brings the colours of land and the looks of boundaries to those of a look.
    void colour(const scene::BaseLook& look, const scene::Theme& theme);

private:
    /// What they have the colours of.
    struct Coloured {
        state::ThemeId theme = state::ThemeId::Dark;
        std::vector<core::Colour> land;
        std::vector<scene::BoundaryRole> boundaries;
        bool showsBorders = true;
    };
    std::optional<Coloured> m_coloured;
};

/// Half the width in points and the colour of a kind of line, and the switch that it belongs to.
struct LineLook {
    double halfWidth = 0.5;
    core::Colour colour;
    std::optional<state::BasemapPart> part;
};
LineLook lookOf(model::LineKind kind, int rank, const scene::Theme& theme);

} // namespace tumen::render
