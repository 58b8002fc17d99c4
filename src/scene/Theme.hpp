#pragma once

#include "core/Colour.hpp"
#include "model/Basemap.hpp"
#include "model/Brief.hpp"

namespace tumen::scene {

/// What a piece of land is to the story; each role has a colour of its own.
enum class LandRole { North, South, FarEast, Russia, Neighbour, Elsewhere };
LandRole roleOf(const model::LandArea& area);

/// All colours of the picture and of the panels, by what they stand for.
struct Theme {
    core::Colour sea;
    core::Colour deepSea;     ///< below the deepest band; the bands in between are mixed
    core::Colour land[6];     ///< by LandRole
    core::Colour heldByJapan; ///< territories of the brief, by their holder
    core::Colour heldByMoscow;
    core::Colour heldByWashington;
    core::Colour coast;
    core::Colour border;
    core::Colour subjectBorder;
    core::Colour disputedBorder;
    core::Colour armisticeLine;
    core::Colour river;
    core::Colour railway;
    core::Colour graticule;
    core::Colour parallel;

    core::Colour text;      ///< titles, names of capitals and cities
    core::Colour quietText; ///< names of countries and regions
    core::Colour seaText;
    core::Colour halo;  ///< behind text and along the edges of flows
    core::Colour plate; ///< behind title, legend and furniture
    core::Colour panel;
    core::Colour panelLine;
    core::Colour accent; ///< playhead, selection
    core::Colour struck; ///< the mark on denied flows

    core::Colour landOf(LandRole role) const { return land[static_cast<std::size_t>(role)]; }
};

/// For a projector in a dim room.
const Theme& darkTheme();

} // namespace tumen::scene
