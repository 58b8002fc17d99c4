#include "state/Filter.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;

TEST(Filter, LetsThroughWhatIsNotSwitchedOff) {
    const model::Brief brief = sample::brief();
    const model::Claim& alleged = brief.claims[*brief.findClaim("arms-out")];
    const model::Claim& documented = brief.claims[*brief.findClaim("arms-back")];
    AppState state;
    EXPECT_TRUE(passesFilter(state, alleged));
    state.hiddenStatuses = model::statusesOf(model::StatusClass::Alleged);
    EXPECT_FALSE(passesFilter(state, alleged));
    EXPECT_TRUE(passesFilter(state, documented));
    state.hiddenStatuses.reset();
    state.hiddenKinds = {alleged.kind};
    EXPECT_FALSE(passesFilter(state, alleged));
    EXPECT_FALSE(passesFilter(state, documented));
    state.hiddenKinds = {alleged.kind + 1};
    EXPECT_TRUE(passesFilter(state, alleged));
}

TEST(Filter, DatesDoNotMatter) {
    const model::Brief brief = sample::brief();
    AppState state;
    state.date = sample::day("1800-01-01");
    for (const model::Claim& claim : brief.claims)
        EXPECT_TRUE(passesFilter(state, claim)) << claim.id;
}
