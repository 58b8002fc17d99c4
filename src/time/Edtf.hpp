#pragma once

#include <compare>
#include <limits>
#include <string>
#include <string_view>

#include "core/Result.hpp"
#include "time/Date.hpp"

namespace tumen::time {

inline constexpr DayNumber openPast = -std::numeric_limits<double>::infinity();
inline constexpr DayNumber openFuture = std::numeric_limits<double>::infinity();

/// The first and the last of some days, both inclusive.
/// From the beginning of a day to its last minute.
inline constexpr double lastMinute = 1.0 - 1.0 / 1440.0;

struct DayRange {
    DayNumber first = 0.0;
    DayNumber last = 0.0;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// One column of a claim: when it starts, or when it ends, as exactly as the source tells.
///
/// EDTF (ISO 8601-2). Level 0: 1950, 1950-06, 1950-06-25; 1950-06-25T04:00, with seconds, with Z or an offset
/// (the day is the one that is written, whatever the offset); `a/b`. Level 1: `?`, `~` or `%` behind a date;
/// negative years (0000 is 1 BC, -0043 is 44 BC) and Y12000; seasons (1950-21 spring to 1950-24 winter, of
/// three months each from March on, so that winter ends in the next year); ranges with `..` or nothing on one
/// side. Of level 2: X for any digits (196X, 19XX-06, 1950-1X, 1950-XX-25); one of a set `[1945,1950..1953]`,
/// `[..1950]`, `[1950..]`; all of a set `{1950,1953}`. Besides, `..` alone is open and an empty text unknown.
/// Not read: level 2's qualifiers of single parts, exponents, significant digits and divisions of the year
/// but for seasons; years beyond `firstYear` and `lastYear`.
struct EdtfDate {
    std::string text; ///< as given

    /// The first and the last day it can mean, both inclusive (a day number of 00:00 each). `196X` gives
    /// 1960-01-01 and 1969-12-31; a set from the first day of its earliest date to the last of its latest.
    /// Open ends are infinite; an unknown date runs from openPast to openFuture.
    DayNumber earliest = openPast;
    DayNumber latest = openFuture;
    /// Of a range or set open on one side: how many days its closed side can mean (31 for `2024-01/..`).
    double closedSideDays = 1.0;

    bool unknown = true; ///< empty text, or no digit of the year is known (`XXXX`)
    bool open = false;   ///< `..` alone
    bool uncertain = false;
    bool approximate = false;

    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// The error's `what` names the text, the position (counted from 1; behind the last letter when something is
/// missing there) and the reason; `mend` says what to write.
core::Result<EdtfDate> parseEdtf(std::string_view text);

/// A moment that somebody types: the first day that an EDTF date can mean. An error, worded as those of
/// parseEdtf(), for other text and for dates without a first day.
core::Result<DayNumber> parseDate(std::string_view text);

/// A plain reading: "some time in the 1960s", "about 1956", "one of 1950 to 1953", "15 March 44 BC", "open",
/// "not dated". `inPhrase` where other words go before it, which bends it in some languages.
std::string describe(const EdtfDate& date, const core::Wording& words = {}, bool inPhrase = false);

/// The days that the text itself allows.
DayRange strictBounds(const EdtfDate& date);

/// The strict bounds, widened for what is uncertain or approximate: on either side by one unit for `?` or `~`
/// and by two for `%`. The unit is how finely the date is told: a day, a month, three months for a season, a
/// year; where digits are X, the ten, hundred or thousand years, the year or the month that the first of them
/// leaves open. So `1956~` may lie from 1955 to 1957, `1956-08%` from June to October, `196X?` from 1950 to
/// 1979. Each date of a range or set is padded by itself; open ends stay infinite.
DayRange paddedBounds(const EdtfDate& date);

/// For reasoning, on strict or padded bounds: every day of `a` comes before every day of `b`.
bool isBefore(DayRange a, DayRange b);
/// There is a day that both can mean: neither comes before the other.
bool mayOverlap(DayRange a, DayRange b);

/// For tables: by the first day each can mean, then by the last. What starts openly or is unknown comes
/// first.
std::weak_ordering inOrderOfTime(const EdtfDate& a, const EdtfDate& b);

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

/// The most that it ever is within the days, both moments included.
double presence(IntervalRef interval, DayRange days);

/// The first and last possible day. Only infinite ends are cut to the limits; a finite end may lie outside of
/// them, and then an infinite one goes no less far.
DayRange boundsWithin(IntervalRef interval, DayRange limits);

} // namespace tumen::time
