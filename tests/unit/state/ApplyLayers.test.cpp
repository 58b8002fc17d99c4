#include "ApplyFixture.hpp"

namespace tumen::state {

using model::StatusClass;

TEST_F(Apply, LayersSwitchOffAndOn) {
    run<LayerCommand>(ToggleKind{1});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1}));
    run<LayerCommand>(ToggleKind{1});
    EXPECT_TRUE(state.hiddenKinds.empty());
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_EQ(state.hiddenStatusClasses, (std::set<StatusClass>{StatusClass::Alleged}));
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_TRUE(state.hiddenStatusClasses.empty());
    const bool before = state.shows(BasemapPart::Relief);
    run<LayerCommand>(TogglePart{BasemapPart::Relief});
    EXPECT_NE(state.shows(BasemapPart::Relief), before);
}

TEST_F(Apply, TheFlowLimitKeepsWithinItsBounds) {
    run<LayerCommand>(SetFlowLimit{750});
    EXPECT_EQ(state.flowLimit, 750);
    run<LayerCommand>(SetFlowLimit{-3});
    EXPECT_EQ(state.flowLimit, lowestFlowLimit);
    run<LayerCommand>(SetFlowLimit{2000000000});
    EXPECT_EQ(state.flowLimit, highestFlowLimit);
}

TEST_F(Apply, TheWidthScaleIsSet) {
    run<LayerCommand>(SetWidthScale{WidthScale::Linear});
    EXPECT_EQ(state.widthScale, WidthScale::Linear);
    for (const WidthScale scale : allWidthScales)
        EXPECT_EQ(findWidthScale(id(scale)), scale);
    EXPECT_EQ(findWidthScale("cubic"), std::nullopt);
}

TEST_F(Apply, SoloTwiceReturnsAll) {
    run<LayerCommand>(SoloKind{2});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{0, 1, 3}));
    run<LayerCommand>(SoloKind{0});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1, 2, 3}));
    run<LayerCommand>(SoloKind{0});
    EXPECT_TRUE(state.hiddenKinds.empty());
}

TEST_F(Apply, SoloAfterSomeWereHidden) {
    run<LayerCommand>(ToggleKind{2});
    run<LayerCommand>(SoloKind{2});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{0, 1, 3}));
}

TEST_F(Apply, KindsTheBriefDoesNotHaveChangeNothing) {
    const AppState before = state;
    run<LayerCommand>(ToggleKind{far});
    run<LayerCommand>(ToggleKind{brief.kinds.size()});
    run<LayerCommand>(SoloKind{far});
    EXPECT_TRUE(state == before);
}

} // namespace tumen::state
