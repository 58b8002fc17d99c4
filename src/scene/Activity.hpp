#pragma once

#include <vector>

#include "scene/ClaimTotals.hpp"

namespace tumen::scene {

/// How many claims hold over time, for the graph on the timeline: one row a kind, one column a slice of time.
/// Only what passes the filters is counted.
struct Activity {
    time::DayRange span;
    int slices = 0;
    std::vector<std::vector<int>> countsByKind; ///< [kind][slice]
    int highestTotal = 0;                       ///< over the slices, all kinds together
};

/// A slice of several days counts what holds on its whole days, a shorter one what holds on the day it
/// begins.
Activity activityOver(const ClaimTotals& totals, const state::AppState& state, time::DayRange span,
                      int slices);

/// Whether two neighbouring slices have the same counts.
bool isSameSlice(const Activity& activity, std::size_t a, std::size_t b);

/// Begin of an event claim (form event) on the timeline, in order of time; filters applied.
struct EventTick {
    model::ClaimIndex claim = 0;
    time::DayNumber day = 0.0;
};
std::vector<EventTick> eventTicks(const model::Brief& brief, const state::AppState& state);

/// Rows for bands of time so that none overlap within a row: the row of each period, in the brief's order.
std::vector<int> periodRows(const model::Brief& brief);

} // namespace tumen::scene
