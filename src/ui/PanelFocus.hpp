#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// The id of the window that a panel is drawn in.
const char* windowOf(state::Panel panel);

/// The panel that Dear ImGui's keyboard navigation goes over, unless something covers it; what the ledger's
/// tabs hold has keys of its own.
std::optional<state::Panel> navigatedPanel(const PanelContext& context);

/// Turns Dear ImGui's keyboard navigation on for the panel that the state says, or off, and lets the keyboard
/// in a frame after it was sent there. Before panels are drawn.
void followPanelFocus(const PanelContext& context);

/// A ring around the last item when the keyboard is on it.
void drawFocusRing(const Look& look);

} // namespace tumen::ui
