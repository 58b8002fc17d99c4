#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tumen::time {

/// A moment as days since 1970-01-01 (proleptic Gregorian, UTC); the fraction is the time of day.
using DayNumber = double;

struct CivilDate {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;

    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

bool isValid(CivilDate date);
DayNumber toDayNumber(CivilDate date);
CivilDate toCivil(DayNumber days);
unsigned daysInMonth(int year, unsigned month);
/// "January" for 1.
std::string_view monthName(unsigned month);

/// Moves by whole months; the day is clamped to the length of the month it lands in.
DayNumber addMonths(DayNumber days, int months);

/// "1950", "1950-06" or "1950-06-25": the first day of what is written. Nothing for anything else.
std::optional<DayNumber> parseDate(std::string_view text);

/// "1950-06-25".
std::string toIsoDate(DayNumber days);
/// "25 June 1950".
std::string toLongDate(DayNumber days);

} // namespace tumen::time
