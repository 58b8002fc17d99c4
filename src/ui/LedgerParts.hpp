#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// Brings the memory's rows up to the state: makes them anew when the filter, the order or the language has
/// changed, and fills them on.
void followLedger(const PanelContext& context);

/// Of the row that the keys are at.
ImU32 rowGround(const PanelContext& context, const Look& look);

/// The line of fields that say which claims are listed.
void drawLedgerFilters(const PanelContext& context, const Look& look, state::Commands& commands);

/// The table in what is left of the window.
void drawLedgerTable(const PanelContext& context, const Look& look, state::Commands& commands);

/// The paragraphs of the sources with the claims that cite them, in what is left of the window.
void drawCoverageTab(const PanelContext& context, const Look& look, state::Commands& commands);

/// What two parties give each other, in what is left of the window.
void drawBalanceTab(const PanelContext& context, const Look& look, state::Commands& commands);

} // namespace tumen::ui
