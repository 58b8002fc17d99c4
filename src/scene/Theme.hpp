#pragma once

#include <array>
#include <vector>

#include "core/Colour.hpp"
#include "model/Basemap.hpp"
#include "model/Brief.hpp"
#include "state/AppState.hpp"

namespace tumen::scene {

/// What a piece of land is to the story; each role has a colour of its own.
enum class LandRole { North, South, FarEast, Russia, Neighbour, Elsewhere };
LandRole roleOf(const model::LandUnit& unit);

/// All colours of the picture and of the panels, by what they stand for, and the few measures that go with
/// them.
///
/// What must be seen to understand the picture stands out from every ground by `leastContrast`: kinds, the
/// parallel while it divides, the armistice line, struck marks, dots, the playhead. Coasts, borders, rivers
/// and the graticule are context and may be calmer. Text has 4.5:1 on its halo, plate or panel (WCAG 2.2).
/// Theme.test.cpp holds it so.
struct Theme {
    state::ThemeId id = state::ThemeId::Dark;
    double leastContrast = 3.0; ///< of graphics (WCAG 2.2)

    core::Colour sea;
    core::Colour deepSea;     ///< below the deepest band; the bands in between are mixed
    core::Colour land[6];     ///< by LandRole
    core::Colour heldByJapan; ///< territories by their holder
    core::Colour heldByMoscow;
    core::Colour heldByWashington;
    core::Colour heldByChina;
    core::Colour heldByMongolia;
    core::Colour heldByUkraine;
    core::Colour undividedKorea;
    core::Colour manchukuo;
    core::Colour coast;
    core::Colour border;
    core::Colour subjectBorder;
    core::Colour disputedBorder;
    core::Colour armisticeLine;
    core::Colour river;
    core::Colour railway;
    core::Colour graticule;
    core::Colour parallel;
    double reliefWeight = 0.4; ///< how dark the darkest slope is, 0 to 1
    double lineFactor = 1.0;   ///< times the width of the map's lines

    std::array<core::Colour, 4> kinds;        ///< of model::defaultKinds(), in their order
    std::array<core::Colour, 4> furtherKinds; ///< of model::furtherKindColours(), in their order
    core::Colour gleam;                       ///< what a flow's moving pattern mixes in, at most by its alpha
    double flowFactor = 1.0;                  ///< times the width of flows

    core::Colour text;      ///< titles, names of capitals and cities
    core::Colour quietText; ///< names of countries and regions
    core::Colour seaText;
    core::Colour halo; ///< behind text and along the edges of flows
    bool boldText = false;
    core::Colour plate;     ///< behind title, legend and furniture
    core::Colour plateLine; ///< around plates
    core::Colour panel;
    core::Colour panelLine;
    core::Colour shadow; ///< around panels, at its darkest
    core::Colour scrim;  ///< over the picture while search or help is open; its opacity is theirs
    core::Colour accent; ///< playhead, selection
    core::Colour onAccent;
    core::Colour warning;
    core::Colour struck; ///< the mark on denied flows

    core::Colour landOf(LandRole role) const { return land[static_cast<std::size_t>(role)]; }
    /// Every colour that sea or land may have under flows and names, without relief.
    std::vector<core::Colour> grounds() const;
};

/// For a projector in a dim room.
const Theme& darkTheme();
/// For paper and bright rooms.
const Theme& lightTheme();
/// For bad projectors and low vision: black sea, white coasts, wider lines, bold text, nothing translucent
/// behind text.
const Theme& highContrastTheme();
const Theme& themeOf(state::ThemeId id);

/// The colour of a kind in a theme: the theme's own for the default colours; any other keeps its hue and
/// shifts its lightness until it stands out from every ground.
core::Colour kindColour(const model::Kind& kind, const Theme& theme);
/// Of all kinds of a brief, in their order.
std::vector<core::Colour> kindColours(const model::Brief& brief, const Theme& theme);

} // namespace tumen::scene
