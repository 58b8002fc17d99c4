#pragma once

// Private to Edtf.cpp: what a date says as it is written, before it is turned into days.

#include <optional>
#include <string_view>

#include "core/Result.hpp"
#include "time/Date.hpp"

namespace tumen::time {

/// Stands for an open side of a range, or alone for an open date.
inline constexpr std::string_view openMark = "..";

/// The length in months; a day has less than one.
enum class Precision { Day = 0, Month = 1, Season = 3, Year = 12, Decade = 120, Century = 1200 };

/// One written date, on its own or as one side of a range. Year, month and day are the first it can mean.
struct WrittenDate {
    Precision precision = Precision::Year;
    CivilDate first;
    bool someTime = false; ///< digits were left unspecified
    bool uncertain = false;
    bool approximate = false;
};

/// What a text says: a single date stands on both sides, an open or unknown side is empty.
struct Reading {
    std::optional<WrittenDate> from;
    std::optional<WrittenDate> to;
    bool isRange = false;
};

DayNumber firstDay(const WrittenDate& date);
DayNumber lastDay(const WrittenDate& date);

/// Both sides are empty for an empty text and for the open mark alone.
core::Result<Reading> readWritten(std::string_view text);

} // namespace tumen::time
