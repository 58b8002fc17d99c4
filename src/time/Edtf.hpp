#pragma once

#include <limits>
#include <string>
#include <string_view>

#include "core/Result.hpp"
#include "time/Date.hpp"

namespace tumen::time {

inline constexpr DayNumber openPast = -std::numeric_limits<double>::infinity();
inline constexpr DayNumber openFuture = std::numeric_limits<double>::infinity();

/// One column of a claim: when it starts, or when it ends, as exactly as the source tells.
/// Level 0 and the parts of level 1 of EDTF (ISO 8601-2): YYYY, YYYY-MM, YYYY-MM-DD, each with `?`, `~` or
/// `%`; unspecified digits (196X, 19XX, 1950-XX, 1950-06-XX, 1950-XX-XX); seasons (1950-21 spring to 1950-24
/// winter, of three months each from March on, so that winter ends in the next year); intervals `a/b`; `..`
/// open; empty = unknown.
struct EdtfDate {
    std::string text; ///< as given

    /// The first and the last day it can mean, both inclusive (a day number of 00:00 each). `196X` gives
    /// 1960-01-01 and 1969-12-31. Open ends are infinite; an unknown date runs from openPast to openFuture.
    DayNumber earliest = openPast;
    DayNumber latest = openFuture;
    /// Of a range open on one side: how many days its closed side can mean (31 for `2024-01/..`).
    double closedSideDays = 1.0;

    bool unknown = true; ///< empty text
    bool open = false;   ///< `..` alone
    bool uncertain = false;
    bool approximate = false;

    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// The error's `what` names the text, the position (counted from 1) and the reason; `mend` says what to
/// write.
core::Result<EdtfDate> parseEdtf(std::string_view text);

/// A plain reading in English: "some time in the 1960s", "about 1956", "June 1950", "open", "not dated".
std::string describe(const EdtfDate& date);

/// When something holds: from some day within `start` to some day within `end`.
struct Interval {
    EdtfDate start;
    EdtfDate end;

    friend bool operator==(const Interval&, const Interval&) = default;
};

/// An interval whose dates are kept elsewhere; as cheap to pass on as two pointers.
struct IntervalRef {
    const EdtfDate& start;
    const EdtfDate& end;

    IntervalRef(const EdtfDate& startDate, const EdtfDate& endDate) : start(startDate), end(endDate) {}
    IntervalRef(const Interval& interval) : start(interval.start), end(interval.end) {}
    friend bool operator==(const IntervalRef& a, const IntervalRef& b) {
        return a.start == b.start && a.end == b.end;
    }
};

/// True when both ends are unknown: such a claim cannot be placed on the timeline. If only one end is
/// unknown, the interval is open on that side.
bool isUndated(IntervalRef interval);

/// True when the moment may lie in the interval: from 00:00 of the first possible day to 24:00 of the last.
/// An undated interval touches nothing.
bool touches(IntervalRef interval, DayNumber days);

/// How surely the interval holds at a moment, 0 to 1. Outside of the possible days 0. Over an uncertain start
/// it rises linearly from 0.15 on the first possible day to 1 on the last, over an uncertain end it falls
/// back, so that nothing pops; where the two overlap, the lesser counts. A start or end that is a single day
/// does not ramp; nor does the open side of a range such as `2024-01/..`, which ramps over the precision of
/// its closed end (here January) and is level on its open side: as a start it stays at 1 from then on, as an
/// end at 0.15.
double presence(IntervalRef interval, DayNumber days);

/// The first and last possible day. Only infinite ends are cut to the limits; a finite end may lie outside of
/// them, and then an infinite one goes no less far.
struct DayRange {
    DayNumber first = 0.0;
    DayNumber last = 0.0;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};
DayRange boundsWithin(IntervalRef interval, DayRange limits);

} // namespace tumen::time
