#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// A part of the layers panel: the status classes with their lines and counts, each of which unfolds to the
/// statuses that the brief has of it.
void drawStatuses(const PanelContext& context, const Look& look, state::Commands& commands);

} // namespace tumen::ui
