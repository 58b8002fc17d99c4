#pragma once

#include "scene/Parties.hpp"
#include "state/AppState.hpp"

namespace tumen::scene {

/// What one unit adds up to, and over how many claims.
struct Amount {
    std::string unit;
    double sum = 0.0;
    int claims = 0;
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// The flows of one kind and status class that one party gives another.
struct BalancePart {
    model::KindIndex kind = 0;
    model::StatusClass statusClass = model::StatusClass::Documented;
    int claims = 0;
    int denied = 0;
    std::vector<Amount> amounts; ///< by unit; units are never added to each other

    /// The sum in a unit, or the number of claims for an empty one.
    double measuredIn(std::string_view unit) const;
    friend bool operator==(const BalancePart&, const BalancePart&) = default;
};

/// What one gives the other: by kind, then by status class, both in their order; without empty parts.
struct BalanceSide {
    std::vector<BalancePart> parts;
    int claims() const;
};

/// Between two parties, whatever layers are switched off.
struct Balance {
    BalanceSide leftGives;
    BalanceSide rightGives;
    int undated = 0; ///< flows between them without a date, which are counted nowhere

    /// Units in which something is told, in the order of the alphabet.
    std::vector<std::string> units() const;
};

/// The days that the balance is struck over: the selected range, or the days on the map.
time::DayRange balanceDays(const state::AppState& state);
/// True when the interval may hold at some moment from the first to the last.
bool holdsIn(time::IntervalRef when, time::DayRange days);

/// How many flows each of some parties gives each other one.
struct BalanceMatrix {
    std::vector<std::size_t> parties;     ///< those with most flows first
    std::vector<std::vector<int>> claims; ///< [giver][taker], by their places in `parties`
    std::size_t leftOut = 0;              ///< further parties that have flows in the days
};

} // namespace tumen::scene
