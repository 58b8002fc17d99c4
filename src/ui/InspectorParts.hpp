#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// The first line of the card: what it is about, after the swatch of a kind if one is given, and a cross to
/// close it.
void drawInspectorTop(const PanelContext& context, const Look& look, std::string_view text,
                      const core::Colour* swatch, state::Commands& commands);

/// All that the brief says of one claim, and who says it.
void drawClaimDetails(const PanelContext& context, const Look& look, model::ClaimIndex index,
                      state::Commands& commands);

} // namespace tumen::ui
