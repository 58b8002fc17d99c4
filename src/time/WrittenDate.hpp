#pragma once

// Private to time/: what a date says as it is written, and the days that this leaves open.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "time/Edtf.hpp"

namespace tumen::time {

/// Stands for an open side of a range, or alone for an open date.
inline constexpr std::string_view openMark = "..";

/// The digits of a year, a month or a day, any of which may be left open as X.
struct Digits {
    int value = 0;         ///< an X counts 0
    std::uint8_t open = 0; ///< bit i is set where X stands for a digit of 10^i

    bool fits(int number) const;
    /// The largest number that fits; the smallest is the value.
    int largest() const;
    friend bool operator==(const Digits&, const Digits&) = default;
};

/// Two open digits: a month or a day that is not written or is XX.
inline constexpr Digits anyDigits{0, 0b11};

/// How far a date is written out.
enum class Precision { Year, Season, Month, Day };

struct TimeOfDay {
    int hour = 0;
    int minute = 0;
    std::optional<int> second;
    std::optional<int> offsetMinutes; ///< east of Greenwich, 0 for Z; nothing when it is not written

    friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

/// One written date, on its own or as a part of a range or a set.
struct WrittenDate {
    Precision precision = Precision::Year;
    bool isNegative = false; ///< the year; its digits are without the sign
    bool uncertain = false;
    bool approximate = false;
    Digits year;
    Digits month = anyDigits; ///< 21 to 24 for a season
    Digits day = anyDigits;
    std::optional<TimeOfDay> time;

    int fullYear() const { return isNegative ? -year.value : year.value; } ///< an X counts 0
    bool hasUnknownYear() const { return year.open == 0b1111 && !isNegative; }
    friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

/// From one date to another; a single date stands on both sides, an open or unknown side is empty.
struct WrittenSpan {
    std::optional<WrittenDate> from;
    std::optional<WrittenDate> to;

    friend bool operator==(const WrittenSpan&, const WrittenSpan&) = default;
};

enum class Form { Unknown, Open, Date, Range, OneOf, AllOf };

/// What a whole text says.
struct Reading {
    Form form = Form::Unknown;
    WrittenSpan span;                 ///< of a date or a range
    bool hasUnknownSide = false;      ///< of a range: the empty side is unknown, not open
    std::vector<WrittenSpan> members; ///< of a set: dates and ranges

    /// What the date is made of: its span or its members; none when it is unknown or open.
    std::span<const WrittenSpan> spans() const;
    friend bool operator==(const Reading&, const Reading&) = default;
};

/// The first and the last day the date can mean; infinite when no digit of its year is known. Nothing when no
/// day of the calendar fits.
std::optional<DayRange> daysOf(const WrittenDate& date);

/// The same, padded as paddedBounds() says. The date must have days.
DayRange paddedDaysOf(const WrittenDate& date);

} // namespace tumen::time
