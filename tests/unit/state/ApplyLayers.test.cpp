#include "ApplyFixture.hpp"

namespace tumen::state {

using model::StatusClass;

TEST_F(Apply, LayersSwitchOffAndOn) {
    run<LayerCommand>(ToggleKind{1});
    EXPECT_EQ(state.hiddenKinds, (std::set<model::KindIndex>{1}));
    run<LayerCommand>(ToggleKind{1});
    EXPECT_TRUE(state.hiddenKinds.empty());
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_EQ(state.hiddenStatuses, model::statusesOf(StatusClass::Alleged));
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_TRUE(state.hiddenStatuses.none());
    const bool before = state.shows(BasemapPart::Relief);
    run<LayerCommand>(TogglePart{BasemapPart::Relief});
    EXPECT_NE(state.shows(BasemapPart::Relief), before);
}

TEST_F(Apply, SingleStatusesSwitchOffAndOn) {
    run<LayerCommand>(ToggleStatus{3});
    EXPECT_EQ(state.hiddenStatuses, model::StatusSet().set(3));
    run<LayerCommand>(ToggleStatus{model::statusCount});
    run<LayerCommand>(SoloStatus{far});
    EXPECT_EQ(state.hiddenStatuses, model::StatusSet().set(3)) << "there are no such statuses";
    run<LayerCommand>(SoloStatus{5});
    EXPECT_EQ(state.hiddenStatuses, ~model::StatusSet().set(5));
    run<LayerCommand>(SoloStatus{5});
    EXPECT_TRUE(state.hiddenStatuses.none());
}

TEST_F(Apply, AClassThatIsPartlyOnGoesOnFirst) {
    sample::addFlow(brief, "another", "arms", "moscow", "seoul", "2000", "2001", "accused");
    run<LayerCommand>(ToggleStatus{model::statusIndexOf("accused", StatusClass::Alleged)});
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_TRUE(state.hiddenStatuses.none());
    run<LayerCommand>(ToggleStatusClass{StatusClass::Alleged});
    EXPECT_EQ(state.hiddenStatuses, model::statusesOf(StatusClass::Alleged));
}

TEST_F(Apply, AClassIsAloneUntilItIsAskedForAgain) {
    run<LayerCommand>(SoloStatusClass{StatusClass::Prospective});
    EXPECT_EQ(state.hiddenStatuses, ~model::statusesOf(StatusClass::Prospective));
    run<LayerCommand>(SoloStatusClass{StatusClass::Prospective});
    EXPECT_TRUE(state.hiddenStatuses.none());
}

TEST_F(Apply, ViewpointsGoRoundAndUnknownOnesChangeNothing) {
    run<LayerCommand>(SetViewpoint{{Viewpoint::Kind::Actor, "Moscow"}});
    EXPECT_EQ(state.viewpoint.actor, "Moscow");
    run<LayerCommand>(SetViewpoint{{Viewpoint::Kind::Actor, "Nobody"}});
    EXPECT_EQ(state.viewpoint.actor, "Moscow");
    run<LayerCommand>(NextViewpoint{});
    EXPECT_EQ(state.viewpoint, Viewpoint());
    run<LayerCommand>(NextViewpoint{});
    EXPECT_EQ(state.viewpoint.kind, Viewpoint::Kind::Documented);
    run<LayerCommand>(NextViewpoint{Direction::Back});
    run<LayerCommand>(NextViewpoint{Direction::Back});
    EXPECT_EQ(state.viewpoint.actor, "Moscow");
    run<LayerCommand>(ToggleDenials{});
    EXPECT_TRUE(state.hidesDenials);
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
