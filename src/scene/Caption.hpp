#pragma once

#include "core/Wording.hpp"
#include "scene/MapScene.hpp"

namespace tumen::scene {

/// What a scene may say at most, so that it is read at a glance.
inline constexpr std::size_t mostCaptionLines = 3;

/// Title and caption of the scene that is shown, beside the legend and above the sources, which are placed
/// already; nothing where there is no room to read it.
void placeCaption(MapScene& scene, const model::Brief& brief, const state::AppState& state,
                  const Theme& theme, const MeasureText& measure);

/// What covers the map while scenes are presented: a card with the title and caption of the scene, black or
/// white. Nothing where the map is to be seen.
void placeCover(MapScene& scene, const model::Brief& brief, const state::AppState& state, const Theme& theme,
                const MeasureText& measure);

/// The part of the frame that nothing covers, in which the view is centred: while scenes are presented,
/// beside title and legend and above the caption.
geo::ScreenRect subjectFrame(const geo::ScreenRect& frame, double unitPx, const state::AppState& state);

} // namespace tumen::scene
