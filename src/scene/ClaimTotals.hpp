#pragma once

#include <array>
#include <string>
#include <vector>

#include "scene/FlowWidths.hpp"
#include "scene/HoldingTotals.hpp"
#include "scene/SumScale.hpp"
#include "state/AppState.hpp"

namespace tumen::scene {

/// The day of a date. All that is not a number of days stands for an open end.
Day dayOf(time::DayNumber days);
/// Those from one moment to another, both inclusive.
DaySpan spanOf(time::DayRange days);
/// The days on which time::touches() is true; none for what is not dated.
DaySpan touchedDays(time::IntervalRef when);

/// How many claims truly hold on some of the shown days (no echoes).
struct ShownCounts {
    std::vector<int> flowsByKind; ///< of the statuses that are on, whether the kind is on or not
    std::vector<int> othersByKind;
    /// All forms of the kinds that are on, whether the status is on or not.
    std::array<int, model::statusCount> byStatus = {};
    int flows = 0; ///< on the map
    int others = 0;
    int hidden = 0;       ///< of all forms, switched off
    int unseen = 0;       ///< of all forms that are on, hidden by the viewpoint
    int flowsOfBrief = 0; ///< at whatever date, dated or not
    int undated = 0;      ///< of all forms that are on, without any date

    int byClass(model::StatusClass statusClass) const;
};

/// What a brief's claims add up to at any date, without looking at them again.
class ClaimTotals {
public:
    /// A claim to be counted in a class.
    struct Entry {
        model::ClaimIndex claim = 0;
        std::uint32_t ownClass = 0;
    };

    explicit ClaimTotals(const model::Brief& brief);

    ShownCounts countsAt(const state::AppState& state) const;
    /// Count and sum of the flows that hold on some of the shown days and pass the filters, in units of
    /// scale().
    Holding flowsAt(const state::AppState& state) const;
    /// How many claims hold on some of the days, by kind; only those that pass the filters.
    std::vector<int> countsOver(const state::AppState& state, DaySpan days) const;

    /// How many of them are not quantified while others are.
    std::int64_t notQuantifiedAt(const state::AppState& state) const;

    /// Amounts in several units cannot be added up; then each flow counts one.
    const SumScale& scale() const { return m_scale; }
    int flowCount() const { return m_flowCount; }
    /// Of single flows.
    const FlowWidths& widths() const { return m_widths; }
    /// Those of quantified flows, in order.
    const std::vector<std::string>& units() const { return m_units; }

private:
    struct Totals {
        HoldingTotals flows;
        HoldingTotals notQuantified; ///< none where no flow is quantified
        HoldingTotals others;
        std::vector<int> undated; ///< by class, of all forms
    };
    struct Class;

    Totals totalsFor(const model::Claims& claims, const std::vector<Entry>& entries,
                     std::size_t classCount) const;
    template<typename Visit>
    void forEachClass(const state::AppState& state, const Visit& visit) const;
    /// What the viewpoint shows of a class on some of the days.
    Holding seen(HoldingTotals Totals::*what, const Class& which, DaySpan days) const;

    std::size_t m_kindCount = 0;
    int m_flowCount = 0;
    FlowWidths m_widths;
    SumScale m_scale;
    std::vector<std::string> m_units;
    std::vector<std::string> m_deniers; ///< whoever denies a claim, in order
    Totals m_all;                       ///< a class for each kind and, within it, status
    Totals m_denied;                    ///< the same for each denier
};

} // namespace tumen::scene
