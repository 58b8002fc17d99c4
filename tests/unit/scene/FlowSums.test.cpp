#include "scene/FlowSums.hpp"

#include <map>
#include <numeric>
#include <tuple>

#include <gtest/gtest.h>

#include "RandomFlows.hpp"

namespace tumen::scene {
namespace {

using Magnitudes = RandomFlows::Magnitudes;

constexpr std::uint32_t places = 24;

std::vector<std::uint32_t> eachForItself(std::uint32_t count = places) {
    std::vector<std::uint32_t> heads(count);
    std::iota(heads.begin(), heads.end(), 0U);
    return heads;
}

/// Clusters of so many neighbours each.
std::vector<std::uint32_t> inClustersOf(std::uint32_t size) {
    std::vector<std::uint32_t> heads = eachForItself();
    for (std::uint32_t& head : heads)
        head -= head % size;
    return heads;
}

/// The sums over some days as one adds them up by hand.
std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, Holding>
sumsByHand(const FlowColumns& columns, const SumScale& scale, const std::vector<std::uint32_t>& heads,
           const FlowQuery& query) {
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint16_t>, Holding> sums;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const std::uint32_t from = heads[columns.from[i]];
        const std::uint32_t to = heads[columns.to[i]];
        if (from != to && holdsIn(columns, i, query.days) && query.looksOn[columns.looks[i]] &&
            (query.partsOn.empty() || query.partsOn[columns.partOf(i)]) &&
            (!query.mayDraw || query.mayDraw(from, to)))
            sums[{from, to, columns.looks[i]}] += {1, scale.toUnits(columns.magnitudes[i])};
    }
    return sums;
}

void expectTheLargest(RandomFlows& flows, const SumScale& scale, const std::vector<std::uint32_t>& heads,
                      const FlowSums& sums) {
    FlowQuery query;
    query.days.first = static_cast<Day>(flows.below(1300)) - 650;
    query.days.last = query.days.first + static_cast<Day>(flows.below(2) == 0 ? 0 : flows.below(700));
    query.limit = flows.below(3) == 0 ? 100000 : flows.below(60);
    query.looksOn.resize(RandomFlows::lookCount);
    for (std::size_t look = 0; look < query.looksOn.size(); ++look)
        query.looksOn[look] = flows.below(4) != 0;
    for (std::size_t part = 0; part < RandomFlows::partCount && flows.below(3) != 0; ++part)
        query.partsOn.push_back(flows.below(2) == 0);
    query.partsOn.resize(query.partsOn.empty() ? 0 : RandomFlows::partCount);
    if (flows.below(2) == 0)
        query.mayDraw = [](std::uint32_t from, std::uint32_t to) { return from % 3 != 0 || to % 2 == 0; };

    const auto byHand = sumsByHand(flows.columns(), scale, heads, query);
    const std::vector<FlowGroup> found = sums.largestAt(query);
    ASSERT_EQ(found.size(), std::min(query.limit, byHand.size()));
    std::vector<std::int64_t> largest;
    for (const auto& [key, holding] : byHand)
        largest.push_back(holding.units);
    std::ranges::sort(largest, std::ranges::greater{});
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto own = byHand.find({found[i].from, found[i].to, found[i].look.number()});
        ASSERT_NE(own, byHand.end());
        EXPECT_EQ(found[i].holding, own->second);
        EXPECT_EQ(found[i].holding.units, largest[i]);
        if (i > 0 && found[i].holding.units == found[i - 1].holding.units) {
            EXPECT_LT(found[i - 1].number, found[i].number);
        }
    }
}

TEST(FlowSums, FindsTheLargestWithTheSumsThatOneAddsUpByHand) {
    for (const Magnitudes kind : {Magnitudes::None, Magnitudes::Whole, Magnitudes::Decimal, Magnitudes::Any})
        for (const std::size_t count : {0U, 1U, 300U, 12000U})
            for (const std::uint32_t size : {1U, 3U, 12U, 24U}) {
                RandomFlows flows(count, places, kind, static_cast<unsigned>(count) + size);
                const SumScale scale = SumScale::fitting(flows.magnitudes);
                const std::vector<std::uint32_t> heads = inClustersOf(size);
                const FlowSums sums(flows.columns(), scale, heads);
                for (int round = 0; round < 20; ++round)
                    expectTheLargest(flows, scale, heads, sums);
            }
}

/// Of what is equal the later group must not push out the earlier one, or lines would flicker.
TEST(FlowSums, EqualSumsGiveTheSameGroupsWhateverTheLimit) {
    RandomFlows flows(4000, places, Magnitudes::None, 7);
    const FlowSums sums(flows.columns(), SumScale(), eachForItself());
    FlowQuery query;
    query.looksOn.assign(RandomFlows::lookCount, true);
    const std::vector<FlowGroup> all = [&] {
        query.limit = 100000;
        return sums.largestAt(query);
    }();
    ASSERT_GT(all.size(), 100U);
    for (const std::size_t limit : {0U, 1U, 40U, 100U}) {
        query.limit = limit;
        EXPECT_EQ(sums.largestAt(query), std::vector(all.begin(), all.begin() + static_cast<long>(limit)));
    }
}

