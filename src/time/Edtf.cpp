#include "time/Edtf.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "time/EdtfParser.hpp"
#include "time/EdtfText.hpp"

namespace tumen::time {

namespace {

constexpr double leastPresence = 0.15;

/// The days over which the date comes or goes.
DayRange rampOf(const EdtfDate& date) {
    if (std::isinf(date.latest))
        return {date.earliest, date.earliest + date.closedSideDays - 1.0};
    if (std::isinf(date.earliest))
        return {date.latest - date.closedSideDays + 1.0, date.latest};
    return {date.earliest, date.latest};
}

/// From 0, not begun, to 1, surely begun.
double begun(const EdtfDate& start, DayNumber days) {
    const auto [first, last] = rampOf(start);
    if (first == last)
        return days < first ? 0.0 : 1.0;
    return std::clamp((days - first) / (last - first), 0.0, 1.0);
}

/// From 0, not over, to 1, surely over but for the last day.
double over(const EdtfDate& end, DayNumber days) {
    const auto [first, last] = rampOf(end);
    if (first == last)
        return days < first + 1.0 ? 0.0 : 1.0;
    return std::clamp((days - first) / (last - first), 0.0, 1.0);
}

bool isBoundless(const EdtfDate& date) {
    return std::isinf(date.earliest) && std::isinf(date.latest);
}

constexpr DayRange openDays = {openPast, openFuture};

void widen(DayRange& range, DayRange by) {
    range = {std::min(range.first, by.first), std::max(range.last, by.last)};
}

/// From the first day of the earliest date to the last of the latest.
template<typename DaysOf>
DayRange boundsOf(const Reading& reading, DaysOf daysOfDate) {
    if (reading.form == Form::Date)
        return daysOfDate(*reading.span.from);
    if (reading.spans().empty())
        return openDays;
    DayRange bounds = {openFuture, openPast};
    for (const auto& [from, to] : reading.spans())
        widen(bounds, {from ? daysOfDate(*from).first : openPast, to ? daysOfDate(*to).last : openFuture});
    return bounds;
}

/// From the first day to the last that is named.
double namedDays(const Reading& reading) {
    DayRange named = {openFuture, openPast};
    for (const WrittenSpan& span : reading.spans())
        for (const auto& side : {span.from, span.to})
            if (side && !side->hasUnknownYear())
                widen(named, *daysOf(*side));
    return named.last - named.first + 1.0;
}

} // namespace

core::Result<EdtfDate> parseEdtf(std::string_view text) {
    const auto reading = readWritten(text);
    if (!reading)
        return reading.problems();

    EdtfDate date;
    date.text = text;
    const auto [first, last] =
        boundsOf(*reading, [](const WrittenDate& written) { return *daysOf(written); });
    date.earliest = first;
    date.latest = last;
    if (std::isinf(first) != std::isinf(last))
        date.closedSideDays = namedDays(*reading);
    date.open = reading->form == Form::Open;
    date.unknown = isBoundless(date) && !date.open;
    for (const auto& [from, to] : reading->spans()) {
        date.uncertain |= (from && from->uncertain) || (to && to->uncertain);
        date.approximate |= (from && from->approximate) || (to && to->approximate);
    }
    return date;
}

core::Result<DayNumber> parseDate(std::string_view text) {
    const auto date = parseEdtf(text);
    if (!date)
        return date.problems();
    if (std::isfinite(date->earliest))
        return date->earliest;
    return core::Problem{core::Severity::Error,
                         {},
                         fmt::format("{} is not a single date (position 1: {}).", core::inQuotes(text),
                                     date->unknown ? "a date is missing" : "its start is open"),
                         "Write a date with a first day, such as 1950, 1950-06-25 or 196X."};
}

std::string describe(const EdtfDate& date, const core::Wording& words, bool inPhrase) {
    const auto reading = readWritten(date.text);
    assert(reading); // text and days go together
    return describe(*reading, words, inPhrase);
}

DayRange strictBounds(const EdtfDate& date) {
    return {date.earliest, date.latest};
}

DayRange paddedBounds(const EdtfDate& date) {
    const auto reading = readWritten(date.text);
    assert(reading); // text and days go together
    return boundsOf(*reading, paddedDaysOf);
}

bool isBefore(DayRange a, DayRange b) {
    return a.last < b.first;
}

bool mayOverlap(DayRange a, DayRange b) {
    return !isBefore(a, b) && !isBefore(b, a);
}

std::weak_ordering inOrderOfTime(const EdtfDate& a, const EdtfDate& b) {
    const auto byFirst = std::weak_order(a.earliest, b.earliest);
    return byFirst != 0 ? byFirst : std::weak_order(a.latest, b.latest);
}

bool isUndated(IntervalRef interval) {
    return interval.start.unknown && interval.end.unknown;
}

bool touches(IntervalRef interval, DayNumber days) {
    return !isUndated(interval) && days >= interval.start.earliest && days < interval.end.latest + 1.0;
}

double presence(IntervalRef interval, DayNumber days) {
    if (!touches(interval, days))
        return 0.0;
    const double sinceStart = isBoundless(interval.start) ? 1.0 : begun(interval.start, days);
    const double towardsEnd = isBoundless(interval.end) ? 0.0 : over(interval.end, days);
    return leastPresence + (1.0 - leastPresence) * std::min(sinceStart, 1.0 - towardsEnd);
}

double presence(IntervalRef interval, DayRange days) {
    // It rises until the start is past and falls once the end has begun, so what is nearest to a moment
    // between the two is the most.
    const DayNumber risenBy =
        isBoundless(interval.start) ? interval.start.earliest : rampOf(interval.start).last;
    const DayNumber fallsFrom = isBoundless(interval.end) ? interval.end.latest : rampOf(interval.end).first;
    if (!(fallsFrom < risenBy))
        return presence(interval, std::clamp(risenBy, days.first, days.last));
    // Where start and end overlap, the two ramps meet somewhere between.
    DayNumber rising = std::clamp(fallsFrom, days.first, days.last);
    DayNumber falling = std::clamp(risenBy, days.first, days.last);
    constexpr int halvings = 40;
    for (int i = 0; i < halvings && rising < falling; ++i) {
        const DayNumber middle = std::midpoint(rising, falling);
        (begun(interval.start, middle) < 1.0 - over(interval.end, middle) ? rising : falling) = middle;
    }
    return std::max(presence(interval, rising), presence(interval, falling));
}

DayRange boundsWithin(IntervalRef interval, DayRange limits) {
    const DayNumber first = interval.start.earliest;
    const DayNumber last = interval.end.latest;
    return {std::isinf(first) ? std::min(limits.first, last) : first,
            std::isinf(last) ? std::max(limits.last, first) : last};
}

} // namespace tumen::time
