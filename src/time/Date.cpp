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

/// A month that a day or other words go before.
constexpr std::string_view senseOfDay = "of a day";

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
    [[maybe_unused]] static const DayNumber first = toDayNumber({firstCounted, 1, 1});
    [[maybe_unused]] static const DayNumber last = toDayNumber({lastCounted, 12, 31});
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
        core::english("January"), core::english("February"), core::english("March"),
        core::english("April"),   core::english("May"),      core::english("June"),
        core::english("July"),    core::english("August"),   core::english("September"),
        core::english("October"), core::english("November"), core::english("December")};
    assert(month >= 1 && month <= names.size());
    return names[month - 1];
}

std::string_view shortMonthName(unsigned month) {
    return monthName(month).substr(0, 3);
}

std::string yearName(int year, const core::Wording& words) {
    if (year <= 0)
        return words.format("{} BC", 1 - year);
    return year < 1000 ? words.format("AD {}", year) : fmt::format("{}", year);
}

std::string yearAlone(int year, const core::Wording& words) {
    return words.format("{year}", fmt::arg("year", yearName(year, words)));
}

std::string monthOfYear(int year, unsigned month, const core::Wording& words, bool inPhrase) {
    const std::string name = inPhrase ? words.inSense(monthName(month), senseOfDay) : words(monthName(month));
    return words.format("{month} {year}", fmt::arg("month", name), fmt::arg("year", yearName(year, words)));
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

std::string toLongDate(DayNumber days, const core::Wording& words) {
    const CivilDate date = toCivil(days);
    return words.format("{day} {month} {year}", fmt::arg("day", date.day),
                        fmt::arg("month", words.inSense(monthName(date.month), senseOfDay)),
                        fmt::arg("year", yearName(date.year, words)));
}

std::string toLongRange(DayNumber first, DayNumber last, const core::Wording& words) {
    const CivilDate from = toCivil(first);
    const CivilDate to = toCivil(last);
    if (from == to)
        return toLongDate(first, words);
    const bool areWholeYears = from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31;
    if (!areWholeYears)
        return fmt::format("{} – {}", toLongDate(first, words), toLongDate(last, words));
    const std::string year = yearName(from.year, words);
    return from.year == to.year ? year : fmt::format("{} – {}", year, yearName(to.year, words));
}

} // namespace tumen::time
