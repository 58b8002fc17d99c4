// What the timeline and playback do to the state: the axis, the range, loops, direction.

#include <limits>

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;
using sample::day;
using time::DayRange;
using time::LoopMode;

namespace {

class Timeline : public testing::Test {
protected:
    Timeline() { state = openingState(brief); }

    template<typename Area, typename What>
    void run(What what) {
        apply(state, brief, Area(std::move(what)));
    }
    void show(const char* first, const char* last) {
        run<TimelineCommand>(SetTimelineSpan{DayRange{day(first), day(last)}});
    }
    void play(int frames) {
        for (int frame = 0; frame < frames; ++frame)
            run<TimeCommand>(AdvanceClock{0.1});
    }
    std::string date() const { return time::toIsoDate(state.date); }
    bool isInView() const {
        return state.date >= state.timelineSpan->first && state.date <= state.timelineSpan->last;
    }

    model::Brief brief = sample::brief();
    AppState state;
};

} // namespace

// --- the axis

TEST_F(Timeline, TheAxisStaysWithinTheBriefAndAllOfItIsNone) {
    show("1980-01-01", "1995-01-01");
    EXPECT_EQ(state.timelineSpan->first, brief.span().first);
    EXPECT_EQ(state.timelineSpan->last - state.timelineSpan->first, day("1995-01-01") - day("1980-01-01"));
    show("1900-01-01", "2100-01-01");
    EXPECT_FALSE(state.timelineSpan);
    show("2000-01-01", "2000-02-01");
    const AppState before = state;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    run<TimelineCommand>(SetTimelineSpan{DayRange{-infinity, infinity}});
    EXPECT_EQ(state, before);
    run<TimelineCommand>(SetTimelineSpan{});
    EXPECT_FALSE(state.timelineSpan);
}

TEST_F(Timeline, KeysZoomAboutTheDateAndPan) {
    run<TimeCommand>(SetDate{day("2000-06-01")});
    const DayRange all = brief.span();
    const double share = (state.date - all.first) / (all.last - all.first);
    for (int i = 0; i < 20; ++i) {
        run<TimelineCommand>(ZoomTimeline{});
        const DayRange span = *state.timelineSpan;
        EXPECT_NEAR((state.date - span.first) / (span.last - span.first), share, 1e-6);
    }
    const DayRange closest = *state.timelineSpan;
    EXPECT_NEAR(closest.last - closest.first, 3.0, 1e-9);
    run<TimelineCommand>(PanTimeline{});
    EXPECT_NEAR(state.timelineSpan->first, closest.first + 1.5, 1e-6);
    run<TimelineCommand>(PanTimeline{Direction::Back});
    EXPECT_NEAR(state.timelineSpan->first, closest.first, 1e-6);
    for (int i = 0; i < 20; ++i)
        run<TimelineCommand>(ZoomTimeline{Direction::Back});
    EXPECT_FALSE(state.timelineSpan);
    run<TimelineCommand>(PanTimeline{});
    EXPECT_FALSE(state.timelineSpan);
}

TEST_F(Timeline, TheAxisPagesOverWhenTheDateLeavesItAndStandsStillMeanwhile) {
    run<TimeCommand>(SetDate{day("2000-01-10")});
    show("2000-01-01", "2000-02-20"); // 50 days
    run<TimeCommand>(SetSpeed{40.0});
    run<TimeCommand>(TogglePlay{});
    int pages = 0;
    for (int frame = 0; frame < 100; ++frame) {
        const auto before = state.timelineSpan;
        play(1);
        ASSERT_TRUE(isInView());
        if (state.timelineSpan != before) {
            ++pages;
            EXPECT_NEAR((state.date - state.timelineSpan->first) / 50.0, 0.1, 1e-9);
        }
    }
    EXPECT_EQ(pages, 8) << "400 days, 45 on each page";
}

TEST_F(Timeline, PagesThatWouldFlickerAreNotTurnedUntilPlayingStops) {
    run<TimeCommand>(SetDate{day("2000-01-10")});
    show("2000-01-01", "2000-01-11");
    run<TimeCommand>(SetSpeed{365.0});
    run<TimeCommand>(TogglePlay{});
    const auto before = state.timelineSpan;
    play(5);
    EXPECT_EQ(state.timelineSpan, before);
    run<TimeCommand>(TogglePlay{});
    EXPECT_TRUE(isInView());
}

