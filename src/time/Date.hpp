#pragma once

#include <string>
#include <string_view>

#include "core/Wording.hpp"

namespace tumen::time {

/// A moment as days since 1970-01-01 (proleptic Gregorian, UTC); the fraction is the time of day.
using DayNumber = double;

/// The years that a date can be read for. std::chrono counts on to 32767, which leaves room for what is
/// padded or moved.
inline constexpr int firstYear = -30000;
inline constexpr int lastYear = 30000;

/// Years as astronomers and ISO 8601 count them: 0 is 1 BC, -43 is 44 BC.
struct CivilDate {
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;

    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// A day of the calendar in a year that std::chrono counts, -32767 to 32767.
bool isValid(CivilDate date);
DayNumber toDayNumber(CivilDate date);
CivilDate toCivil(DayNumber days);
unsigned daysInMonth(int year, unsigned month);
/// "January" for 1.
std::string_view monthName(unsigned month);
/// "Jan" for 1.
std::string_view shortMonthName(unsigned month);
/// "1950", "AD 33" before the year 1000, "44 BC" for -43: as it stands beside a month.
std::string yearName(int year, const core::Wording& words = {});
/// The same on its own, "1950" in English.
std::string yearAlone(int year, const core::Wording& words = {});
/// "June 1950"; `inPhrase` where other words go before it, which bends the month in some languages.
std::string monthOfYear(int year, unsigned month, const core::Wording& words = {}, bool inPhrase = false);

/// Moves by whole months; the day is clamped to the length of the month it lands in.
DayNumber addMonths(DayNumber days, int months);

/// "1950-06-25", "-0043-03-15"; of a year of more than four digits the year alone, "Y12000", as EDTF has it.
std::string toIsoDate(DayNumber days);
/// "25 June 1950", "15 March 44 BC".
std::string toLongDate(DayNumber days, const core::Wording& words = {});
/// "4 March 1953 – 27 July 1953", "1950 – 1953" where they are whole years, the date alone where both are
/// one.
std::string toLongRange(DayNumber first, DayNumber last, const core::Wording& words = {});

} // namespace tumen::time
