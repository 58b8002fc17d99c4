#include "app/CrossFade.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::app;

namespace {

state::AppState opening() {
    return state::openingState(sample::brief());
}

} // namespace

TEST(CrossFade, FollowsAChangeOfProjectionOrTheme) {
    const state::AppState from = opening();
    state::AppState to = from;
    EXPECT_FALSE(jumps(from, to));
    to.view.projection = "globe";
    EXPECT_TRUE(jumps(from, to));
    to = from;
    to.theme = state::ThemeId::Light;
    EXPECT_TRUE(jumps(from, to));
}

TEST(CrossFade, FollowsALeapInTimeButNoStep) {
    const state::AppState from = opening();
    state::AppState to = from;
    to.date = from.date + 31.0;
    EXPECT_FALSE(jumps(from, to));
    to.date = from.date + 3650.0;
    EXPECT_TRUE(jumps(from, to));
    to.date = from.date - 3650.0;
    EXPECT_TRUE(jumps(from, to));
}

TEST(CrossFade, LeavesAMovingViewAndPlayingTimeAlone) {
    const state::AppState from = opening();
    state::AppState to = from;
    to.view.centre.lonDeg += 20.0;
    to.view.widthKm *= 3.0;
    EXPECT_FALSE(jumps(from, to));
    to.playback.playing = true;
    to.date = from.date + 3650.0;
    EXPECT_FALSE(jumps(from, to));
}

TEST(CrossFade, FollowsASceneAsItsTransitionSays) {
    const state::AppState from = opening();
    state::AppState to = from;
    to.scene = 1;
    to.date = from.date - 3650.0;
    to.view.projection = "globe";
    EXPECT_FALSE(jumps(from, to)) << "a cut";
    to.change.emplace();
    EXPECT_FALSE(jumps(from, to)) << "it flies";
    to.change->how = model::Transition::Fade;
    EXPECT_TRUE(jumps(from, to));
    EXPECT_FALSE(jumps(to, to)) << "once";
}
