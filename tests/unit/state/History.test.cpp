#include "state/History.hpp"

#include <random>

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

using sample::day;

class HistoryTest : public testing::Test {
protected:
    HistoryTest() {
        brief.scenes = {{"first",
                         1,
                         "First",
                         "",
                         "",
                         sample::when("2000-07-01", ""),
                         "peninsula",
                         "",
                         {"arms"},
                         {"alleged"},
                         {},
                         0.0,
                         ""}};
        state = openingState(brief);
        opening = undoableOf(state);
    }
    template<typename Area, typename One>
    static Command command(One one) {
        return Area(std::move(one));
    }
    void perform(const Command& one) { history.perform(state, brief, {&one, 1}); }
    void perform(const Commands& together) { history.perform(state, brief, together); }
    void pass(double secs) {
        for (; secs > 0.0; secs -= 0.1)
            perform(TimeCommand(AdvanceClock{0.1}));
    }
    void undo() { perform(HistoryCommand(Undo{})); }
    void redo() { perform(HistoryCommand(Redo{})); }
    std::string date() const { return time::toIsoDate(state.date); }

    Command anyCommand(std::mt19937& random) {
        const auto below = [&](std::size_t limit) { return random() % limit; };
        const auto direction = [&] { return below(2) == 0 ? Direction::Back : Direction::Forward; };
        const time::DayNumber someDay = brief.span().first + static_cast<double>(below(9000));
        switch (below(24)) {
        case 0:
            return TimeCommand(SetDate{someDay});
        case 1:
            return TimeCommand(StepDate{direction()});
        case 2:
            return TimeCommand(StepEvent{direction()});
        case 3:
            return TimeCommand(TogglePlay{});
        case 4:
            if (below(2) == 0)
                return TimeCommand(SetWindowDays{static_cast<double>(1 + below(200))});
            if (below(2) == 0)
                return TimeCommand(NextShownTime{});
            if (below(2) == 0)
                return TimeCommand(NextComparison{});
            if (below(2) == 0)
                return TimeCommand(SetDivider{static_cast<double>(below(10)) / 10.0});
            return TimeCommand(SetLinger{static_cast<double>(below(200))});
        case 5:
            return TimelineCommand(SelectRange{time::DayRange{someDay, someDay + 90.0}});
        case 6:
            return TimelineCommand(SetTimelineSpan{time::DayRange{someDay, someDay + 900.0}});
        case 7:
            return LayerCommand(ToggleKind{below(4)});
        case 8:
            return LayerCommand(SoloKind{below(4)});
        case 9:
            return LayerCommand(ToggleStatus{below(model::statusCount)});
        case 10:
            return LayerCommand(SoloStatusClass{model::allStatusClasses[below(4)]});
        case 11:
            return LayerCommand(NextViewpoint{direction()});
        case 12:
            return LayerCommand(ToggleDenials{});
        case 13:
            return LayerCommand(TogglePart{static_cast<BasemapPart>(below(basemapPartCount))});
        case 14:
            return LayerCommand(SetFlowLimit{static_cast<int>(100 + below(900))});
        case 15:
            return MapCommand(StepView{direction()});
        case 16: {
            MapView view = state.view;
            view.widthKm *= below(2) == 0 ? 1.1 : 0.9;
            return MapCommand(SetView{view});
        }
        case 17:
            return MapCommand(NextLanguage{});
        case 18:
            return AttentionCommand(Select{{Target::What::Claim, below(brief.claims.size())}});
        case 19:
            return AttentionCommand(GoToClaim{below(brief.claims.size())});
        case 20:
            return AttentionCommand(ShowScene{0});
        case 21:
            return InterfaceCommand(NextTheme{});
        case 22:
            return TimeCommand(NextLoop{});
        default:
            return TimeCommand(AdvanceClock{0.02 * static_cast<double>(below(80))});
        }
    }

    model::Brief brief = sample::brief();
    AppState state;
    Undoable opening;
    History history;
};

TEST_F(HistoryTest, AnySequenceIsUndoneToItsBeginningAndRedoneToItsEnd) {
    std::mt19937 random(20);
    for (int round = 0; round < 300; ++round) {
        state = openingState(brief);
        history = {};
        const std::size_t commands = random() % 60;
        for (std::size_t i = 0; i < commands; ++i) {
            Commands together(1 + random() % 2);
            for (Command& one : together)
                one = anyCommand(random);
            perform(together);
        }
        const Undoable end = undoableOf(state);
        std::size_t undone = 0;
        for (; history.canUndo(); ++undone)
            undo();
        EXPECT_LE(undone, 2 * commands);
        ASSERT_TRUE(undoableOf(state) == opening) << "round " << round << " of " << commands;
        for (; undone > 0; --undone)
            redo();
        EXPECT_FALSE(history.canRedo());
        ASSERT_TRUE(undoableOf(state) == end) << "round " << round << " of " << commands;
    }
}

TEST_F(HistoryTest, WithNothingToUndoNothingHappens) {
    const AppState before = state;
    undo();
    redo();
    EXPECT_TRUE(state == before);
    EXPECT_FALSE(history.canUndo());
}

TEST_F(HistoryTest, EachSwitchIsAStep) {
    perform(LayerCommand(ToggleKind{1}));
    perform(LayerCommand(ToggleStatus{3}));
    undo();
    EXPECT_EQ(state.hiddenKinds, std::set<model::KindIndex>{1});
    EXPECT_TRUE(state.hiddenStatuses.none());
    undo();
    EXPECT_TRUE(state.hiddenKinds.empty());
    redo();
    redo();
    EXPECT_TRUE(state.hiddenStatuses.test(3));
    undo();
    perform(LayerCommand(ToggleKind{2}));
    EXPECT_FALSE(history.canRedo()) << "what was undone is gone once something else is done";
}

