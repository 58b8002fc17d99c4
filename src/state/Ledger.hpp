#pragma once

#include <optional>
#include <string>

#include "model/Brief.hpp"

namespace tumen::state {

/// What one party gives another in some days; parties by their keys, see scene::partiesOf().
struct Transfer {
    std::string giver;
    std::string taker;
    std::optional<model::StatusClass> statusClass = {};
    time::DayRange days; ///< the first and the last, as moments of the timeline

    friend bool operator==(const Transfer&, const Transfer&) = default;
};

/// What the ledger lists: the claims that pass all of these. A part that is not set lets every claim pass.
struct LedgerFilter {
    std::string text = {}; ///< words; a claim has each of them somewhere, letter case aside
    std::optional<model::KindIndex> kind = {};
    std::string status = {}; ///< an id of model::statuses()
    std::string actor = {};  ///< asserts it, denies it or takes part in it; for places the English name
    std::optional<model::PeriodIndex> period = {};
    std::optional<model::Passage> passage = {}; ///< the claims that cite it
    std::optional<Transfer> transfer = {};

    explicit operator bool() const { return *this != LedgerFilter{}; }
    friend bool operator==(const LedgerFilter&, const LedgerFilter&) = default;
};

/// What its tabs hold: the claims, how many of them cite each paragraph, what two parties give each other;
/// the scenes and the other tables to be edited.
enum class LedgerTab { Claims, Coverage, Balance, Scenes, Tables };

/// Points of the 1280x720 design; the panels leave it less where the picture is small.
inline constexpr double lowestLedger = 120.0;
inline constexpr double highestLedger = 1600.0;

/// The two parties of the balance; empty keys stand for the pair that is chosen by itself.
struct BalancePair {
    std::string left;
    std::string right;

    friend bool operator==(const BalancePair&, const BalancePair&) = default;
};

/// The sheet with every claim along the bottom of the picture.
struct LedgerSheet {
    bool shown = false;
    LedgerTab tab = LedgerTab::Claims;
    double heightPoints = 232.0; ///< from lowestLedger to highestLedger
    LedgerFilter filter;
    BalancePair pair;
    std::string measure; ///< of the balance: a unit, or empty for the number of claims

    friend bool operator==(const LedgerSheet&, const LedgerSheet&) = default;
};

// --- commands
/// Opens a tab, or closes the sheet when that tab is open.
struct ToggleLedger {
    LedgerTab tab = LedgerTab::Claims;
};
struct CloseLedger {};
struct SetLedgerTab {
    LedgerTab tab = LedgerTab::Claims;
};
/// Opens the ledger at the claims that pass.
struct ShowInLedger {
    LedgerFilter filter;
};
/// Two different parties, or none for the pair that is chosen by itself.
struct SetBalancePair {
    BalancePair pair;
};
struct SetBalanceMeasure {
    std::string unit;
};
/// On the map these claims step forward; none where there is no filter.
struct LiftClaims {
    std::optional<LedgerFilter> filter;
};
struct SetLedgerHeight {
    double points = 232.0;
};
/// Nothing changes when it names a kind or a period that the brief does not have.
struct SetLedgerFilter {
    LedgerFilter filter;
};

} // namespace tumen::state
