#include "time/PlaybackClock.hpp"

#include <gtest/gtest.h>

using namespace tumen::time;

namespace {

constexpr DayRange range{1000.0, 2000.0};
constexpr Playback looping{true, 365.0, LoopMode::Loop};
constexpr Playback once{true, 365.0, LoopMode::Once};

} // namespace

TEST(PlaybackClock, MovesAtItsSpeed) {
    const PlaybackStep step = advance(looping, 1200.0, 0.02, range);
    EXPECT_DOUBLE_EQ(step.date, 1207.3);
    EXPECT_TRUE(step.playing);
}

TEST(PlaybackClock, StandsStillWhenPaused) {
    Playback paused = looping;
    paused.playing = false;
    for (const double date : {500.0, 1200.0, 2000.0, 2500.0}) {
        EXPECT_EQ(advance(paused, date, 0.1, range).date, date);
        EXPECT_FALSE(advance(paused, date, 0.1, range).playing);
    }
}

TEST(PlaybackClock, AStallDoesNotJump) {
    EXPECT_DOUBLE_EQ(advance(looping, 1200.0, 60.0, range).date, 1236.5);
    EXPECT_DOUBLE_EQ(advance(looping, 1200.0, 0.1, range).date, 1236.5);
}

TEST(PlaybackClock, NeverRunsBackwards) {
    EXPECT_EQ(advance(looping, 1200.0, -5.0, range).date, 1200.0);
}

TEST(PlaybackClock, OnceStopsAtTheEnd) {
    const PlaybackStep step = advance(once, 1990.0, 0.1, range);
    EXPECT_EQ(step.date, 2000.0);
    EXPECT_FALSE(step.playing);
    EXPECT_FALSE(advance(once, 1963.5, 0.1, range).playing); // lands on the end
    EXPECT_FALSE(advance(once, 2000.0, 0.1, range).playing);
    EXPECT_EQ(advance(once, 9999.0, 0.1, range).date, 2000.0);
}

TEST(PlaybackClock, LoopGoesOnFromTheStart) {
    const PlaybackStep step = advance(looping, 1990.0, 0.1, range);
    EXPECT_DOUBLE_EQ(step.date, 1026.5);
    EXPECT_TRUE(step.playing);
}

TEST(PlaybackClock, LoopShowsTheEnd) {
    const Playback slow{true, 10.0, LoopMode::Loop};
    EXPECT_EQ(advance(slow, 1999.0, 0.1, range).date, 2000.0);
}

TEST(PlaybackClock, ADateBeforeTheRangePlaysFromItsStart) {
    EXPECT_DOUBLE_EQ(advance(looping, -5000.0, 0.1, range).date, 1036.5);
    EXPECT_DOUBLE_EQ(advance(once, -5000.0, 0.1, range).date, 1036.5);
}

TEST(PlaybackClock, ARangeOfOneDayHoldsItsDate) {
    EXPECT_EQ(advance(looping, 1000.0, 0.1, {1000.0, 1000.0}).date, 1000.0);
    EXPECT_TRUE(advance(looping, 1000.0, 0.1, {1000.0, 1000.0}).playing);
    EXPECT_EQ(advance(once, 1000.0, 0.1, {1000.0, 1000.0}).date, 1000.0);
    EXPECT_FALSE(advance(once, 1000.0, 0.1, {1000.0, 1000.0}).playing);
}

TEST(PlaybackClock, StaysWithinTheRangeAtAnySpeed) {
    for (double speed = 0.0; speed < 1e6; speed = 3.0 * speed + 1.0) {
        const Playback playback{true, speed, LoopMode::Loop};
        DayNumber date = range.first;
        for (int frame = 0; frame < 500; ++frame) {
            date = advance(playback, date, 0.016, range).date;
            ASSERT_GE(date, range.first);
            ASSERT_LE(date, range.last);
        }
    }
}

TEST(PlaybackClock, ManySmallStepsEqualOneLargeStep) {
    DayNumber date = range.first;
    for (int frame = 0; frame < 100; ++frame)
        date = advance(looping, date, 0.001, range).date;
    EXPECT_NEAR(date, advance(looping, range.first, 0.1, range).date, 1e-9);
}