TEST_F(HistoryTest, ADragIsOneStepUntilItPauses) {
    const MapView first = state.view;
    const auto zoom = [&] {
        for (unsigned i = 0; i < 20; ++i) {
            MapView view = state.view;
            view.widthKm *= 1.01;
            perform({AttentionCommand(Hover{{Target::What::Place, i % 3U}}), MapCommand(SetView{view})});
            pass(0.1);
        }
    };
    zoom();
    const MapView second = state.view;
    pass(1.2);
    zoom();
    undo();
    EXPECT_EQ(state.view, second);
    undo();
    EXPECT_EQ(state.view, first);
    EXPECT_FALSE(history.canUndo());
    redo();
    EXPECT_EQ(state.view, second);
}

TEST_F(HistoryTest, GoingToANamedViewIsAStepHoweverQuick) {
    const MapView first = state.view;
    perform(MapCommand(SetView{findNamedView("world")->view}));
    perform(MapCommand(SetView{findNamedView("peninsula")->view}));
    undo();
    EXPECT_EQ(state.view, findNamedView("world")->view);
    undo();
    EXPECT_EQ(state.view, first);
}

TEST_F(HistoryTest, ScrubbingIsOneStep) {
    const std::string first = date();
    for (const char* to : {"1995-01-01", "1996-01-01", "1997-01-01"})
        perform(TimeCommand(SetDate{day(to)}));
    perform(TimeCommand(StepPeriod{}));
    undo();
    EXPECT_EQ(date(), "1997-01-01");
    undo();
    EXPECT_EQ(date(), first);
}

TEST_F(HistoryTest, JumpsThatSelectAreStepsHoweverQuick) {
    const std::string first = date();
    const auto jump = [&](const char* to, std::size_t period) {
        perform({TimeCommand(SetDate{day(to)}), AttentionCommand(Select{{Target::What::Period, period}})});
    };
    jump("1990-01-01", 0);
    jump("2000-06-01", 2);
    undo();
    EXPECT_EQ(date(), "1990-01-01");
    EXPECT_EQ(state.selected, (Target{Target::What::Period, 0}));
    undo();
    EXPECT_EQ(date(), first);
}

TEST_F(HistoryTest, PlayingIsOneStepAndUndoingItStopsTime) {
    state.date = day("2000-01-01");
    perform(TimeCommand(TogglePlay{}));
    pass(3.0);
    EXPECT_GT(state.date, day("2000-06-01"));
    undo();
    EXPECT_EQ(date(), "2000-01-01");
    EXPECT_FALSE(state.playback.playing);
    redo();
    EXPECT_GT(state.date, day("2000-06-01"));
}

TEST_F(HistoryTest, AFilterUndoneWhileTimePlaysLeavesTheDate) {
    state.date = day("2000-01-01");
    perform(TimeCommand(TogglePlay{}));
    pass(0.3);
    perform(LayerCommand(ToggleKind{0}));
    pass(0.3);
    const time::DayNumber later = state.date;
    undo();
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_EQ(state.date, later);
    EXPECT_TRUE(state.playback.playing);
    undo();
    EXPECT_EQ(date(), "2000-01-01");
}

TEST_F(HistoryTest, AJumpToAClaimTakesItsSelectionBack) {
    const std::string first = date();
    perform(AttentionCommand(Select{{Target::What::Place, 2}}));
    EXPECT_FALSE(history.canUndo()) << "a selection is no step";
    const model::ClaimIndex old = *brief.findClaim("old-aid");
    perform(AttentionCommand(GoToClaim{old}));
    EXPECT_EQ(state.selected, (Target{Target::What::Claim, old}));
    undo();
    EXPECT_EQ(date(), first);
    EXPECT_EQ(state.selected, (Target{Target::What::Place, 2}));
    redo();
    EXPECT_EQ(date(), "1990-01-01");
    EXPECT_EQ(state.selected, (Target{Target::What::Claim, old}));
}

TEST_F(HistoryTest, WhatIsDoneTogetherIsUndoneTogether) {
    const AppState before = state;
    perform(Commands{TimeCommand(SetDate{day("1995-01-01")}),
                     AttentionCommand(Select{{Target::What::Period, 1}}),
                     MapCommand(SetView{findNamedView("world")->view})});
    undo();
    EXPECT_TRUE(undoableOf(state) == undoableOf(before));
    EXPECT_EQ(state.selected, before.selected);
    EXPECT_FALSE(history.canUndo());
}

TEST_F(HistoryTest, TheInterfaceIsLeftAlone) {
    perform(LayerCommand(ToggleKind{1}));
    perform(InterfaceCommand(NextTheme{}));
    perform(InterfaceCommand(TogglePanels{}));
    perform(AttentionCommand(Hover{{Target::What::Place, 1}}));
    undo();
    EXPECT_TRUE(state.hiddenKinds.empty());
    EXPECT_EQ(state.theme, ThemeId::Light);
    EXPECT_FALSE(state.panelsShown);
    EXPECT_FALSE(history.canUndo());
}

TEST_F(HistoryTest, TheOldestStepsAreForgotten) {
    for (std::size_t i = 0; i < History::mostSteps + 7; ++i)
        perform(LayerCommand(ToggleKind{i % 3}));
    std::size_t steps = 0;
    for (; history.canUndo(); ++steps)
        undo();
    EXPECT_EQ(steps, History::mostSteps);
}

} // namespace
} // namespace tumen::state
