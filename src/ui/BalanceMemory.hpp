#pragma once

#include "core/BackgroundTask.hpp"
#include "scene/BalanceTotals.hpp"

namespace tumen::ui {

/// A bar's part or a cell of the matrix: where the keys can go.
struct BalanceSpot {
    state::LedgerFilter claims; ///< that it stands for
    geo::ScreenRect box;
};

/// What two parties give each other, struck anew only when what it follows from changes.
struct BalanceMemory {
    // the inputs it was made from
    const model::Brief* brief = nullptr;
    std::size_t claimCount = 0;
    time::DayRange days;
    std::pair<std::size_t, std::size_t> pair; ///< left and right, by their places in parties()

    std::optional<core::BackgroundTask<scene::BalanceTotals>> addingUp; ///< many claims
    std::optional<scene::BalanceTotals> totals;
    const scene::Parties& parties() const { return totals->parties(); } ///< once the totals are there

    std::optional<std::pair<std::size_t, std::size_t>> closest;
    std::optional<scene::Balance> balance;
    scene::BalanceMatrix matrix;

    std::vector<BalanceSpot> spots;    ///< that are drawn, bars before cells
    std::optional<BalanceSpot> atKeys; ///< where the keys are
    bool scrollsToKeys = false;
};

} // namespace tumen::ui
