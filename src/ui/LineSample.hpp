#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A short line as flows of that status class are drawn on the map: documented solid; alleged long dashes;
/// unverified short dashes with a soft edge; prospective hollow. A struck mark in the middle when denied.
void drawLineSample(const Look& look, ImVec2 leftEnd, float lengthPx, model::StatusClass statusClass,
                    core::Colour colour, bool denied = false);

} // namespace tumen::ui
