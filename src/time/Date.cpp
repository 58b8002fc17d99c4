#include "time/Date.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

namespace tumen::time {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int firstCounted = static_cast<int>(std::chrono::year::min());
constexpr int lastCounted = static_cast<int>(std::chrono::year::max());

bool isMonth(int year, unsigned month) {
    return year >= firstCounted && year <= lastCounted && month >= 1 && month <= 12;
}

year_month_day toCalendar(CivilDate date) {
    return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
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
    static const DayNumber first = toDayNumber({firstCounted, 1, 1});
    static const DayNumber last = toDayNumber({lastCounted, 12, 31});
    assert(days >= first && days < last + 1.0); // false for infinite and NaN
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

std::string yearName(int year) {
    if (year <= 0)
        return fmt::format("{} BC", 1 - year);
    return fmt::format("{}{}", year < 1000 ? "AD " : "", year);
}

DayNumber addMonths(DayNumber days, int months) {
    const CivilDate from = toCivil(days);
    const auto landed =
        std::chrono::year{from.year} / std::chrono::month{from.month} + std::chrono::months{months};
    CivilDate to{static_cast<int>(landed.year()), static_cast<unsigned>(landed.month()), 1};
    to.day = std::min(from.day, daysInMonth(to.year, to.month));
    return toDayNumber(to) + (days - std::floor(days));
}

std::string toIsoDate(DayNumber days) {
    const auto [year, month, day] = toCivil(days);
    if (std::abs(year) > 9999)
        return fmt::format("Y{}", year);
    return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", std::abs(year), month, day);
}

std::string toLongDate(DayNumber days) {
    const CivilDate date = toCivil(days);
    return fmt::format("{} {} {}", date.day, monthName(date.month), yearName(date.year));
}

} // namespace tumen::time
