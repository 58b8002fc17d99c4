#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/FlowColumns.hpp"

namespace tumen::scene {

/// How many hold, and their sum in units of a SumScale.
struct Holding {
    std::int64_t count = 0;
    std::int64_t units = 0;

    Holding& operator+=(const Holding& other) {
        count += other.count;
        units += other.units;
        return *this;
    }
    friend bool operator==(const Holding&, const Holding&) = default;
};

/// Exact totals of what holds, by class, at any date for the price of a search: prefix sums over the first
/// and over the last days.
class HoldingTotals {
public:
    HoldingTotals() = default;
    /// One row of the columns for each thing that may hold. `classes` are numbers below `classCount`.
    HoldingTotals(std::span<const std::uint32_t> classes, std::span<const Day> firstDays,
                  std::span<const Day> lastDays, std::span<const std::int64_t> units, std::size_t classCount);

    Holding at(std::uint32_t ownClass, Day day) const { return over(ownClass, day, day); }
    /// What holds on some of these days, both inclusive.
    Holding over(std::uint32_t ownClass, Day first, Day last) const;

private:
    /// For each class its days in order, each with the total of all up to it.
    struct Prefixes {
        std::vector<std::uint32_t> begins; ///< by class, and the end of the last
        std::vector<Day> days;
        std::vector<Holding> totals;

        Holding upTo(std::uint32_t ownClass, Day day) const;
    };
    Prefixes m_firsts;
    Prefixes m_lasts;
};

} // namespace tumen::scene
