#include "video/VideoPlan.hpp"

#include <gtest/gtest.h>

#include "tests/unit/time/Day.hpp"

namespace tumen::video {
namespace {

using sample::day;

model::Scene scene(const char* id, const char* title, const char* caption, const char* start, const char* end,
                   double dwellSecs) {
    model::Scene scene;
    scene.id = id;
    scene.title = title;
    scene.caption = caption;
    scene.when = {*time::parseEdtf(start), *time::parseEdtf(end)};
    scene.dwellSecs = dwellSecs;
    return scene;
}

model::Brief briefOfScenes() {
    model::Brief brief;
    brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    brief.periods = {{"all", "All", {*time::parseEdtf("1900"), *time::parseEdtf("2020")}, "", "", ""}};
    brief.scenes = {scene("a", "First", "What it says", "1950-06-25", "1950-06-25", 2.0),
                    scene("b", "Second", "", "1960-01-01", "1960-01-11", 1.0),
                    scene("c", "", "", "1970-01-01", "1970-01-01", 0.0)};
    return brief;
}

TEST(VideoPlan, DaysBeginAndEndWithTheirFrames) {
    const auto plan = VideoPlan::ofDays({}, day("1950-01-01"), day("1951-01-01"), {365.0}, 30);
    EXPECT_EQ(plan.frameCount(), 31);
    EXPECT_EQ(plan.stateAt(0).date, day("1950-01-01"));
    EXPECT_DOUBLE_EQ(plan.stateAt(15).date, day("1950-01-01") + 182.5);
    EXPECT_EQ(plan.stateAt(30).date, day("1951-01-01"));
    EXPECT_TRUE(plan.captions().empty());
}

TEST(VideoPlan, ATimeThatIsNoWholeNumberOfFramesEndsOnItsLastDay) {
    const auto plan = VideoPlan::ofDays({}, 0.0, 100.0, {365.0}, 24);
    EXPECT_EQ(plan.frameCount(), 8); // 6.6 frames of time, and the end
    EXPECT_LT(plan.stateAt(6).date, 100.0);
    EXPECT_EQ(plan.stateAt(7).date, 100.0);
    EXPECT_EQ(VideoPlan::ofDays({}, 5.0, 5.0, {365.0}, 24).frameCount(), 1);
}

TEST(VideoPlan, GoesBackwardsToo) {
    const auto plan = VideoPlan::ofDays({}, 730.0, 0.0, {365.0}, 10);
    EXPECT_EQ(plan.frameCount(), 21);
    EXPECT_EQ(plan.stateAt(0).date, 730.0);
    EXPECT_DOUBLE_EQ(plan.stateAt(5).date, 547.5);
    EXPECT_EQ(plan.stateAt(20).date, 0.0);
}

TEST(VideoPlan, QuietStretchesTakeOneSecondInBothDirections) {
    const std::vector<time::DayRange> quiet = {{1000.0, 9000.0}};
    const auto on = VideoPlan::ofDays({}, 0.0, 10000.0, {1000.0, quiet}, 10);
    EXPECT_EQ(on.frameCount(), 31); // a second each before, in and behind it
    EXPECT_NEAR(on.stateAt(10).date, 1000.0, 1e-6);
    EXPECT_NEAR(on.stateAt(15).date, 5000.0, 1e-6);
    EXPECT_NEAR(on.stateAt(20).date, 9000.0, 1e-6);
    const auto back = VideoPlan::ofDays({}, 10000.0, 0.0, {1000.0, quiet}, 10);
    EXPECT_EQ(back.frameCount(), 31);
    for (int frame = 0; frame <= 30; ++frame)
        EXPECT_NEAR(back.stateAt(frame).date, on.stateAt(30 - frame).date, 1e-6) << frame;
}

TEST(VideoPlan, AFrameIsTheSameWheneverItIsAskedFor) {
    const auto plan = VideoPlan::ofDays({}, 0.0, 3650.0, {365.0}, 30);
    const state::AppState once = plan.stateAt(100);
    plan.stateAt(299);
    EXPECT_EQ(plan.stateAt(100), once);
    EXPECT_NEAR(once.motionSecs, 100.0 / 30.0, 1e-12);
    state::AppState still;
    still.motionStyle = state::MotionStyle::Still;
    EXPECT_EQ(VideoPlan::ofDays(still, 0.0, 3650.0, {365.0}, 30).stateAt(100).motionSecs, 0.0);
}

TEST(VideoPlan, ScenesFollowEachOtherWithTheirCaptions) {
    const model::Brief brief = briefOfScenes();
    const std::size_t all[] = {0, 1, 2};
    const auto plan = VideoPlan::ofScenes(state::openingState(brief), brief, all, 30);
    EXPECT_EQ(plan.frameCount(), (2 + 1 + 8) * 30);
    EXPECT_EQ(plan.stateAt(0).date, day("1950-06-25"));
    EXPECT_EQ(plan.stateAt(59).date, day("1950-06-25"));
    EXPECT_EQ(plan.stateAt(60).date, day("1960-01-01"));
    EXPECT_NEAR(plan.stateAt(75).date, day("1960-01-06"), 1e-6);
    EXPECT_GT(plan.stateAt(89).date, day("1960-01-10"));
    EXPECT_EQ(plan.stateAt(90).date, day("1970-01-01"));
    const std::vector<Caption> captions = {{0.0, 2.0, "First\nWhat it says"}, {2.0, 3.0, "Second"}};
    EXPECT_EQ(plan.captions(), captions);
}

TEST(VideoPlan, ASceneComesAsItsTableSaysAndAsOnTheScreen) {
    model::Brief brief = briefOfScenes();
    brief.scenes[0].camera = "127 38 1000";
    brief.scenes[1].camera = "37 55 3000";
    brief.scenes[2].transition = model::Transition::Fade;
    const std::size_t all[] = {0, 1, 2};
    const auto plan = VideoPlan::ofScenes(state::openingState(brief), brief, all, 30);
    EXPECT_FALSE(plan.stateAt(0).change) << "a video begins with its first scene";
    const auto flight = plan.stateAt(60).change;
    ASSERT_TRUE(flight);
    EXPECT_EQ(flight->how, model::Transition::Fly);
    EXPECT_EQ(flight->fromView, plan.stateAt(59).view);
    EXPECT_EQ(flight->elapsedSecs, 0.0);
    ASSERT_TRUE(plan.stateAt(75).change);
    EXPECT_DOUBLE_EQ(plan.stateAt(75).change->elapsedSecs, 0.5);
    // The flight takes longer than its scene; the picture before the fade is that of the flight.
    EXPECT_GT(flight->durationSecs, 1.0);
    ASSERT_TRUE(plan.stateAt(90).change);
    EXPECT_EQ(plan.stateAt(90).change->how, model::Transition::Fade);
    EXPECT_FALSE(plan.stateAt(100).change) << "0.3 seconds later";
    EXPECT_EQ(plan.stateAt(75), plan.stateAt(75));

    state::AppState still = state::openingState(brief);
    still.motionStyle = state::MotionStyle::Still;
    EXPECT_FALSE(VideoPlan::ofScenes(still, brief, all, 30).stateAt(60).change);
    const std::size_t apart[] = {0, 2};
    EXPECT_FALSE(VideoPlan::ofScenes(state::openingState(brief), brief, apart, 30).stateAt(60).change)
        << "only what follows in the brief goes over";
}

TEST(VideoPlan, ASceneThatLastsEndsOnItsLastDay) {
    const model::Brief brief = briefOfScenes();
    const std::size_t second[] = {1};
    const auto plan = VideoPlan::ofScenes(state::openingState(brief), brief, second, 30);
    EXPECT_EQ(plan.frameCount(), 30);
    EXPECT_NEAR(plan.stateAt(29).date, day("1960-01-11"), 1e-6);
}

TEST(VideoPlan, TimePlaysOnThePictureUntilItHasArrived) {
    const auto back = VideoPlan::ofDays({}, 730.0, 0.0, {365.0}, 10);
    const time::Playback playback = back.stateAt(5).playback;
    EXPECT_TRUE(playback.playing);
    EXPECT_TRUE(playback.backwards);
    EXPECT_DOUBLE_EQ(playback.speedDaysPerSecond, 365.0);
    EXPECT_FALSE(back.stateAt(20).playback.playing);

    const model::Brief brief = briefOfScenes();
    const std::size_t scenes[] = {1, 2};
    const auto plan = VideoPlan::ofScenes(state::openingState(brief), brief, scenes, 30);
    EXPECT_TRUE(plan.stateAt(10).playback.playing);
    EXPECT_FALSE(plan.stateAt(10).playback.backwards);
    EXPECT_FALSE(plan.stateAt(30).playback.playing);
}

} // namespace
} // namespace tumen::video
