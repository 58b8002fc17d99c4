#pragma once

#include <string>
#include <vector>

#include "scene/FlowWidths.hpp"
#include "scene/HoldingTotals.hpp"
#include "scene/SumScale.hpp"
#include "state/AppState.hpp"

namespace tumen::scene {

/// The day of a date. All that is not a number of days stands for an open end.
Day dayOf(time::DayNumber days);
/// The days on which time::touches() is true; none for what is not dated.
DaySpan touchedDays(time::IntervalRef when);

/// How many claims truly hold at a date (no echoes).
struct ShownCounts {
    std::vector<int> flowsByKind; ///< of the status classes that are on, whether the kind is on or not
    std::vector<int> othersByKind;
    std::vector<int> byStatusClass; ///< all forms of the kinds that are on, whether the class is on or not
    int flows = 0;                  ///< on the map
    int others = 0;
    int hidden = 0;       ///< of all forms, switched off
    int flowsOfBrief = 0; ///< at whatever date, dated or not
    int undated = 0;      ///< of all forms that are on, without any date
};

/// What a brief's claims add up to at any date, without looking at them again.
class ClaimTotals {
public:
    explicit ClaimTotals(const model::Brief& brief);

    ShownCounts countsAt(const state::AppState& state) const;
    /// Count and sum of the flows that hold at the state's date and pass its filters, in units of scale().
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
    std::size_t m_kindCount = 0;
    int m_flowCount = 0;
    FlowWidths m_widths;
    SumScale m_scale;
    std::vector<std::string> m_units;
    HoldingTotals m_flows;         ///< a class for each kind and, within it, status class
    HoldingTotals m_notQuantified; ///< none where no flow is quantified
    HoldingTotals m_others;
    std::vector<int> m_undated; ///< by the same classes, of all forms
};

} // namespace tumen::scene
