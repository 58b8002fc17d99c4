#include "time/WrittenDate.hpp"

#include <bit>
#include <cassert>
#include <cstdlib>

namespace tumen::time {

namespace {

constexpr int monthsOfSeason = 3;

/// Season 21, spring, begins in March.
unsigned firstMonthOf(const WrittenDate& season) {
    return static_cast<unsigned>(monthsOfSeason * (season.month.value - 20));
}

/// The first date that fits the digits, or with Step -1 the last.
template<int Step>
std::optional<CivilDate> extremeDate(const WrittenDate& date) {
    // There is no year -0.
    const int low = date.isNegative ? -date.year.largest() : date.year.value;
    const int high = date.isNegative ? std::min(-date.year.value, -1) : date.year.largest();
    for (int year = Step > 0 ? low : high; year >= low && year <= high; year += Step) {
        if (!date.year.fits(std::abs(year)))
            continue;
        for (int i = 1; i <= 12; ++i) {
            const int month = Step > 0 ? i : 13 - i;
            if (!date.month.fits(month))
                continue;
            const int length = static_cast<int>(daysInMonth(year, static_cast<unsigned>(month)));
            for (int j = 1; j <= length; ++j) {
                const int day = Step > 0 ? j : length + 1 - j;
                if (date.day.fits(day))
                    return CivilDate{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
            }
        }
    }
    return std::nullopt;
}

std::optional<DayRange> searchedDays(const WrittenDate& date) {
    WrittenDate wanted = date;
    if (date.precision == Precision::Season)
        wanted.month = {static_cast<int>(firstMonthOf(date)), 0};
    const auto first = extremeDate<1>(wanted);
    const auto last = extremeDate<-1>(wanted);
    if (!first || !last)
        return std::nullopt;
    if (date.hasUnknownYear())
        return DayRange{openPast, openFuture};
    const DayNumber lastDay = toDayNumber(*last);
    return DayRange{toDayNumber(*first),
                    date.precision == Precision::Season
                        ? addMonths(toDayNumber({last->year, last->month, 1}), monthsOfSeason) - 1.0
                        : lastDay};
}

/// How long it is what the date leaves open, from its first open digit on.
struct Stretch {
    int months = 0;
    int days = 0;
};

Stretch openStretch(const WrittenDate& date) {
    int years = 1;
    for (int digit = 0; digit < std::bit_width(date.year.open); ++digit)
        years *= 10;
    if (years > 1 || date.precision == Precision::Year)
        return {12 * years, 0};
    if (date.precision == Precision::Season)
        return {monthsOfSeason, 0};
    if (date.month.open != 0)
        return {12, 0};
    return date.precision == Precision::Month || date.day.open != 0 ? Stretch{1, 0} : Stretch{0, 1};
}

} // namespace

bool Digits::fits(int number) const {
    int rest = number;
    int own = value;
    for (int digit = 0; rest > 0 || own > 0; ++digit, rest /= 10, own /= 10)
        if ((open >> digit & 1) == 0 && rest % 10 != own % 10)
            return false;
    return true;
}

int Digits::largest() const {
    int number = value;
    for (int digit = 0, power = 1; open >> digit != 0; ++digit, power *= 10)
        number += (open >> digit & 1) * 9 * power;
    return number;
}

std::span<const WrittenSpan> Reading::spans() const {
    if (form == Form::Date || form == Form::Range)
        return {&span, 1};
    return members;
}

std::optional<DayRange> daysOf(const WrittenDate& date) {
    const int year = date.fullYear();
    const auto month = static_cast<unsigned>(date.month.value);
    if (date.year.open != 0)
        return searchedDays(date);
    if (date.precision == Precision::Year)
        return DayRange{toDayNumber({year, 1, 1}), toDayNumber({year, 12, 31})};
    if (date.precision == Precision::Season || date.month.open != 0 ||
        (date.precision == Precision::Day && date.day.open != 0))
        return searchedDays(date);
    const CivilDate first{year, month, date.precision == Precision::Day ? unsigned(date.day.value) : 1U};
    if (!isValid(first))
        return std::nullopt;
    const DayNumber day = toDayNumber(first);
    return DayRange{day, date.precision == Precision::Day ? day : day + daysInMonth(year, month) - 1.0};
}

DayRange paddedDaysOf(const WrittenDate& date) {
    const auto days = daysOf(date);
    assert(days);
    const int times = (date.uncertain ? 1 : 0) + (date.approximate ? 1 : 0);
    if (times == 0 || date.hasUnknownYear())
        return *days;
    const Stretch stretch = openStretch(date);
    return {addMonths(days->first, -times * stretch.months) - times * stretch.days,
            addMonths(days->last + 1.0, times * stretch.months) - 1.0 + times * stretch.days};
}

} // namespace tumen::time
