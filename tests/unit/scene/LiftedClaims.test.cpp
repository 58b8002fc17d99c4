// What a panel points at steps forward on the map.

#include <gtest/gtest.h>

#include "scene/SceneBuilder.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

class LiftedClaimsTest : public testing::Test {
protected:
    LiftedClaimsTest() {
        state = state::openingState(brief);
        state.date = sample::day("2000-07-01");
        state.view = state::findNamedView("moscow-pyongyang")->view;
    }
    MapScene build() {
        SceneBuilder builder(brief, nothing, sample::measure);
        return builder.build(state, sample::projection("eurasia"), sample::picture(), darkTheme());
    }
    static std::size_t liftedIn(const MapScene& scene) {
        return static_cast<std::size_t>(std::ranges::count_if(scene.flows, &FlowDrawing::lifted));
    }

    model::Brief brief = sample::brief();
    model::Basemap nothing;
    state::AppState state;
};

TEST_F(LiftedClaimsTest, TheyAreLiftedAndTheRestStepsBack) {
    const MapScene plain = build();
    EXPECT_EQ(liftedIn(plain), 0U);
    state.lifted = state::LedgerFilter{.kind = brief.findKind("arms")};
    const MapScene scene = build();
    ASSERT_EQ(scene.flows.size(), plain.flows.size());
    EXPECT_EQ(liftedIn(scene), 2U);
    for (const FlowDrawing& flow : scene.flows) {
        EXPECT_EQ(flow.lifted, brief.claims.kind(flow.path.claim) == brief.findKind("arms"));
        EXPECT_EQ(flow.lifted, flow.strength > 0.5);
    }
}

TEST_F(LiftedClaimsTest, NothingStepsBackForWhatIsNotOnTheMap) {
    state.lifted = state::LedgerFilter{.text = "old-aid"};
    const MapScene scene = build();
    EXPECT_EQ(liftedIn(scene), 0U);
    for (const FlowDrawing& flow : scene.flows)
        EXPECT_GT(flow.strength, 0.5);
}

} // namespace
} // namespace tumen::scene
