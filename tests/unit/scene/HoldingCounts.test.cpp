#include "scene/HoldingCounts.hpp"

#include <gtest/gtest.h>

namespace tumen::scene {
namespace {

TEST(HoldingCounts, CountsWhatHoldsOnSomeOfTheDays) {
    const std::vector<std::uint32_t> classes = {2, 0, 2, 2, 0};
    const std::vector<DaySpan> days = {{10, 20}, {5, 5}, {1, 0}, {15, latestDay}, {earliestDay, 4}};
    const HoldingCounts counts(classes, days, 3);
    EXPECT_EQ(counts.over(2, {10, 10}), 1);
    EXPECT_EQ(counts.over(2, {15, 20}), 2);
    EXPECT_EQ(counts.over(2, {20, 21}), 2);
    EXPECT_EQ(counts.over(2, {21, 21}), 1);
    EXPECT_EQ(counts.over(2, {0, 9}), 0) << "what ends before it begins is nowhere";
    EXPECT_EQ(counts.over(0, {4, 5}), 2);
    EXPECT_EQ(counts.over(0, {earliestDay, earliestDay}), 1);
    EXPECT_EQ(counts.over(0, {earliestDay, latestDay}), 2);
    EXPECT_EQ(counts.over(1, {earliestDay, latestDay}), 0);
}

} // namespace
} // namespace tumen::scene
