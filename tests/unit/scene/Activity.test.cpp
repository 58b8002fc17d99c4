#include "scene/Activity.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;

namespace {

/// Begins with a leap year, so that the days of the sample lie within the slices of their years.
const time::DayRange twentyYears = {day("1988-01-01"), day("2008-01-01")};

std::vector<int> row(std::size_t size, std::initializer_list<std::pair<std::size_t, int>> entries) {
    std::vector<int> counts(size);
    for (const auto& [at, count] : entries)
        counts[at] = count;
    return counts;
}

model::Period period(std::string id, std::string_view start, std::string_view end) {
    return {std::move(id), "", sample::when(start, end), "", "", ""};
}

} // namespace

TEST(Activity, CountsEachSliceThatAClaimTouches) {
    const model::Brief brief = sample::brief();
    const Activity activity = activityOver(ClaimTotals(brief), {}, twentyYears, 20);
    ASSERT_EQ(activity.countsByKind.size(), 4U);
    // arms: two of 2000, one of them into 2001
    EXPECT_EQ(activity.countsByKind[0], row(20, {{12, 2}, {13, 1}}));
    // workers: 1999 to 2005
    EXPECT_EQ(activity.countsByKind[1],
              row(20, {{11, 1}, {12, 1}, {13, 1}, {14, 1}, {15, 1}, {16, 1}, {17, 1}}));
    // aid: 1990 and 2000
    EXPECT_EQ(activity.countsByKind[2], row(20, {{2, 1}, {12, 1}}));
    // the treaty from 1995 on, the visit of 2000
    std::vector<int> talks(20, 1);
    std::fill(talks.begin(), talks.begin() + 7, 0);
    talks[12] = 2;
    EXPECT_EQ(activity.countsByKind[3], talks);
    EXPECT_EQ(activity.highestTotal, 6);
    EXPECT_EQ(activity.span, twentyYears);
}

TEST(Activity, FiltersApply) {
    const model::Brief brief = sample::brief();
    state::AppState state;
    state.hiddenKinds = {*brief.findKind("arms")};
    state.hiddenStatuses = model::statusesOf(model::StatusClass::Prospective);
    const Activity activity = activityOver(ClaimTotals(brief), state, twentyYears, 20);
    EXPECT_EQ(activity.countsByKind[0], std::vector<int>(20));
    EXPECT_EQ(activity.countsByKind[1], std::vector<int>(20));
    EXPECT_EQ(activity.highestTotal, 3);
}

TEST(Activity, OpenEndsRunToTheEndsOfTheSpan) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "since", "arms", "moscow", "seoul", "2005-06-01", "..");
    sample::addFlow(brief, "until", "aid", "moscow", "seoul", "", "1994-06-01");
    const Activity activity = activityOver(ClaimTotals(brief), {}, twentyYears, 4);
    EXPECT_EQ(activity.countsByKind[0], row(4, {{3, 1}}));
    EXPECT_EQ(activity.countsByKind[2], row(4, {{0, 1}, {1, 1}}));
}

TEST(Activity, OutsideOfTheSpanAndUndatedCountNothing) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "before", "arms", "moscow", "seoul", "1980-01-01", "1981-01-01");
    sample::addFlow(brief, "after", "arms", "moscow", "seoul", "2015-01-01", "2016-01-01");
    sample::addFlow(brief, "undated", "arms", "moscow", "seoul", "", "");
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, twentyYears, 10).highestTotal, 0);
}

TEST(Activity, ASliceShorterThanADayCountsItsDay) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "two days", "arms", "moscow", "seoul", "2000-03-02", "2000-03-03");
    const time::DayRange fourDays = {day("2000-03-01"), day("2000-03-05")};
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, fourDays, 8).countsByKind[0],
              row(8, {{2, 1}, {3, 1}, {4, 1}, {5, 1}}));
    const time::DayRange fromNoon = {day("2000-03-01") + 0.5, day("2000-03-04") + 0.5};
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, fromNoon, 6).countsByKind[0],
              row(6, {{1, 1}, {2, 1}, {3, 1}, {4, 1}}));
}

TEST(Activity, AnyNumberOfSlicesWorks) {
    const model::Brief brief = sample::brief();
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, twentyYears, 0).countsByKind[0].size(), 1U);
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, twentyYears, -3).highestTotal, 7); // everything dated
    EXPECT_EQ(activityOver(ClaimTotals(brief), {}, twentyYears, 5000).countsByKind[3].size(), 5000U);
    EXPECT_EQ(activityOver(ClaimTotals(model::Brief{}), {}, twentyYears, 5).highestTotal, 0);
}

TEST(Activity, TicksAreEventsInOrderOfTime) {
    model::Brief brief = sample::brief();
    sample::add(brief, model::Form::Event, "earlier", "arms", "moscow", "seoul", "1999-02", "1999-02");
    sample::add(brief, model::Form::Event, "some-day", "arms", "moscow", "seoul", "", "");
    const auto ticks = eventTicks(brief, {});
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(brief.claims[ticks[0].claim].id, "earlier");
    EXPECT_EQ(ticks[0].day, day("1999-02-01"));
    EXPECT_EQ(brief.claims[ticks[1].claim].id, "visit");
    state::AppState state;
    state.hiddenKinds = {*brief.findKind("diplomatic")};
    EXPECT_EQ(eventTicks(brief, state).size(), 1U);
}

TEST(Activity, PeriodsThatFollowEachOtherShareARow) {
    model::Brief brief;
    brief.periods = {period("a", "1904-02", "1945-08-15"), period("b", "1945-08-15", "1950-06-24"),
                     period("c", "1950-06-25", "1953-07-27"), period("d", "1953", "1969"),
                     period("e", "197X", "197X")};
    EXPECT_EQ(periodRows(brief), (std::vector<int>{0, 0, 0, 0, 0}));
}

TEST(Activity, PeriodsThatOverlapDoNot) {
    model::Brief brief;
    brief.periods = {period("late", "1995", "2005"), period("early", "1990", "1999"),
                     period("all", "1980", "2010")};
    EXPECT_EQ(periodRows(brief), (std::vector<int>{2, 1, 0}));
    brief.periods = {
        period("spring", "2000-03-01", "2000-05-31"), period("april", "2000-04-01", "2000-04-30"),
        period("late april", "2000-04-20", "2000-06-30"), period("june", "2000-06-01", "2000-06-15")};
    EXPECT_EQ(periodRows(brief), (std::vector<int>{0, 1, 2, 0}));
    EXPECT_TRUE(periodRows(model::Brief{}).empty());
}

TEST(Activity, NoTwoPeriodsOfARowHoldForSureAtOnce) {
    const time::DayNumber first = day("1950-01-01");
    model::Brief brief;
    std::uint32_t number = 1950;
    const auto random = [&](std::uint32_t below) {
        number = number * 1664525U + 1013904223U;
        return static_cast<double>((number >> 8) % below);
    };
    for (int i = 0; i < 120; ++i) {
        const time::DayNumber start = first + random(9000);
        brief.periods.push_back(period("p", time::toIsoDate(start), time::toIsoDate(start + random(1200))));
    }
    const auto rows = periodRows(brief);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const time::Interval& a = brief.periods[i].when;
            const time::Interval& b = brief.periods[j].when;
            const double shared =
                std::min(a.end.latest, b.end.latest) - std::max(a.start.earliest, b.start.earliest);
            if (rows[i] == rows[j]) {
                EXPECT_LE(shared, 0.0) << i << " and " << j;
            }
        }
}
