#include "state/TimeSteps.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;
using sample::day;

namespace {

std::string step(const model::Brief& brief, const char* from, TimeStep by, Direction direction) {
    AppState state;
    state.date = day(from);
    const auto to = steppedDate(brief, state, by, direction);
    return to ? time::toIsoDate(*to) : "none";
}

} // namespace

TEST(TimeSteps, ChangesAreDaysOnWhichSomethingAppearsIsThereInFullOrIsGone) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "exact", "arms", "moscow", "seoul", "2000-03-05", "2000-04-10");
    sample::addFlow(brief, "vague", "aid", "moscow", "seoul", "2001", "..");
    sample::addFlow(brief, "undated", "aid", "moscow", "seoul", "", "");
    const std::vector<time::DayNumber> expected = {day("2000-03-05"), day("2000-04-11"), day("2001-01-01"),
                                                   day("2001-12-31")};
    EXPECT_EQ(changeDays(brief, {}), expected);
    AppState state;
    state.hiddenKinds = {*brief.findKind("aid")};
    EXPECT_EQ(changeDays(brief, state).size(), 2U);
    EXPECT_TRUE(changeDays(model::Brief{}, {}).empty());
}

TEST(TimeSteps, StepsToChangesAgreeWithTheirList) {
    const model::Brief brief = sample::brief();
    AppState state;
    state.date = brief.span().first - 1.0;
    std::vector<time::DayNumber> visited;
    while (const auto next = steppedDate(brief, state, TimeStep::Change, Direction::Forward)) {
        state.date = *next;
        visited.push_back(*next);
    }
    EXPECT_EQ(visited, changeDays(brief, {}));
}

TEST(TimeSteps, EachStepHasItsLength) {
    const model::Brief brief = sample::brief();
    EXPECT_EQ(step(brief, "2000-06-10", TimeStep::Day, Direction::Back), "2000-06-09");
    EXPECT_EQ(step(brief, "2000-06-10", TimeStep::Month, Direction::Forward), "2000-07-10");
    EXPECT_EQ(step(brief, "2000-06-10", TimeStep::Year, Direction::Forward), "2001-06-10");
    EXPECT_EQ(step(brief, "2000-06-10", TimeStep::Decade, Direction::Back), "1990-06-10");
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Change, Direction::Forward), "2000-08-01") << "aid is over";
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Change, Direction::Back), "2000-07-02")
        << "so is the visit";
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Event, Direction::Back), "2000-07-01");
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Event, Direction::Forward), "none");
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Period, Direction::Back), "2000-06-01");
    EXPECT_EQ(step(brief, "2000-07-05", TimeStep::Period, Direction::Forward), "none");
}

TEST(TimeSteps, SpeedsGoByOneTwoFive) {
    EXPECT_DOUBLE_EQ(steppedSpeed(365.0, Direction::Forward), 500.0);
    EXPECT_DOUBLE_EQ(steppedSpeed(500.0, Direction::Forward), 1000.0);
    EXPECT_DOUBLE_EQ(steppedSpeed(365.0, Direction::Back), 200.0);
    EXPECT_DOUBLE_EQ(steppedSpeed(0.2, Direction::Back), 0.1);
    EXPECT_DOUBLE_EQ(steppedSpeed(0.1, Direction::Back), 0.1);
    EXPECT_DOUBLE_EQ(steppedSpeed(100000.0, Direction::Forward), 100000.0);
    double speed = slowestSpeed;
    int steps = 0;
    for (; speed < fastestSpeed; ++steps)
        speed = steppedSpeed(speed, Direction::Forward);
    EXPECT_EQ(steps, 18);
}
