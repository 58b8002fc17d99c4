#include "scene/ClaimTotals.hpp"

#include <numeric>

#include <gtest/gtest.h>

#include "scene/ShownClaims.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;

namespace {

state::AppState stateAt(time::DayNumber date) {
    state::AppState state;
    state.date = date;
    return state;
}

} // namespace

TEST(ClaimTotals, ASwitchCountsWhatItWouldBringWithTheOthersAsTheyAre) {
    const model::Brief brief = sample::brief();
    state::AppState state = stateAt(day("2000-07-01"));
    state.hiddenKinds = {0};
    state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    const ShownCounts all = ClaimTotals(brief).countsAt(stateAt(day("2000-07-01")));
    const ShownCounts counts = ClaimTotals(brief).countsAt(state);
    state::AppState onlyClasses = stateAt(day("2000-07-01"));
    onlyClasses.hiddenStatuses = state.hiddenStatuses;
    EXPECT_EQ(counts.flowsByKind, ClaimTotals(brief).countsAt(onlyClasses).flowsByKind);
    EXPECT_LE(counts.flows, all.flows - all.flowsByKind[0]);
    state.lingerDays = 0.0;
    EXPECT_EQ(static_cast<std::size_t>(counts.flows + counts.others), shownClaims(brief, state).size());
}

TEST(ClaimTotals, CountsWhatHolds) {
    const model::Brief brief = sample::brief();
    const ShownCounts counts = ClaimTotals(brief).countsAt(stateAt(day("2000-07-01")));
    EXPECT_EQ(counts.flows, 4);
    EXPECT_EQ(counts.others, 2);
    EXPECT_EQ(counts.flowsByKind, (std::vector<int>{2, 1, 1, 0}));
    EXPECT_EQ(counts.othersByKind, (std::vector<int>{0, 0, 0, 2}));
    std::vector<int> byClass;
    for (const model::StatusClass statusClass : model::allStatusClasses)
        byClass.push_back(counts.byClass(statusClass));
    EXPECT_EQ(byClass, (std::vector<int>{3, 1, 1, 1}));
}

TEST(ClaimTotals, TheUndatedAreCountedAtAnyDateUnderTheFilters) {
    const model::Brief brief = sample::brief();
    const ClaimTotals totals(brief);
    EXPECT_EQ(totals.countsAt(stateAt(day("2000-07-01"))).undated, 1);
    EXPECT_EQ(totals.countsAt(stateAt(day("1985-01-01"))).undated, 1);
    state::AppState withoutArms = stateAt(day("2000-07-01"));
    withoutArms.hiddenKinds = {*brief.findKind("arms")};
    EXPECT_EQ(totals.countsAt(withoutArms).undated, 0);
}

TEST(ClaimTotals, EchoesAreNotCounted) {
    const model::Brief brief = sample::brief();
    const ShownCounts counts = ClaimTotals(brief).countsAt(stateAt(day("2000-08-15")));
    EXPECT_EQ(counts.flowsByKind, (std::vector<int>{2, 1, 0, 0}));
    EXPECT_EQ(ClaimTotals(brief).countsAt(stateAt(day("1985-01-01"))).flows, 0);
}

TEST(ClaimTotals, CountsEqualWhatIsShownWithoutFiltersAndEchoes) {
    const model::Brief brief = sample::brief();
    for (int year = 1988; year < 2013; ++year)
        for (const unsigned month : {1U, 4U, 7U, 10U}) {
            state::AppState state = stateAt(time::toDayNumber({year, month, 15}));
            state.lingerDays = 0.0;
            const ShownCounts counts = ClaimTotals(brief).countsAt(state);
            EXPECT_EQ(static_cast<std::size_t>(counts.flows + counts.others),
                      shownClaims(brief, state).size());
            const auto sum = [](const auto& row) { return std::accumulate(row.begin(), row.end(), 0); };
            EXPECT_EQ(sum(counts.flowsByKind), counts.flows);
            EXPECT_EQ(sum(counts.othersByKind), counts.others);
            EXPECT_EQ(sum(counts.byStatus), counts.flows + counts.others);
        }
}

