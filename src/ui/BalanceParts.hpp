#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// Parties of the matrix that anybody can take in.
inline constexpr std::size_t mostParties = 10;

/// A party's name in the days of the balance.
std::string nameOf(const PanelContext& context, std::size_t party);

/// For each kind a bar to either side of an axis: what the left one gives, what the right one gives. From the
/// cursor, so wide and so high.
void drawBalanceBars(const PanelContext& context, const Look& look, ImVec2 size, state::Commands& commands);

/// Who gives whom, and how many flows. From the cursor, so wide and so high.
void drawBalanceMatrix(const PanelContext& context, const Look& look, ImVec2 size, state::Commands& commands);

} // namespace tumen::ui
