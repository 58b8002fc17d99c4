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

/// Its source and, where the text is at hand, the passage with what stands beside it.
void drawSourceOf(const PanelContext& context, const Look& look, model::ClaimIndex index);

/// Those of the same paragraph, on the same way and the other way round.
void drawRelatedClaims(const PanelContext& context, const Look& look, model::ClaimIndex index,
                       state::Commands& commands);

/// Claims one below the other, each to be clicked; at most so many, the rest is counted.
void drawClaimEntries(const PanelContext& context, const Look& look,
                      const std::vector<model::ClaimIndex>& claims, state::Commands& commands,
                      std::size_t mostEntries = 200);

} // namespace tumen::ui
