#pragma once

#include "core/Wording.hpp"
#include "geo/Projection.hpp"
#include "scene/ClaimTotals.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Where title and legend lie, and how far they give way.
struct FurnitureRoom {
    enum class Fit {
        Whole,
        Tight, ///< the legend's rows are closer, and those that only explain are left out
        Short  ///< the same, the brief's title is left out, and of the legend what there is no room for
    };
    geo::ScreenRect area;
    bool isBesideMap = false;
    Fit fit = Fit::Whole;
};

/// Title, date, period and, where one is taken, the viewpoint's caption at the top left of the room.
void placeTitle(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                const std::string& caption, const FurnitureRoom& room, const Theme& theme,
                const MeasureText& measure, const core::Wording& words);

/// What the lines and marks that are visible now mean, at the bottom left of the room, under the title; what
/// is switched off is counted rather than passed over. False when there was no room for it.
bool placeLegend(MapScene& scene, const model::Brief& brief, const ClaimTotals& totals,
                 const ShownCounts& counts, const state::AppState& state, const FurnitureRoom& room,
                 const Theme& theme, const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                 const core::Wording& words);

/// Both, beside the map where there is room for them, else in the frame. What there is too little room for
/// gives way: first what only explains, then the brief's title, then the rest of the legend row by row, last
/// all of it.
void placeTitleAndLegend(MapScene& scene, const geo::ScreenRect& besideMap, const model::Brief& brief,
                         const ClaimTotals& totals, const ShownCounts& counts, const state::AppState& state,
                         const std::string& caption, const Theme& theme,
                         const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                         const core::Wording& words);

/// A round number of kilometres, true at the middle of the frame, at the bottom right above the sources.
void placeScaleBar(MapScene& scene, const geo::Projection& projection, const Theme& theme,
                   const MeasureText& measure, const core::Wording& words);

/// Where what lies at the bottom of the frame may begin: beside the legend, which in a split is that of the
/// left side, where no more is known of it than the room it has.
double besideLegend(const MapScene& scene, const state::AppState& state);

/// Sources of the claims and of the map at the bottom right of the frame, in one line or two.
void placeSourceLines(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                      const Theme& theme, const MeasureText& measure, const core::Wording& words);

/// Title and legend go to the right edge of the frame, the north arrow under the title: the picture is the
/// right side of a split. The legend lies above the scale bar or under the title, where it covers the fewer
/// of the places; without room it is left out.
void moveToRightSide(MapScene& scene, std::span<const geo::ScreenPoint> places);

} // namespace tumen::scene
