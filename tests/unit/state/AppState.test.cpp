#include "state/AppState.hpp"

#include <set>

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;

TEST(AppState, OpensOnTheLatestBeginning) {
    const model::Brief brief = sample::brief();
    const AppState state = openingState(brief);
    EXPECT_EQ(state.date, sample::day("2000-07-01"));
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_TRUE(state.hiddenStatuses.none());
    EXPECT_NE(state.view, openingView()) << "a brief without scenes opens on its own places";
    EXPECT_FALSE(state.playback.playing);
    EXPECT_FALSE(state.selected);
    EXPECT_TRUE(state.panelsShown);
}

TEST(AppState, OpensOnABriefWithoutDates) {
    model::Brief brief = sample::places();
    EXPECT_EQ(openingState(brief).date, brief.span().first);
    sample::addFlow(brief, "undated", "arms", "moscow", "seoul", "", "");
    EXPECT_EQ(openingState(brief).date, brief.span().first);
    EXPECT_TRUE(std::isfinite(openingState(model::Brief{}).date));
}

TEST(AppState, PartsAndStepsHaveNames) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < basemapPartCount; ++i) {
        EXPECT_TRUE(names.insert(title(static_cast<BasemapPart>(i))).second);
        EXPECT_TRUE(names.insert(id(static_cast<BasemapPart>(i))).second);
    }
    for (std::size_t i = 0; i < timeStepCount; ++i)
        EXPECT_TRUE(names.insert(title(static_cast<TimeStep>(i))).second);
    EXPECT_FALSE(names.contains(""));
}
