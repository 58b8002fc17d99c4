#include "time/Date.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace tumen::time {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int firstYear = static_cast<int>(std::chrono::year::min());
constexpr int lastYear = static_cast<int>(std::chrono::year::max());

bool isMonth(int year, unsigned month) {
    return year >= firstYear && year <= lastYear && month >= 1 && month <= 12;
}

year_month_day toCalendar(CivilDate date) {
    return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

/// The `count` digits from `at` on; nothing if one of them is not a digit.
std::optional<unsigned> digitsAt(std::string_view text, std::size_t at, std::size_t count) {
    unsigned value = 0;
    const char* last = text.data() + at + count;
    const auto [end, error] = std::from_chars(text.data() + at, last, value);
    if (error != std::errc{} || end != last)
        return std::nullopt;
    return value;
}

} // namespace

bool isValid(CivilDate date) {
    return isMonth(date.year, date.month) && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

DayNumber toDayNumber(CivilDate date) {
    assert(isValid(date));
    return static_cast<DayNumber>(sys_days{toCalendar(date)}.time_since_epoch().count());
}

CivilDate toCivil(DayNumber days) {
    assert(std::abs(days) < 1.1e7); // 30000 years, well within std::chrono::year; false for infinite and NaN
    const year_month_day date{sys_days{std::chrono::days{static_cast<int>(std::floor(days))}}};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

unsigned daysInMonth(int year, unsigned month) {
    assert(isMonth(year, month));
    const auto last = std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
    return static_cast<unsigned>(last.day());
}

std::string_view monthName(unsigned month) {
    static constexpr std::array<std::string_view, 12> names = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    assert(month >= 1 && month <= names.size());
    return names[month - 1];
}

DayNumber addMonths(DayNumber days, int months) {
    const CivilDate from = toCivil(days);
    const auto landed =
        std::chrono::year{from.year} / std::chrono::month{from.month} + std::chrono::months{months};
    CivilDate to{static_cast<int>(landed.year()), static_cast<unsigned>(landed.month()), 1};
    to.day = std::min(from.day, daysInMonth(to.year, to.month));
    return toDayNumber(to) + (days - std::floor(days));
}

std::optional<DayNumber> parseDate(std::string_view text) {
    const bool hasMonth = text.size() >= 7;
    const bool hasDay = text.size() == 10;
    if (!(text.size() == 4 || text.size() == 7 || hasDay) || (hasMonth && text[4] != '-') ||
        (hasDay && text[7] != '-'))
        return std::nullopt;
    const auto year = digitsAt(text, 0, 4);
    const auto month = hasMonth ? digitsAt(text, 5, 2) : 1;
    const auto day = hasDay ? digitsAt(text, 8, 2) : 1;
    if (!year || !month || !day)
        return std::nullopt;
    const CivilDate date{static_cast<int>(*year), *month, *day};
    return isValid(date) ? std::optional(toDayNumber(date)) : std::nullopt;
}

std::string toIsoDate(DayNumber days) {
    const CivilDate date = toCivil(days);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string toLongDate(DayNumber days) {
    const CivilDate date = toCivil(days);
    return fmt::format("{} {} {}", date.day, monthName(date.month), date.year);
}

} // namespace tumen::time
