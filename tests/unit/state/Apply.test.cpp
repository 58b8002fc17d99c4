#include "ApplyFixture.hpp"

namespace tumen::state {

TEST_F(Apply, EveryCommandStandsAnEmptyBrief) {
    brief = model::Brief{};
    state = openingState(brief);
    run<TimeCommand>(StepDate{});
    run<TimeCommand>(StepEvent{});
    run<TimeCommand>(StepPeriod{Direction::Back});
    run<TimeCommand>(GoToEnd{});
    run<TimeCommand>(TogglePlay{});
    run<TimeCommand>(AdvanceClock{0.05});
    run<LayerCommand>(ToggleKind{0});
    run<LayerCommand>(SoloKind{0});
    run<AttentionCommand>(Select{{Target::What::Place, 0}});
    run<AttentionCommand>(GoToClaim{0});
    run<AttentionCommand>(ShowScene{0});
    EXPECT_TRUE(std::isfinite(state.date));
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_FALSE(state.selected);
}

} // namespace tumen::state
