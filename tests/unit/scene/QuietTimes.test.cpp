#include "scene/QuietTimes.hpp"

#include <gtest/gtest.h>

#include "state/TimeSteps.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using sample::day;

TEST(QuietTimes, NoneAtAnEvenPace) {
    QuietTimes quiet;
    EXPECT_TRUE(quiet.of(sample::brief(), {}).empty());
}

TEST(QuietTimes, FollowFiltersAndSpeed) {
    const model::Brief brief = sample::brief();
    state::AppState state;
    state.playback.pace = time::Pace::ByChanges;
    QuietTimes quiet;
    const auto expect = [&] {
        EXPECT_EQ(quiet.of(brief, state), time::quietStretches(state::changeDays(brief, state), brief.span(),
                                                               state.playback.speedDaysPerSecond));
    };
    expect();
    EXPECT_EQ(quiet.of(brief, state).front().last, day("1995-01-01")) << "from the aid of 1990 to the treaty";
    state.hiddenKinds = {*brief.findKind("diplomatic")};
    expect();
    EXPECT_GT(quiet.of(brief, state).front().last, day("1995-01-01"));
    state.playback.speedDaysPerSecond = 100000.0;
    EXPECT_TRUE(quiet.of(brief, state).empty());
    state.playback.speedDaysPerSecond = 365.0;
    state.hiddenKinds.clear();
    expect();
}
