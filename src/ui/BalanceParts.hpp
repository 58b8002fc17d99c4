#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// Parties of the matrix that anybody can take in.
inline constexpr std::size_t mostParties = 10;

/// A party's name in the days of the balance.
std::string nameOf(const PanelContext& context, std::size_t party);

/// Over the bars of a side: "Russia gives →" to the right, where that is too wide "Russia →", at last with as
/// much of the name as fits.
std::string headOfSide(const core::Wording& words, const Look& look, std::string_view name, bool isRight,
                       float widthPx);

/// All that the bars take. Points.
double balanceBarsHeight(const PanelContext& context);

/// For each kind a bar to either side of an axis: what the left one gives, what the right one gives. From the
/// cursor, so wide and so high.
void drawBalanceBars(const PanelContext& context, const Look& look, ImVec2 size, state::Commands& commands);

/// Who gives whom, and how many flows. From the cursor, so wide and so high.
void drawBalanceMatrix(const PanelContext& context, const Look& look, ImVec2 size, state::Commands& commands);

} // namespace tumen::ui
