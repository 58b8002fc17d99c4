#pragma once

#include "core/Wording.hpp"
#include "geo/Projection.hpp"
#include "scene/ClaimTotals.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// Title, date, period and, where one is taken, the viewpoint's caption at the top left of the frame.
void placeTitle(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                const std::string& caption, const Theme& theme, const MeasureText& measure,
                const core::Wording& words);

/// What the lines and marks that are visible now mean, at the bottom left of the frame; what is switched off
/// is counted rather than passed over.
void placeLegend(MapScene& scene, const model::Brief& brief, const ClaimTotals& totals,
                 const ShownCounts& counts, const state::AppState& state, const Theme& theme,
                 const std::vector<core::Colour>& kindColours, const MeasureText& measure,
                 const core::Wording& words);

/// A round number of kilometres, true at the middle of the frame, at the bottom right above the sources.
void placeScaleBar(MapScene& scene, const geo::Projection& projection, const Theme& theme,
                   const MeasureText& measure, const core::Wording& words);

/// Sources of the claims and of the map at the bottom right of the frame, in one line or two.
void placeSourceLines(MapScene& scene, const model::Brief& brief, const Theme& theme,
                      const MeasureText& measure, const core::Wording& words);

/// Title and legend go to the right edge of the frame, above the scale bar: the picture is the right side of
/// a split. A legend without room there is left out.
void moveToRightSide(MapScene& scene);

} // namespace tumen::scene
