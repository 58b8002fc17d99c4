#pragma once

#include <optional>

#include "time/Edtf.hpp"

namespace tumen::state {

/// The fewest days the timeline's axis shows.
inline constexpr double shortestTimelineDays = 3.0;

// A span of the axis runs from its first moment to its last, in days; `limits` are those of the brief.

inline double lengthOf(time::DayRange span) {
    return span.last - span.first;
}

/// The nearest span within the limits that is neither too short nor reversed, as long as the wanted one where
/// it can be. Nothing when it is all of the limits or no numbers.
std::optional<time::DayRange> timelineSpanWithin(time::DayRange wanted, time::DayRange limits);

/// `factor` times as long, at least shortestTimelineDays; `about` stays where it is on the axis.
time::DayRange zoomedSpan(time::DayRange span, time::DayNumber about, double factor);

/// The same length, `days` later.
time::DayRange movedSpan(time::DayRange span, double days);

/// The span when it holds the date. Otherwise the next page on which it lies: a tenth of the page behind the
/// edge that it comes over.
time::DayRange pageWith(time::DayRange span, time::DayNumber date);

} // namespace tumen::state
