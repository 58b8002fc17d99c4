#include "time/PlaybackClock.hpp"

#include <gtest/gtest.h>

using namespace tumen::time;

namespace {

constexpr DayRange range{1000.0, 2000.0};
constexpr Playback looping{true, 365.0, LoopMode::All};
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
    const Playback slow{true, 10.0, LoopMode::All};
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
        const Playback playback{true, speed, LoopMode::All};
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

// --- backwards

TEST(PlaybackClock, BackwardsIsTheMirrorOfForwards) {
    Playback back = looping;
    back.backwards = true;
    EXPECT_DOUBLE_EQ(advance(back, 1200.0, 0.02, range).date, 1192.7);
    EXPECT_DOUBLE_EQ(advance(back, 1010.0, 0.1, range).date, 1973.5) << "on from the end";
    EXPECT_DOUBLE_EQ(advance(back, 5000.0, 0.1, range).date, 1963.5) << "from the side that comes first";
    back.loop = LoopMode::Once;
    EXPECT_EQ(advance(back, 1010.0, 0.1, range).date, 1000.0);
    EXPECT_FALSE(advance(back, 1010.0, 0.1, range).playing);
}

TEST(PlaybackClock, ThereAndBackAgain) {
    const std::vector<DayRange> quiet = {{1100.0, 1500.0}, {1600.0, 1990.0}};
    Playback back = looping;
    back.backwards = true;
    for (DayNumber date = 1000.0; date < 1960.0; date += 7.0) {
        const DayNumber there = advance(looping, date, 0.1, range, quiet).date;
        EXPECT_NEAR(advance(back, there, 0.1, range, quiet).date, date, 1e-6);
    }
}

// --- quiet stretches

TEST(PlaybackClock, AQuietStretchTakesItsTimeHoweverLongItIs) {
    const std::vector<DayRange> quiet = {{1100.0, 1900.0}};
    EXPECT_NEAR(advance(looping, 1100.0, 0.1, range, quiet).date, 1180.0, 1e-9) << "a tenth of it in 0.1 s";
    DayNumber date = 1100.0;
    for (int frame = 0; frame < 10; ++frame)
        date = advance(looping, date, quietSecs / 10.0, range, quiet).date;
    EXPECT_NEAR(date, 1900.0, 1e-6);
    EXPECT_NEAR(advance(looping, 1063.5, 0.1, range, quiet).date, 1100.0, 1e-9) << "as usual before it";
    EXPECT_NEAR(advance(looping, 1900.0, 0.1, range, quiet).date, 1936.5, 1e-9) << "and after it";
}

TEST(PlaybackClock, AFrameMayEndAQuietStretchOnTheWay) {
    const std::vector<DayRange> quiet = {{1100.0, 1900.0}};
    // 0.05 s to the end of the stretch, then 0.05 s at 365 days a second
    EXPECT_NEAR(advance(looping, 1860.0, 0.1, range, quiet).date, 1918.25, 1e-9);
}

TEST(QuietStretches, BeginHalfASecondAfterAChangeAndEndWithTheNext) {
    const std::vector<DayNumber> changes = {1000.0, 1001.0, 1500.0, 1520.0};
    const auto quiet = quietStretches(changes, {1000.0, 2000.0}, 100.0);
    const std::vector<DayRange> expected = {{1051.0, 1500.0}, {1570.0, 2000.0}};
    EXPECT_EQ(quiet, expected);
    EXPECT_TRUE(quietStretches(changes, {1000.0, 2000.0}, 600.0).empty()) << "shorter than a second each";
}

TEST(QuietStretches, WithoutChangesAllIsQuiet) {
    EXPECT_EQ(quietStretches({}, range, 10.0), std::vector<DayRange>{range});
    EXPECT_EQ(quietStretches(std::vector<DayNumber>{-5.0, 9999.0}, range, 10.0),
              std::vector<DayRange>{range});
}
