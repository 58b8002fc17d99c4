#include "scene/ShownClaims.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;
using testing::Contains;
using testing::Not;

namespace {

state::AppState stateAt(time::DayNumber date) {
    state::AppState state;
    state.date = date;
    return state;
}

std::vector<std::string> idsOf(const model::Brief& brief, const std::vector<ShownClaim>& shown) {
    std::vector<std::string> ids;
    for (const ShownClaim& claim : shown)
        ids.emplace_back(brief.claims[claim.claim].id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST(ShownClaims, WhatHoldsAtTheDateInTheBriefsOrder) {
    const model::Brief brief = sample::brief();
    const auto shown = shownClaims(brief, stateAt(day("2000-07-01")));
    EXPECT_EQ(idsOf(brief, shown), (Ids{"arms-out", "arms-back", "aid", "workers", "visit", "treaty"}));
    for (const ShownClaim& claim : shown) {
        EXPECT_EQ(claim.strength, 1.0) << brief.claims[claim.claim].id;
        EXPECT_FALSE(claim.echo);
    }
}

TEST(ShownClaims, FiltersLeaveAway) {
    const model::Brief brief = sample::brief();
    state::AppState state = stateAt(day("2000-07-01"));
    state.hiddenKinds = {*brief.findKind("arms")};
    EXPECT_EQ(idsOf(brief, shownClaims(brief, state)), (Ids{"aid", "workers", "visit", "treaty"}));
    state.hiddenStatuses =
        model::statusesOf(model::StatusClass::Documented) | model::statusesOf(model::StatusClass::Unverified);
    EXPECT_EQ(idsOf(brief, shownClaims(brief, state)), (Ids{"workers"}));
}

TEST(ShownClaims, UndatedClaimsAreNeverOnTheMap) {
    const model::Brief brief = sample::brief();
    const auto undated = *brief.findClaim("undated");
    for (int year = 1980; year < 2030; ++year)
        for (const ShownClaim& claim : shownClaims(brief, stateAt(time::toDayNumber({year, 6, 1}))))
            EXPECT_NE(claim.claim, undated);
}

TEST(ShownClaims, AWindowShowsWhatHeldInTheDaysBeforeAndNoEchoes) {
    const model::Brief brief = sample::brief();
    state::AppState state = stateAt(day("2000-08-15")); // the aid has ended on 31 July, the visit before
    state.lingerDays = 0.0;
    const Ids onTheDay = idsOf(brief, shownClaims(brief, state));
    EXPECT_THAT(onTheDay, Not(Contains("aid")));
    state.lingerDays = 90.0;
    state.shownTime = state::ShownTime::Window;
    state.windowDays = 10.0;
    EXPECT_EQ(idsOf(brief, shownClaims(brief, state)), onTheDay);
    state.windowDays = 20.0;
    const auto shown = shownClaims(brief, state);
    EXPECT_THAT(idsOf(brief, shown), Contains("aid"));
    for (const ShownClaim& claim : shown) {
        EXPECT_EQ(claim.strength, 1.0) << brief.claims[claim.claim].id;
        EXPECT_FALSE(claim.echo);
    }
}

TEST(ShownClaims, ARangeShowsWhatHeldInItWhateverTheDate) {
    const model::Brief brief = sample::brief();
    state::AppState state = stateAt(day("2010-01-01"));
    state.shownTime = state::ShownTime::Range;
    state.lingerDays = 0.0;
    const Ids later = idsOf(brief, shownClaims(brief, state));
    state.selectedRange = {day("2000-07-01"), day("2000-07-01")};
    const Ids inRange = idsOf(brief, shownClaims(brief, state));
    EXPECT_EQ(inRange, (Ids{"arms-out", "arms-back", "aid", "workers", "visit", "treaty"}));
    EXPECT_NE(inRange, later) << "without a range it is the day that is shown";
}

TEST(ShownClaims, ADifferenceTellsWhatBeganEndedAndHeldAtBoth) {
    const model::Brief brief = sample::brief();
    state::AppState state = stateAt(day("2000-07-01"));
    state.lingerDays = 0.0;
    state::AppState earlierState = stateAt(day("1995-01-01"));
    earlierState.lingerDays = 0.0;
    const Ids later = idsOf(brief, shownClaims(brief, state));
    const Ids earlier = idsOf(brief, shownClaims(brief, earlierState));
    for (const bool forwards : {true, false}) {
        state::AppState compared = forwards ? state : earlierState;
        compared.comparison = state::Comparison::Difference;
        const time::DayNumber other = forwards ? earlierState.date : state.date;
        compared.comparedDays = {other, other};
        const auto shown = shownClaims(brief, compared);
        ChangeCounts byHand;
        for (const ShownClaim& claim : shown) {
            const std::string id(brief.claims[claim.claim].id);
            const bool before = std::ranges::find(earlier, id) != earlier.end();
            const bool after = std::ranges::find(later, id) != later.end();
            EXPECT_EQ(claim.change, before && after ? Change::Continued
                                    : after         ? Change::Began
                                                    : Change::Ended)
                << id;
            EXPECT_EQ(claim.echo, before && !after) << id;
            EXPECT_EQ(claim.strength, strengthOf(claim.change)) << id;
            byHand.add(claim.change);
        }
        EXPECT_EQ(countChanges(shown), byHand);
        EXPECT_EQ(static_cast<std::size_t>(byHand.began + byHand.continued), later.size());
        EXPECT_EQ(static_cast<std::size_t>(byHand.ended + byHand.continued), earlier.size());
    }
}

TEST(ShownClaims, WhatIsOverEchoesForTheLingeringDays) {
    const model::Brief brief = sample::brief();
    const auto aid = *brief.findClaim("aid"); // until 31 July
    const auto find = [&](time::DayNumber date, double lingerDays) -> std::optional<ShownClaim> {
        state::AppState state = stateAt(date);
        state.lingerDays = lingerDays;
        for (const ShownClaim& claim : shownClaims(brief, state))
            if (claim.claim == aid)
                return claim;
        return std::nullopt;
    };
    const time::DayNumber over = day("2000-08-01");
    EXPECT_EQ(find(over - 0.01, 90.0), (ShownClaim{aid, 1.0, false}));
    double last = 1.0;
    for (double days = 0.01; days < 90.0; days += 1.0) {
        const auto echo = find(over + days, 90.0);
        ASSERT_TRUE(echo) << days;
        EXPECT_TRUE(echo->echo);
        EXPECT_GT(echo->strength, 0.0);
        EXPECT_LT(echo->strength, last) << "it fades";
        last = echo->strength;
    }
    EXPECT_LT(find(over + 0.01, 90.0)->strength, 0.5) << "an echo is not taken for what holds";
    EXPECT_FALSE(find(over + 90.0, 90.0));
    EXPECT_FALSE(find(over + 0.01, 0.0));
    EXPECT_FALSE(find(day("2000-05-31"), 90.0)) << "nothing echoes ahead";
}

TEST(ShownClaims, UncertainEndsAreRamps) {
    const model::Brief brief = sample::brief();
    const auto workers = *brief.findClaim("workers"); // 1999 to 2005
    const auto strength = [&](const char* iso) {
        for (const ShownClaim& claim : shownClaims(brief, stateAt(day(iso))))
            if (claim.claim == workers)
                return claim.strength;
        return 0.0;
    };
    EXPECT_EQ(strength("1998-12-31"), 0.0);
    EXPECT_GT(strength("1999-01-01"), 0.0);
    EXPECT_LT(strength("1999-01-01"), strength("1999-07-01"));
    EXPECT_LT(strength("1999-07-01"), strength("1999-12-31"));
    EXPECT_EQ(strength("2003-01-01"), 1.0);
    EXPECT_LT(strength("2005-12-01"), strength("2005-02-01"));
}
