#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

// The lines of the status classes and, behind them, the struck mark are white pictures in the atlas of the
// fonts. Whoever has a driver paints them there with the code that draws flows; without one they stay blank.
inline constexpr std::size_t struckSample = model::statusClassCount;
inline constexpr std::size_t lineSampleCount = struckSample + 1;
// Points.
inline constexpr double longestLineSample = 44.0;
inline constexpr double lineSampleHeight = 13.0;

/// Makes room for them; before all else that is put into the atlas.
void reserveLineSamples(ImFontAtlas& atlas, double unitPx);
/// Where a sample belongs in the texture of an atlas that was built, in texels.
struct LineSampleBox {
    unsigned left = 0;
    unsigned top = 0;
    unsigned width = 0;
    unsigned height = 0;
};
LineSampleBox lineSampleBox(ImFontAtlas& atlas, std::size_t sample);

/// A short line as flows of that status class are drawn on the map: documented solid; alleged long dashes;
/// unverified short dashes with a soft edge; prospective hollow. A struck mark in the middle when denied. At
/// most as long as the longest sample.
void drawLineSample(const Look& look, ImVec2 leftEnd, float lengthPx, model::StatusClass statusClass,
                    core::Colour colour, bool denied = false);

} // namespace tumen::ui