TEST(ClaimTotals, CountsOverDaysEqualWhatIsShownInThem) {
    const model::Brief brief = sample::brief();
    const ClaimTotals totals(brief);
    for (int year = 1988; year < 2013; ++year)
        for (const double days : {1.0, 40.0, 800.0, 9000.0}) {
            state::AppState state = stateAt(time::toDayNumber({year, 7, 15}));
            state.shownTime = state::ShownTime::Window;
            state.windowDays = days;
            const ShownCounts counts = totals.countsAt(state);
            EXPECT_EQ(static_cast<std::size_t>(counts.flows + counts.others),
                      shownClaims(brief, state).size());
            EXPECT_EQ(totals.flowsAt(state).count, counts.flows);
        }
}

TEST(ClaimTotals, TheHiddenOnesAndThoseOnMakeAll) {
    const model::Brief brief = sample::brief();
    const ClaimTotals totals(brief);
    state::AppState state = stateAt(day("2000-07-01"));
    EXPECT_EQ(totals.countsAt(state).hidden, 0);
    state.hiddenKinds = {0};
    EXPECT_EQ(totals.countsAt(state).hidden, 2);
    EXPECT_EQ(totals.countsAt(state).flowsOfBrief, 6);
}

TEST(ClaimTotals, DaysAreThoseThatADateTouches) {
    const std::vector<time::Interval> intervals = {sample::when("2000-01-01", "2000-03-05"),
                                                   sample::when("1999", "2001~"),
                                                   sample::when("", "2000-02"),
                                                   sample::when("2000-02", ".."),
                                                   sample::when("", ""),
                                                   sample::when("2001", "2000")};
    for (const time::Interval& when : intervals) {
        const DaySpan days = touchedDays(when);
        for (time::DayNumber date = day("1998-12-30"); date < day("2002-01-04"); date += 0.5)
            EXPECT_EQ(time::touches(when, date), days.first <= dayOf(date) && dayOf(date) <= days.last)
                << when.start.text << "/" << when.end.text << " " << date;
    }
}

TEST(ClaimTotals, AddUpMagnitudesExactly) {
    model::Brief brief = sample::places();
    const auto add = [&](const char* id, double magnitude, const char* unit) {
        const auto index = sample::addFlow(brief, id, "arms", "moscow", "seoul", "2000-01-01", "2000-12-31");
        sample::changeClaim(brief, index, [&](model::ClaimDraft& claim) {
            claim.magnitude = magnitude;
            claim.unit = unit;
        });
    };
    add("a", 0.1, "t");
    add("b", 0.2, "t");
    sample::addFlow(brief, "c", "aid", "moscow", "seoul", "2000-01-01", "2000-12-31");
    const ClaimTotals totals(brief);
    const Holding holding = totals.flowsAt(stateAt(day("2000-05-01")));
    EXPECT_EQ(holding.count, 3);
    EXPECT_EQ(totals.scale().toMagnitude(holding.units), 0.3);
    EXPECT_EQ(totals.widths().largestMagnitude, 0.2);
    EXPECT_EQ(totals.units(), std::vector<std::string>{"t"});
    EXPECT_EQ(totals.flowsAt(stateAt(day("2001-01-01"))), Holding());
}

TEST(ClaimTotals, AmountsInSeveralUnitsAreNotAddedUp) {
    model::Brief brief = sample::places();
    const auto add = [&](const char* id, std::optional<double> magnitude, const char* unit) {
        const auto index = sample::addFlow(brief, id, "arms", "moscow", "seoul", "2000-01-01", "2000-12-31");
        sample::changeClaim(brief, index, [&](model::ClaimDraft& claim) {
            claim.magnitude = magnitude;
            claim.unit = unit;
        });
    };
    add("a", 7.0, "t");
    add("b", std::nullopt, "");
    const state::AppState state = stateAt(day("2000-05-01"));
    EXPECT_TRUE(ClaimTotals(brief).scale().isQuantified());
    EXPECT_EQ(ClaimTotals(brief).notQuantifiedAt(state), 1);
    EXPECT_EQ(ClaimTotals(brief).notQuantifiedAt(stateAt(day("2001-05-01"))), 0);
    add("c", 300.0, "people");
    const ClaimTotals totals(brief);
    EXPECT_FALSE(totals.scale().isQuantified());
    EXPECT_EQ(totals.flowsAt(state), (Holding{3, 3})) << "each counts one";
    EXPECT_TRUE(totals.widths().isQuantified()) << "but single flows have their amounts";
}
