#include "ApplyFixture.hpp"

namespace tumen::state {

TEST_F(Apply, SwitchesOfTheInterface) {
    const AppState before = state;
    run<InterfaceCommand>(TogglePanels{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleFullScreen{});
    EXPECT_FALSE(state.panelsShown);
    EXPECT_TRUE(state.helpShown);
    EXPECT_TRUE(state.searchShown);
    EXPECT_TRUE(state.fullScreen);
    run<InterfaceCommand>(TogglePanels{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleFullScreen{});
    EXPECT_TRUE(state == before);
}

TEST_F(Apply, StepBackClosesHelpThenSearchThenSelectionThenFullScreen) {
    run<AttentionCommand>(Select{{Target::What::Claim, 1}});
    run<InterfaceCommand>(ToggleFullScreen{});
    run<InterfaceCommand>(ToggleSearch{});
    run<InterfaceCommand>(ToggleHelp{});
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.helpShown);
    EXPECT_TRUE(state.searchShown);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.searchShown);
    EXPECT_TRUE(state.selected);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.selected);
    EXPECT_TRUE(state.fullScreen);
    run<InterfaceCommand>(StepBack{});
    EXPECT_FALSE(state.fullScreen);
    const AppState before = state;
    run<InterfaceCommand>(StepBack{});
    EXPECT_TRUE(state == before);
}

} // namespace tumen::state
