#pragma once

#include <vector>

#include "state/AppState.hpp"

namespace tumen::scene {

/// A claim that is on the map at the state's date.
struct ShownClaim {
    model::ClaimIndex claim = 0;
    double strength = 1.0; ///< 0 to 1: how surely it holds then
    bool echo = false;     ///< over by then; fading within the lingering days

    friend bool operator==(const ShownClaim&, const ShownClaim&) = default;
};

/// The claims of every form that pass the filters and hold at the date, or ended within the lingering days;
/// in the brief's order.
std::vector<ShownClaim> shownClaims(const model::Brief& brief, const state::AppState& state);

/// How many of them truly hold (no echoes), flows and others apart.
struct ShownCounts {
    std::vector<int> flowsByKind;
    std::vector<int> othersByKind;
    std::vector<int> byStatusClass; ///< all forms
    int flows = 0;
    int others = 0;
};
/// Counts as if no filter were on: what each switch would bring.
ShownCounts countsAt(const model::Brief& brief, time::DayNumber date);

} // namespace tumen::scene
