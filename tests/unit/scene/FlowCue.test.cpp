#include "scene/FlowCue.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;
using sample::when;

namespace {

FlowCue cue(const char* start, const char* end, double date, double lingerDays = 90.0) {
    return cueAt(when(start, end), date, lingerDays);
}

} // namespace

TEST(FlowCue, ABeginningFadesOverTheLingeringDays) {
    const double first = day("2000-03-01");
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first - 0.01).begun, 0.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first).begun, 1.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first + 0.99).begun, 1.0);
    EXPECT_DOUBLE_EQ(cue("2000-03-01", "2001-03-01", first + 1.0 + 45.0).begun, 0.5);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first + 1.0 + 90.0).begun, 0.0);
    EXPECT_EQ(cue("2000-03-01", "..", first).begun, 1.0);
}

TEST(FlowCue, AnEndFadesWithItsEcho) {
    const double last = day("2001-03-01");
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", last - 0.01).ended, 0.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", last).ended, 1.0) << "its last day";
    EXPECT_DOUBLE_EQ(cue("2000-03-01", "2001-03-01", last + 1.0 + 45.0).ended, 0.5);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", last + 1.0 + 90.0).ended, 0.0);
    EXPECT_EQ(cue("2000-03-01", "2001", day("2001-12-31")).ended, 1.0) << "the last day it can mean";
    EXPECT_EQ(cue("2000-03-01", "2001", day("2001-12-30")).ended, 0.0);
}

TEST(FlowCue, WithoutLingeringDaysTheyAreThereOnTheVeryDay) {
    const double first = day("2000-03-01");
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first + 0.5, 0.0).begun, 1.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", first + 1.0, 0.0).begun, 0.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", day("2001-03-01"), 0.0).ended, 1.0);
    EXPECT_EQ(cue("2000-03-01", "2001-03-01", day("2001-03-02"), 0.0).ended, 0.0);
}

TEST(FlowCue, AVisitOfOneDayBeginsAndEndsOnItAndIsOverThen) {
    EXPECT_EQ(cue("2000-07-01", "2000-07-01", day("2000-07-01")), (FlowCue{1.0, 1.0}));
    EXPECT_EQ(cue("2000-07-01", "2000-07-01", day("2000-07-02")), (FlowCue{0.0, 1.0}));
}

TEST(FlowCue, ABeginningThatNamesNoDayIsNotCued) {
    EXPECT_EQ(cue("2000-03", "2001", day("2000-03-20")).begun, 1.0) << "a month within 90 days";
    EXPECT_DOUBLE_EQ(cue("2000-03", "2001", day("2000-04-01") + 45.0).begun, 0.5);
    EXPECT_EQ(cue("2000-03", "2001", day("2000-03-20"), 7.0).begun, 0.0) << "a month of 7 days";
    EXPECT_EQ(cue("2000", "2001", day("2000-01-01")).begun, 0.0) << "a year fades in";
    EXPECT_EQ(cue("..", "2001", day("2000-01-01")).begun, 0.0);
    EXPECT_EQ(cue("2000-03/..", "2001", day("2000-03-01")).begun, 0.0);
    EXPECT_EQ(cue("", "", day("2000-01-01")), FlowCue());
}
