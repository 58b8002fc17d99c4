#pragma once

#include "ui/Look.hpp"

namespace tumen::ui {

/// What happens to a spot of the balance in this frame.
struct SpotTouch {
    bool isAtKeys = false;
    bool isPointedAt = false; ///< by the pointer or the keys; its claims are lifted
    bool isChosen = false;
};

/// Takes the item drawn last as a spot that stands for these claims, and lifts them while it is pointed at.
SpotTouch touchSpot(const PanelContext& context, const Look& look, const state::LedgerFilter& claims,
                    bool isClicked);

/// Explains a spot that is pointed at, beside the pointer or above what the keys are at.
void tipOfSpot(const Look& look, const SpotTouch& touch, std::string_view heading, std::string_view text);

/// The spot that a key leads to: the nearest one in the direction of an arrow, up and down among bars or
/// among cells; with PageUp and PageDown the furthest of these; with Home and End the first and the last.
std::optional<BalanceSpot> spotAfter(const std::vector<BalanceSpot>& spots, const BalanceSpot& from,
                                     state::Key key);

/// Leads the keys on, once all spots of the frame are there.
void followBalanceKeys(const PanelContext& context);

} // namespace tumen::ui
