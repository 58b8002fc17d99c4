#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A thin line that fills from the left; where nobody knows how much is left (negative), a piece in its
/// middle.
void drawProgressLine(const Look& look, ImVec2 min, float width, double share);

} // namespace tumen::ui
