#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "model/Vocabulary.hpp"

namespace tumen::scene {

/// Whole days since 1970-01-01; the extremes stand for open ends.
using Day = std::int32_t;
inline constexpr Day earliestDay = std::numeric_limits<Day>::min();
inline constexpr Day latestDay = std::numeric_limits<Day>::max();

/// Both inclusive; nothing when the last comes before the first.
struct DaySpan {
    Day first = earliestDay;
    Day last = latestDay;
};

/// What flows have in common that are drawn as one: kind, status class, whether they are denied.
struct FlowLook {
    std::size_t kind = 0; ///< at most 8191
    model::StatusClass statusClass = model::StatusClass::Documented;
    bool denied = false;

    /// Kind by kind, within it by status class.
    std::uint16_t number() const {
        return static_cast<std::uint16_t>(kind * 8 + static_cast<std::size_t>(statusClass) * 2 +
                                          (denied ? 1 : 0));
    }
    static FlowLook fromNumber(std::uint16_t number) {
        return {number / 8U, static_cast<model::StatusClass>(number / 2 % 4), number % 2 == 1};
    }
    friend bool operator==(const FlowLook&, const FlowLook&) = default;
};
inline constexpr std::size_t looksPerKind = 8;

/// Flows as bare columns of one length, kept by somebody else. A flow holds from its first to its last day,
/// both inclusive; one whose last day comes before its first never holds.
struct FlowColumns {
    std::span<const std::uint32_t> from; ///< places, fewer than 2^24
    std::span<const std::uint32_t> to;
    std::span<const std::uint16_t> looks; ///< FlowLook::number
    std::span<const Day> firstDays;
    std::span<const Day> lastDays;
    std::span<const double> magnitudes; ///< NaN where none is given
    /// What may be left out of a look: any number, by which FlowQuery::partsOn tells whether it counts. All
    /// flows are of part 0 when empty.
    std::span<const std::uint32_t> parts = {};

    std::size_t size() const { return from.size(); }
    std::uint32_t partOf(std::size_t flow) const { return parts.empty() ? 0 : parts[flow]; }
    bool everHolds(std::size_t flow) const { return firstDays[flow] <= lastDays[flow]; }
};

} // namespace tumen::scene
