#include "model/RandomBrief.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace tumen::model {
namespace {

TEST(RandomBrief, IsAlwaysTheSameAndASmallerOneItsBeginning) {
    const Brief small = randomBrief(300);
    const Brief large = randomBrief(2000);
    ASSERT_EQ(small.claims.size(), 300U);
    ASSERT_EQ(large.claims.size(), 2000U);
    for (ClaimIndex i = 0; i < small.claims.size(); ++i) {
        const Claim a = small.claims[i];
        const Claim b = large.claims[i];
        EXPECT_EQ(a.id, b.id);
        EXPECT_EQ(a.gist, b.gist);
        EXPECT_EQ(a.when, b.when);
        EXPECT_EQ(a.from, b.from);
        EXPECT_EQ(a.to, b.to);
        EXPECT_EQ(a.magnitude, b.magnitude);
    }
}

TEST(RandomBrief, ItsPlacesLieOnTheEarthAndHaveNamesOfTheirOwn) {
    std::set<std::string> names;
    for (const Place& place : randomBrief(1).places) {
        EXPECT_LE(std::abs(place.position.lonDeg), 180.0) << place.name.en;
        EXPECT_LE(std::abs(place.position.latDeg), 75.0) << place.name.en;
        names.insert(place.name.en);
    }
    EXPECT_EQ(names.size(), 500U);
}

TEST(RandomBrief, HasFlowsOfEverySort) {
    const Brief brief = randomBrief(20'000);
    std::set<KindIndex> kinds;
    std::set<StatusClass> classes;
    std::set<std::optional<PlaceIndex>> places;
    std::vector<double> magnitudes;
    std::size_t open = 0;
    std::size_t uncertain = 0;
    for (const Claim& claim : brief.claims) {
        EXPECT_TRUE(claim.from && claim.to && claim.from != claim.to) << claim.id;
        EXPECT_GE(claim.when.end.latest, claim.when.start.earliest) << claim.id;
        EXPECT_GE(claim.when.start.earliest, time::toDayNumber({1904, 1, 1})) << claim.id;
        EXPECT_LE(claim.when.start.earliest, time::toDayNumber({2024, 12, 31})) << claim.id;
        kinds.insert(claim.kind);
        classes.insert(claim.statusClass);
        places.insert(claim.from);
        open += claim.when.end.open ? 1 : 0;
        uncertain += claim.when.start.uncertain || claim.when.start.approximate ? 1 : 0;
        if (claim.magnitude)
            magnitudes.push_back(*claim.magnitude);
    }
    EXPECT_EQ(kinds.size(), 4U);
    EXPECT_EQ(classes.size(), statusClassCount);
    EXPECT_GT(places.size(), 450U);
    EXPECT_GT(open, 200U);
    EXPECT_GT(uncertain, 500U);
    std::ranges::sort(magnitudes);
    EXPECT_GT(magnitudes.back(), 100.0 * magnitudes[magnitudes.size() / 2]) << "a heavy tail";
}

TEST(RandomBrief, ItsYearsAreAllAlikeBusy) {
    const Brief brief = randomBrief(20'000);
    std::array<int, 12> decades = {};
    for (ClaimIndex i = 0; i < brief.claims.size(); ++i)
        ++decades.at(static_cast<std::size_t>(
            std::min((time::toCivil(brief.claims.when(i).start.earliest).year - 1904) / 10, 11)));
    EXPECT_GT(*std::ranges::min_element(decades), 1200);
}

} // namespace
} // namespace tumen::model
