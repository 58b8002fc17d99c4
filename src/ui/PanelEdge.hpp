#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// The inner edge of a panel beside the map, which can be dragged to make the panel wider or narrower.
void drawPanelEdge(const PanelContext& context, const Look& look, state::Panel panel,
                   state::Commands& commands);

} // namespace tumen::ui
