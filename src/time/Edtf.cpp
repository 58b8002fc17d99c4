#include "time/Edtf.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "time/EdtfParser.hpp"

namespace tumen::time {

namespace {

constexpr double leastPresence = 0.15;

std::string describe(const WrittenDate& date) {
    static constexpr std::array seasons = {"spring", "summer", "autumn", "winter"};
    const auto [year, month, day] = date.first;
    std::string name = std::to_string(year);
    std::string_view unspecifiedLead = "some time in ";
    if (date.precision == Precision::Day) {
        name = toLongDate(firstDay(date));
    } else if (date.precision == Precision::Month) {
        name = fmt::format("{} {}", monthName(month), year);
    } else if (date.precision == Precision::Season) {
        name = fmt::format("{} {}", seasons[month / 3 - 1], year);
    } else if (date.precision == Precision::Decade && year % 100 != 0) {
        name = fmt::format("the {}s", year);
    } else if (date.precision != Precision::Year) { // "the 1900s" could be ten years or a hundred
        name = fmt::format("{} to {}", year, toCivil(lastDay(date)).year);
        unspecifiedLead = "some time from ";
    }
    const std::string_view lead = date.approximate ? "about " : date.someTime ? unspecifiedLead : "";
    return fmt::format("{}{}{}", date.uncertain ? "perhaps " : "", lead, name);
}

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

} // namespace

core::Result<EdtfDate> parseEdtf(std::string_view text) {
    const auto reading = readWritten(text);
    if (!reading)
        return reading.problems();
    const auto& [from, to, isRange] = *reading;

    EdtfDate date;
    date.text = text;
    date.unknown = core::trimmed(text).empty();
    date.open = core::trimmed(text) == openMark;
    if (from)
        date.earliest = firstDay(*from);
    if (to)
        date.latest = lastDay(*to);
    for (const auto& side : {from, to}) {
        date.uncertain |= side && side->uncertain;
        date.approximate |= side && side->approximate;
    }
    if (from.has_value() != to.has_value()) {
        const WrittenDate& closed = from ? *from : *to;
        date.closedSideDays = lastDay(closed) - firstDay(closed) + 1.0;
    }
    return date;
}

std::string describe(const EdtfDate& date) {
    if (isBoundless(date))
        return date.open ? "open" : "not dated";
    const auto reading = readWritten(date.text);
    assert(reading && (reading->from || reading->to)); // text and days go together
    const auto& [from, to, isRange] = *reading;
    if (!isRange)
        return describe(*from);
    if (!to)
        return describe(*from) + " or later";
    if (!from)
        return describe(*to) + " or earlier";
    return fmt::format("between {} and {}", describe(*from), describe(*to));
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

DayRange boundsWithin(IntervalRef interval, DayRange limits) {
    const DayNumber first = interval.start.earliest;
    const DayNumber last = interval.end.latest;
    return {std::isinf(first) ? std::min(limits.first, last) : first,
            std::isinf(last) ? std::max(limits.last, first) : last};
}

} // namespace tumen::time