TEST(FlowSums, NamesTheLargestFlowAndTheSpansForWhichItStays) {
    RandomFlows flows(3000, 6, Magnitudes::Whole, 3);
    const SumScale scale = SumScale::fitting(flows.magnitudes);
    const FlowSums sums(flows.columns(), scale, eachForItself(6));
    const FlowColumns columns = flows.columns();
    const FlowMemory memory = {[&](std::size_t flow) {
                                   return DaySpan{columns.firstDays[flow], columns.lastDays[flow]};
                               },
                               [&](std::size_t flow) { return scale.toUnits(columns.magnitudes[flow]); }};
    FlowQuery query;
    query.looksOn.assign(RandomFlows::lookCount, true);
    query.limit = 40;
    for (Day day = -400; day <= 400; day += 37) {
        query.days = {day, day + (day % 3 == 0 ? 0 : 90)};
        query.partsOn = day % 2 == 0 ? std::vector<bool>() : std::vector<bool>{true, false, true, false};
        for (const FlowGroup& group : sums.largestAt(query)) {
            std::size_t byHand = columns.size();
            for (std::size_t i = 0; i < columns.size(); ++i)
                if (columns.from[i] == group.from && columns.to[i] == group.to &&
                    columns.looks[i] == group.look.number() && holdsIn(columns, i, query.days) &&
                    (query.partsOn.empty() || query.partsOn[columns.partOf(i)]) &&
                    (byHand == columns.size() ||
                     scale.toUnits(columns.magnitudes[i]) > scale.toUnits(columns.magnitudes[byHand])))
                    byHand = i;
            const LargestFlow largest = sums.largestFlowOf(group.number, query, memory);
            EXPECT_EQ(largest.flow, byHand);
            EXPECT_TRUE(largest.isFor(query.days));
            const auto [earliestBegin, latestBegin] = largest.begins;
            const auto [earliestEnd, latestEnd] = largest.ends;
            for (const DaySpan other : {DaySpan{std::max(earliestBegin, -600), std::max(earliestEnd, -600)},
                                        DaySpan{std::min(latestBegin, 600), std::min(latestEnd, 600)},
                                        DaySpan{query.days.first, std::min(latestEnd, 600)},
                                        DaySpan{std::max(earliestBegin, -600), query.days.last}}) {
                if (other.first > other.last)
                    continue;
                FlowQuery then = query;
                then.days = other;
                EXPECT_EQ(sums.largestFlowOf(group.number, then, memory).flow, byHand);
            }
        }
    }
}

TEST(FlowSums, TellsWhatBecameOfGroupsBetweenTwoTimes) {
    RandomFlows flows(9000, places, Magnitudes::Whole, 5);
    const SumScale scale = SumScale::fitting(flows.magnitudes);
    const std::vector<std::uint32_t> heads = eachForItself();
    const FlowSums sums(flows.columns(), scale, heads);
    FlowQuery now;
    now.looksOn.assign(RandomFlows::lookCount, true);
    now.limit = 100000;
    for (Day day = -300; day <= 300; day += 150) {
        now.days = {day, day};
        FlowQuery before = now;
        before.days = {day - 200, day - 150};
        const auto sumsNow = sumsByHand(flows.columns(), scale, heads, now);
        const auto sumsBefore = sumsByHand(flows.columns(), scale, heads, before);
        std::size_t ended = 0;
        const std::vector<FlowGroup> found = sums.largestOfBoth(now, before);
        for (const FlowGroup& group : found) {
            const std::tuple key(group.from, group.to, group.look.number());
            const bool holds = sumsNow.contains(key);
            const bool held = sumsBefore.contains(key);
            ended += holds ? 0 : 1;
            EXPECT_EQ(group.change, holds && held ? Change::Continued
                                    : holds       ? Change::Began
                                                  : Change::Ended);
            EXPECT_EQ(group.holding, (holds ? sumsNow : sumsBefore).at(key));
        }
        EXPECT_EQ(found.size(), sumsNow.size() + ended);
        EXPECT_GT(ended, 0U);
        FlowQuery few = now;
        FlowQuery fewBefore = before;
        few.limit = fewBefore.limit = 50;
        EXPECT_EQ(sums.largestOfBoth(few, fewBefore), std::vector(found.begin(), found.begin() + 50));
    }
}

TEST(FlowSums, TakesAtMostFortyEightBytesAFlow) {
    constexpr std::uint32_t manyPlaces = 3000;
    for (const std::uint32_t usedPlaces : {10U, 100U, manyPlaces}) {
        RandomFlows flows(100000, usedPlaces, Magnitudes::Any, 1);
        const SumScale scale = SumScale::fitting(flows.magnitudes);
        const FlowSums sums(flows.columns(), scale, eachForItself(usedPlaces));
        if (usedPlaces == manyPlaces) {
            EXPECT_GT(sums.groupCount(), 90000U) << "nearly each flow is a group of its own";
        }
        EXPECT_LE(static_cast<double>(sums.bytes()) / 100000.0, 48.1) << usedPlaces;
    }
}

} // namespace
} // namespace tumen::scene
