#pragma once

#include <optional>
#include <vector>

#include "state/Commands.hpp"

namespace tumen::state {

/// The days of the brief's span on which what is shown changes, in order: a claim that passes the filters
/// appears, is there in full or is gone. Looks at every claim.
std::vector<time::DayNumber> changeDays(const model::Brief& brief, const AppState& state);

/// The day that one step leads to; nothing where there is none. It may lie outside of the brief's span.
std::optional<time::DayNumber> steppedDate(const model::Brief& brief, const AppState& state, TimeStep step,
                                           Direction direction);

/// The next of 1, 2, 5 times a power of ten, within slowestSpeed and fastestSpeed. Days a second.
double steppedSpeed(double daysPerSecond, Direction direction);

} // namespace tumen::state
