#pragma once

#include "ui/Look.hpp"
#include "ui/TabStops.hpp"

namespace tumen::ui {

/// The id of the window that a panel is drawn in.
const char* windowOf(state::Panel panel);

/// The panel that Dear ImGui's keyboard navigation goes over, unless something covers it; what the ledger's
/// tabs hold and the list of problems have keys of their own.
std::optional<state::Panel> navigatedPanel(const PanelContext& context);

/// Turns Dear ImGui's keyboard navigation on for the panel or dialog that the state says, or off, and lets
/// the keyboard in a frame after it was sent there. Before panels are drawn.
void followPanelFocus(const PanelContext& context);

/// The last item is one that the keyboard goes to, with a ring around it while it is there. True when Enter
/// chooses it.
bool passKeyboard(const Look& look, TabStops::Kind kind = TabStops::Kind::Button);

} // namespace tumen::ui
