#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/FlowColumns.hpp"

namespace tumen::scene {

/// How many of each class hold on some days, for the price of two searches. Smaller than HoldingTotals, as it
/// sums nothing up.
class HoldingCounts {
public:
    HoldingCounts() = default;
    /// One row of the columns for each thing that may hold. `classes` are numbers below `classCount`. What
    /// ends before it begins holds at no time.
    HoldingCounts(std::span<const std::uint32_t> classes, std::span<const DaySpan> days,
                  std::size_t classCount);

    /// On some of these days, both inclusive.
    int over(std::uint32_t ownClass, DaySpan days) const;

private:
    std::vector<std::uint32_t> m_begins; ///< by class, and the end of the last
    std::vector<Day> m_firsts;           ///< of a class, in order
    std::vector<Day> m_lasts;
};

} // namespace tumen::scene