TEST_F(Timeline, AnAxisThatWasMovedAwayStaysThereUntilTheDateIsMoved) {
    run<TimeCommand>(SetDate{day("2000-01-10")});
    run<TimeCommand>(SetSpeed{1.0});
    run<TimeCommand>(TogglePlay{});
    show("1995-01-01", "1995-03-01");
    const auto away = state.timelineSpan;
    play(3);
    EXPECT_EQ(state.timelineSpan, away);
    run<TimeCommand>(StepDate{});
    EXPECT_TRUE(isInView());
    run<AttentionCommand>(GoToClaim{*brief.findClaim("old-aid")});
    EXPECT_TRUE(isInView());
}

// --- the range

TEST_F(Timeline, ARangeIsOfWholeDaysInOrderWithinTheBrief) {
    run<TimelineCommand>(SelectRange{DayRange{day("2000-05-05") + 0.7, day("2000-03-01") + 0.2}});
    EXPECT_EQ(state.selectedRange, (DayRange{day("2000-03-01"), day("2000-05-05")}));
    run<TimelineCommand>(SelectRange{DayRange{day("1900-01-01"), day("2100-01-01")}});
    EXPECT_EQ(state.selectedRange, (DayRange{brief.span().first, brief.span().last - 1.0}));
    const AppState before = state;
    run<TimelineCommand>(SelectRange{DayRange{std::numeric_limits<double>::quiet_NaN(), 0.0}});
    EXPECT_EQ(state, before);
    run<TimeCommand>(SetLoop{time::LoopMode::Range});
    run<TimelineCommand>(SelectRange{});
    EXPECT_FALSE(state.selectedRange);
    EXPECT_EQ(state.playback.loop, time::LoopMode::Once) << "there is nothing left to loop over";
}

TEST_F(Timeline, ARangeBeginsAndEndsOnTheDateByKey) {
    run<TimeCommand>(SetDate{day("2000-03-01")});
    run<TimelineCommand>(BoundRange{Direction::Back});
    EXPECT_EQ(state.selectedRange, (DayRange{day("2000-03-01"), brief.span().last - 1.0}));
    run<TimeCommand>(SetDate{day("2000-06-01")});
    run<TimelineCommand>(BoundRange{Direction::Forward});
    EXPECT_EQ(state.selectedRange, (DayRange{day("2000-03-01"), day("2000-06-01")}));
    run<TimeCommand>(SetDate{day("2001-01-01")});
    run<TimelineCommand>(BoundRange{Direction::Back});
    EXPECT_EQ(state.selectedRange->first, day("2001-01-01"));
    EXPECT_GE(state.selectedRange->last, state.selectedRange->first);
}

// --- playback

TEST_F(Timeline, TheSelectedRangeIsLooped) {
    run<TimelineCommand>(SelectRange{DayRange{day("2000-03-01"), day("2000-03-10")}});
    run<TimeCommand>(SetLoop{LoopMode::Range});
    run<TimeCommand>(SetDate{day("1995-01-01")});
    run<TimeCommand>(SetSpeed{10.0});
    run<TimeCommand>(TogglePlay{});
    std::set<std::string> days;
    for (int frame = 0; frame < 40; ++frame) {
        play(1);
        days.insert(date());
    }
    EXPECT_EQ(days.size(), 10U);
    EXPECT_EQ(*days.begin(), "2000-03-01");
    EXPECT_EQ(*days.rbegin(), "2000-03-10");
}

