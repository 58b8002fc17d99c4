#include "ApplyFixture.hpp"

namespace tumen::state {

using sample::day;

TEST_F(Apply, DatesStayWithinTheSpan) {
    run<TimeCommand>(SetDate{day("1995-05-05")});
    EXPECT_EQ(date(), "1995-05-05");
    run<TimeCommand>(SetDate{day("1800-01-01")});
    EXPECT_EQ(state.date, brief.span().first);
    run<TimeCommand>(SetDate{day("2500-01-01")});
    EXPECT_EQ(state.date, brief.span().last);
}

TEST_F(Apply, DatesThatAreNoneChangeNothing) {
    const AppState before = state;
    for (const double nonsense : {notANumber, infinity, -infinity}) {
        run<TimeCommand>(SetDate{nonsense});
        run<TimeCommand>(SetSpeed{nonsense});
        run<TimeCommand>(SetLinger{nonsense});
        run<TimeCommand>(SetWindowDays{nonsense});
        EXPECT_TRUE(state == before);
    }
}

TEST_F(Apply, StepsByMonthAndYearKeepToTheLengthOfTheMonth) {
    at("2000-01-31");
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2000-02-29");
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(date(), "2000-01-29");
    at("2000-02-29");
    run<TimeCommand>(SetStep{TimeStep::Year});
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2001-02-28");
    run<TimeCommand>(SetStep{TimeStep::Day});
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2001-03-01");
    run<TimeCommand>(SetStep{TimeStep::Decade});
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(date(), "1991-03-01");
    run<TimeCommand>(StepDate{Direction::Back});
    EXPECT_EQ(state.date, brief.span().first);
}

TEST_F(Apply, AStepLandsOnAWholeDay) {
    state.date = day("2000-03-10") + 0.7;
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(state.date, day("2000-04-10"));
}

TEST_F(Apply, StepEventGoesToWhereTheNextVisibleClaimBegins) {
    at("1999-06-01");
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-01-01");
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-03-01");
    run<LayerCommand>(ToggleKind{*brief.findKind("aid")});
    run<TimeCommand>(StepEvent{}); // over the hidden aid of 1 June
    EXPECT_EQ(date(), "2000-07-01");
    run<TimeCommand>(StepEvent{}); // nothing after it
    EXPECT_EQ(date(), "2000-07-01");
    run<LayerCommand>(ToggleKind{*brief.findKind("aid")});
    run<TimeCommand>(StepEvent{Direction::Back});
    EXPECT_EQ(date(), "2000-06-01");
}

TEST_F(Apply, StepEventWithinADayLeavesTheDay) {
    state.date = day("2000-03-01") + 0.5;
    run<TimeCommand>(StepEvent{});
    EXPECT_EQ(date(), "2000-06-01");
    state.date = day("2000-03-01") + 0.5;
    run<TimeCommand>(StepEvent{Direction::Back});
    EXPECT_EQ(date(), "2000-01-01");
}

TEST_F(Apply, StepPeriodGoesFromBeginningToBeginning) {
    at("1995-01-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-01-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-06-01");
    run<TimeCommand>(StepPeriod{});
    EXPECT_EQ(date(), "2000-06-01");
    run<TimeCommand>(StepPeriod{Direction::Back});
    run<TimeCommand>(StepPeriod{Direction::Back});
    EXPECT_EQ(date(), "1990-01-01");
    run<TimeCommand>(StepPeriod{Direction::Back});
    EXPECT_EQ(date(), "1990-01-01");
}

TEST_F(Apply, GoesToBothEnds) {
    run<TimeCommand>(GoToEnd{Direction::Back});
    EXPECT_EQ(state.date, brief.span().first);
    run<TimeCommand>(GoToEnd{Direction::Forward});
    EXPECT_EQ(state.date, brief.span().last - 1.0) << "the last day, not the one after";
}

TEST_F(Apply, PlayAtTheEndStartsOver) {
    run<TimeCommand>(TogglePlay{});
    EXPECT_TRUE(state.playback.playing);
    EXPECT_EQ(date(), "2000-07-01");
    run<TimeCommand>(TogglePlay{});
    EXPECT_FALSE(state.playback.playing);
    run<TimeCommand>(GoToEnd{});
    run<TimeCommand>(TogglePlay{});
    EXPECT_EQ(state.date, brief.span().first);
    EXPECT_TRUE(state.playback.playing);
}

TEST_F(Apply, SpeedAndLingerHaveLimits) {
    run<TimeCommand>(SetSpeed{-5.0});
    EXPECT_GT(state.playback.speedDaysPerSecond, 0.0);
    run<TimeCommand>(SetSpeed{1e12});
    EXPECT_LE(state.playback.speedDaysPerSecond, 1e6);
    run<TimeCommand>(SetSpeed{30.0});
    EXPECT_EQ(state.playback.speedDaysPerSecond, 30.0);
    run<TimeCommand>(SetLinger{-1.0});
    EXPECT_EQ(state.lingerDays, 0.0);
    run<TimeCommand>(SetLinger{1e9});
    EXPECT_LT(state.lingerDays, 1e5);
    run<TimeCommand>(SetLoop{time::LoopMode::Once});
    EXPECT_EQ(state.playback.loop, time::LoopMode::Once);
}

TEST_F(Apply, TheMapShowsTheDayAWindowOrTheSelectedRange) {
    at("2000-07-01");
    EXPECT_EQ(shownDays(state), (time::DayRange{state.date, state.date}));
    run<TimeCommand>(NextShownTime{});
    run<TimeCommand>(SetWindowDays{30.0});
    EXPECT_EQ(shownDays(state), (time::DayRange{state.date - 30.0, state.date}));
    run<TimeCommand>(SetWindowDays{0.0});
    EXPECT_EQ(state.windowDays, shortestWindowDays);
    run<TimeCommand>(SetWindowDays{1e9});
    EXPECT_EQ(state.windowDays, longestWindowDays);
    run<TimeCommand>(NextShownTime{});
    EXPECT_EQ(state.shownTime, ShownTime::Day) << "there is no range";
    run<TimelineCommand>(SelectRange{time::DayRange{state.date, state.date + 9.0}});
    run<TimeCommand>(NextShownTime{});
    run<TimeCommand>(NextShownTime{});
    EXPECT_EQ(shownDays(state), (time::DayRange{state.date, state.date + 9.0 + time::lastMinute}));
    run<TimelineCommand>(SelectRange{});
    EXPECT_EQ(shownDays(state), (time::DayRange{state.date, state.date}));
}

TEST_F(Apply, AComparisonHoldsTheShownDays) {
    at("2000-07-01");
    EXPECT_FALSE(comparedTimes(state));
    run<TimeCommand>(NextComparison{});
    EXPECT_EQ(state.comparison, Comparison::Split);
    const time::DayNumber held = state.date;
    at("2001-03-01");
    ASSERT_TRUE(comparedTimes(state));
    EXPECT_EQ(comparedTimes(state)->earlier, (time::DayRange{held, held}));
    EXPECT_EQ(comparedTimes(state)->later, (time::DayRange{state.date, state.date}));
    EXPECT_EQ(comparedSide(state).date, held);
    EXPECT_EQ(comparedSide(state).comparison, Comparison::Off);
    run<TimeCommand>(NextComparison{});
    EXPECT_EQ(state.comparison, Comparison::Difference);
    EXPECT_EQ(comparedTimes(state)->earlier.first, held) << "another way to compare keeps what with";
    EXPECT_EQ(mapDay(state), state.date);
    at("1999-01-01");
    EXPECT_EQ(comparedTimes(state)->later.last, held) << "the earlier first";
    EXPECT_EQ(mapDay(state), held);
    run<TimeCommand>(CompareWith{time::DayRange{held + 30.0, held + 9.5}});
    EXPECT_EQ(*state.comparedDays, (time::DayRange{held + 9.0, held + 30.0}));
    EXPECT_EQ(shownDays(comparedSide(state)), (time::DayRange{held + 9.0, held + 30.0 + time::lastMinute}));
    run<TimeCommand>(NextComparison{});
    EXPECT_FALSE(comparedTimes(state));
    run<TimeCommand>(SetComparison{Comparison::Split});
    EXPECT_EQ(state.comparedDays->first, state.date) << "a new comparison holds what is shown then";
    run<TimeCommand>(SetDivider{7.0});
    EXPECT_EQ(state.divider, rightmostDivider);
    run<TimeCommand>(SetDivider{std::nan("")});
    EXPECT_EQ(state.divider, rightmostDivider);
}

TEST_F(Apply, TheClockMovesDateAndPatterns) {
    at("2000-01-01");
    run<TimeCommand>(SetSpeed{100.0});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-01") << "paused";
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.1);
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-11");
    run<InterfaceCommand>(SetMotionStyle{MotionStyle::Still});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(date(), "2000-01-21");
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.2);
    run<TimeCommand>(AdvanceClock{1e9}); // a stall does not jump
    EXPECT_EQ(date(), "2000-01-31");
    run<InterfaceCommand>(NextMotionStyle{});
    EXPECT_EQ(state.motionStyle, MotionStyle::Comets);
    run<InterfaceCommand>(NextMotionSpeed{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_DOUBLE_EQ(state.motionSecs, 0.4) << "twice as fast";
    for (std::size_t i = 1; i < motionSpeeds.size(); ++i)
        run<InterfaceCommand>(NextMotionSpeed{});
    EXPECT_EQ(state.motionSpeed, 1.0);
}

TEST_F(Apply, AClockThatGivesNonsenseStandsStill) {
    run<TimeCommand>(TogglePlay{});
    const AppState before = state;
    for (const double nonsense : {notANumber, -1.0, -infinity}) {
        run<TimeCommand>(AdvanceClock{nonsense});
        EXPECT_TRUE(state == before) << nonsense;
    }
}

TEST_F(Apply, OncePlayedItStops) {
    run<TimeCommand>(SetLoop{time::LoopMode::Once});
    state.date = brief.span().last - 1.5;
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.1});
    EXPECT_EQ(state.date, brief.span().last);
    EXPECT_FALSE(state.playback.playing);
}

} // namespace tumen::state
