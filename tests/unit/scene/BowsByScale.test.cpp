#include "scene/BowsByScale.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/FlowBriefs.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

const geo::ProjectionSpec& eurasia() {
    return *geo::findProjection("eurasia");
}

} // namespace

TEST(BowsByScale, AreReadyForASmallScaleBeforeALargeOneAndThenDoNotChange) {
    const model::Brief brief = sample::FlowBriefs::randomly();
    const auto plan = std::make_shared<const FlowPlan>(planFlows(brief));
    const BowsByScale bows(brief, plan, eurasia());
    const FlowBows close = bows.at(0.01);
    EXPECT_TRUE(bows.isReadyFor(0.01));
    EXPECT_TRUE(bows.isReadyFor(16.0));
    EXPECT_TRUE(bows.isReadyFor(1000.0));
    EXPECT_EQ(bows.at(0.01), close);
    EXPECT_EQ(bows.at(0.0001), close) << "further in they stay as they are";
    EXPECT_EQ(BowsByScale(brief, plan, eurasia()).at(16.0), bows.at(16.0));
}

TEST(BowsByScale, AreLetGoBeforeTheyAreMade) {
    const model::Brief brief = sample::FlowBriefs::randomly();
    const auto plan = std::make_shared<const FlowPlan>(planFlows(brief));
    for (int i = 0; i < 3; ++i)
        const BowsByScale bows(brief, plan, eurasia());
}

TEST(BowsByScale, OfNoFlowsAreNone) {
    const model::Brief none;
    EXPECT_TRUE(BowsByScale(none, std::make_shared<const FlowPlan>(), eurasia()).at(1.0).empty());
}