TEST_F(Timeline, ThePeriodThatOneIsInIsLoopedThroughTheOnesWithinIt) {
    run<TimeCommand>(SetDate{day("2000-02-01")});
    run<TimeCommand>(SetLoop{LoopMode::Period});
    run<TimeCommand>(SetSpeed{1000.0});
    run<TimeCommand>(TogglePlay{});
    int highestYear = 0;
    for (int frame = 0; frame < 100; ++frame) {
        play(1);
        highestYear = std::max(highestYear, time::toCivil(state.date).year);
        EXPECT_GE(time::toCivil(state.date).year, 2000);
    }
    EXPECT_EQ(highestYear, 2009) << "not the summer of 2000 alone, and not past the period";
    // Where the date is moved to counts.
    run<TimeCommand>(SetSpeed{10.0});
    run<TimeCommand>(SetDate{day("2000-07-01")});
    for (int frame = 0; frame < 200; ++frame) {
        play(1);
        EXPECT_GE(date(), "2000-06-01");
        EXPECT_LE(date(), "2000-08-31");
    }
}

TEST_F(Timeline, WithoutPeriodOrRangeAllIsLooped) {
    for (const LoopMode loop : {LoopMode::Period, LoopMode::Range}) {
        run<TimeCommand>(SetDate{brief.span().last - 0.5});
        run<TimeCommand>(SetLoop{loop});
        EXPECT_FALSE(state.loopedPeriod);
        state.playback.playing = true;
        run<TimeCommand>(SetSpeed{10.0});
        play(1);
        EXPECT_LT(state.date, brief.span().first + 1.0);
    }
}

TEST_F(Timeline, PlayedBackwardsOnceItStopsAtTheFirstDayAndStartsOverFromTheLast) {
    run<TimeCommand>(SetLoop{LoopMode::Once});
    run<TimeCommand>(TurnAround{});
    run<TimeCommand>(SetDate{brief.span().first + 3.0});
    run<TimeCommand>(TogglePlay{});
    play(1);
    EXPECT_EQ(state.date, brief.span().first);
    EXPECT_FALSE(state.playback.playing);
    run<TimeCommand>(TogglePlay{});
    play(1);
    EXPECT_GT(state.date, brief.span().last - 100.0);
}

TEST_F(Timeline, ChoicesFollowEachOtherAndKeepTheDate) {
    run<TimeCommand>(SetDate{day("2000-03-03")});
    for (std::size_t i = 0; i < timeStepCount; ++i)
        run<TimeCommand>(NextStep{});
    EXPECT_EQ(state.step, TimeStep::Month);
    run<TimeCommand>(SetStep{TimeStep::Day});
    run<TimeCommand>(NextStep{Direction::Back});
    EXPECT_EQ(state.step, TimeStep::Period);
    run<TimeCommand>(NextPace{});
    EXPECT_EQ(state.playback.pace, time::Pace::ByChanges);
    run<TimeCommand>(NextPace{});
    EXPECT_EQ(state.playback.pace, time::Pace::Even);
    run<TimeCommand>(NextLoop{});
    EXPECT_EQ(state.playback.loop, LoopMode::Period);
    EXPECT_EQ(state.loopedPeriod, brief.periodAt(state.date));
    run<TimeCommand>(ChangeSpeed{});
    EXPECT_EQ(state.playback.speedDaysPerSecond, 500.0);
    EXPECT_EQ(date(), "2000-03-03");
    run<TimeCommand>(SetStep{TimeStep::Change});
    run<TimeCommand>(StepDate{});
    EXPECT_EQ(date(), "2000-06-01");
}

TEST_F(Timeline, QuietStretchesPassQuickly) {
    run<TimeCommand>(SetDate{day("1991-01-01")});
    run<TimeCommand>(SetSpeed{10.0});
    run<TimeCommand>(TogglePlay{});
    const std::vector<DayRange> quiet = {{day("1991-01-01"), day("1995-01-01")}};
    for (int frame = 0; frame < 10; ++frame)
        run<TimeCommand>(AdvanceClock{0.1, quiet});
    EXPECT_NEAR(state.date, day("1995-01-01"), 1e-6);
}

// --- what has no date

TEST_F(Timeline, TheUndatedClaimsCanBeSelectedWhereThereAreAny) {
    run<AttentionCommand>(Select{{Target::What::Undated, 0}});
    EXPECT_EQ(state.selected.what, Target::What::Undated);
    run<AttentionCommand>(Select{});
    brief = sample::places();
    run<AttentionCommand>(Select{{Target::What::Undated, 0}});
    EXPECT_FALSE(state.selected);
}
