#pragma once

#include <string>

#include "state/AppState.hpp"

namespace tumen::app {

/// Options of the command line that tell of which days what holds is shown.
struct DateOptions {
    std::string at;          ///< a date, its first day; empty for none
    double windowDays = 0.0; ///< so many days up to it as well
    std::string from;        ///< instead of a date: the first day of a range
    std::string to;          ///< its last day

    std::string compare;       ///< a day or a period to compare with; empty for none
    bool asDifference = false; ///< instead of side by side

    bool areGiven() const { return !at.empty() || !from.empty(); }
};

/// The first or the last day of a date in EDTF, or nothing after complaining.
std::optional<time::DayNumber> firstDayOf(const std::string& text);
std::optional<time::DayNumber> lastDayOf(const std::string& text);

/// The days that the options name, or nothing after complaining.
std::optional<time::DayRange> daysOf(const DateOptions& options);

/// Lets the state show these days, as far as they lie within the brief; says so where they do not. False
/// after complaining.
bool showDays(state::AppState& state, const model::Brief& brief, const DateOptions& options);

} // namespace tumen::app
