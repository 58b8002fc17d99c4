#include "scene/HoldingTotals.hpp"

#include <gtest/gtest.h>

#include "RandomFlows.hpp"
#include "scene/SumScale.hpp"

namespace tumen::scene {
namespace {

std::vector<std::int64_t> unitsOf(const RandomFlows& flows) {
    const SumScale scale = SumScale::fitting(flows.magnitudes);
    std::vector<std::int64_t> units;
    for (const double magnitude : flows.magnitudes)
        units.push_back(scale.toUnits(magnitude));
    return units;
}

std::vector<std::uint32_t> classesOf(const RandomFlows& flows) {
    return {flows.looks.begin(), flows.looks.end()};
}

TEST(HoldingTotals, AreThoseThatOneAddsUpByHand) {
    RandomFlows flows(5000, 10, RandomFlows::Magnitudes::Decimal, 11);
    const std::vector<std::int64_t> units = unitsOf(flows);
    const HoldingTotals totals(classesOf(flows), flows.firstDays, flows.lastDays, units,
                               RandomFlows::lookCount);
    for (int round = 0; round < 60; ++round) {
        const Day first = round == 0 ? earliestDay : static_cast<Day>(flows.below(1300)) - 650;
        const Day last = round == 1 ? latestDay : std::max(first, -650) + static_cast<Day>(flows.below(90));
        std::vector<Holding> at(RandomFlows::lookCount);
        std::vector<Holding> over(RandomFlows::lookCount);
        for (std::size_t i = 0; i < flows.looks.size(); ++i) {
            if (holdsIn(flows.columns(), i, {first, first}))
                at[flows.looks[i]] += {1, units[i]};
            if (flows.columns().everHolds(i) && flows.firstDays[i] <= last && flows.lastDays[i] >= first)
                over[flows.looks[i]] += {1, units[i]};
        }
        for (std::uint16_t look = 0; look < RandomFlows::lookCount; ++look) {
            EXPECT_EQ(totals.at(look, first), at[look]);
            EXPECT_EQ(totals.over(look, first, last), over[look]);
        }
    }
}

TEST(HoldingTotals, AreZeroForClassesThatNothingIsOf) {
    const std::vector<std::uint32_t> classes = {5};
    const std::vector<Day> firstDays = {10};
    const std::vector<Day> lastDays = {20};
    const std::vector<std::int64_t> units = {7};
    const HoldingTotals totals(classes, firstDays, lastDays, units, 8);
    for (std::uint16_t own = 0; own < 8; ++own)
        EXPECT_EQ(totals.at(own, 15), own == 5 ? Holding({1, 7}) : Holding());
    EXPECT_EQ(totals.at(5, 9), Holding());
    EXPECT_EQ(totals.at(5, 20), Holding({1, 7}));
    EXPECT_EQ(totals.at(5, 21), Holding());
}

} // namespace
} // namespace tumen::scene
