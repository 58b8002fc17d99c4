#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A part of the layers panel: the user's own layers, the topmost first, each with its switch, colour,
/// opacity, height and place among the others; a file that is being read with its progress and a way to
/// cancel. Without layers nothing; how to add one is in the help.
void drawOwnLayers(const PanelContext& context, const Look& look, state::Commands& commands);

} // namespace tumen::ui
