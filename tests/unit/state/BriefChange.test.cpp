#include "state/BriefChange.hpp"

#include "ApplyFixture.hpp"
#include "state/History.hpp"

namespace tumen::state {
namespace {

class BriefChange : public Apply {
protected:
    /// The same brief without its first place, period and scene, and with its claims from behind.
    model::Brief changed() const {
        model::Brief other = brief;
        other.periods.erase(other.periods.begin());
        other.scenes.erase(other.scenes.begin());
        std::ranges::reverse(other.kinds);
        return other;
    }
};

TEST_F(BriefChange, WhatWasChosenIsFoundByItsId) {
    ASSERT_GT(brief.periods.size(), 1U);
    state.scene = 2;
    state.selected = {Target::What::Period, 1};
    state.hiddenKinds = {0};
    state.ledger.filter.kind = 1;
    const model::Brief other = changed();
    const AppState next = carriedOver(state, brief, other);
    EXPECT_EQ(other.scenes[*next.scene].id, "third");
    EXPECT_EQ(other.periods[next.selected.index].id, brief.periods[1].id);
    EXPECT_EQ(next.hiddenKinds, std::set<model::KindIndex>{brief.kinds.size() - 1});
    EXPECT_EQ(other.kinds[*next.ledger.filter.kind].id, brief.kinds[1].id);
    EXPECT_EQ(carriedOver(next, other, other), next);
}

TEST_F(BriefChange, WhatIsNoLongerThereIsLeft) {
    state.scene = 0;
    state.selected = {Target::What::Period, 0};
    state.hovered = {Target::What::Claim, 0};
    state.ledger.filter.period = 0;
    model::Brief other = changed();
    other.claims = {};
    const AppState next = carriedOver(state, brief, other);
    EXPECT_FALSE(next.scene);
    EXPECT_FALSE(next.selected);
    EXPECT_FALSE(next.hovered);
    EXPECT_FALSE(next.ledger.filter.period);
}

TEST_F(BriefChange, DatesStayWithinTheBrief) {
    model::Brief other = brief;
    other.claims = {};
    other.periods = {{"p", "P", sample::when("1999-03-01", "1999-04-01"), "", "", ""}};
    at("1960-01-01");
    state.selectedRange = time::DayRange{sample::day("1950-01-01"), sample::day("1999-05-01")};
    const AppState next = carriedOver(state, brief, other);
    EXPECT_EQ(time::toIsoDate(next.date), "1999-01-01");
    EXPECT_EQ(time::toIsoDate(next.selectedRange->first), "1999-01-01");
    EXPECT_EQ(time::toIsoDate(next.selectedRange->last), "1999-05-01");
}

TEST_F(BriefChange, APresentationComesBackToItsOwnScene) {
    state.scene = 3;
    run<PresentationCommand>(StartPresentation{1});
    const AppState next = carriedOver(state, brief, changed());
    EXPECT_EQ(next.scene, 0U);
    ASSERT_TRUE(next.presentation);
    EXPECT_EQ(next.presentation->before->scene, 2U);
}

TEST_F(BriefChange, RevisionsAreStepsAmongTheOthers) {
    History history;
    const auto perform = [&](const Command& command) { history.perform(state, brief, {&command, 1}); };
    perform(EditCommand(ShowRevision{1}));
    perform(TimeCommand(SetDate{sample::day("1990-01-01")}));
    perform(EditCommand(ShowRevision{2}));
    EXPECT_TRUE(history.reaches(0));
    EXPECT_FALSE(history.reaches(3));
    perform(HistoryCommand(Undo{}));
    EXPECT_EQ(state.revision, 1);
    EXPECT_EQ(date(), "1990-01-01");
    perform(HistoryCommand(Undo{}));
    EXPECT_NE(date(), "1990-01-01");
    perform(HistoryCommand(Undo{}));
    EXPECT_EQ(state.revision, 0);
    EXPECT_TRUE(history.reaches(2)) << "by redo";
    perform(HistoryCommand(Redo{}));
    EXPECT_EQ(state.revision, 1);
    history.clear();
    EXPECT_FALSE(history.canUndo() || history.canRedo());
}

TEST_F(BriefChange, AnEditLeavesWhatIsSelectedToItsRow) {
    History history;
    const Command together[] = {EditCommand(ShowRevision{1}),
                                AttentionCommand(Select{{Target::What::Claim, 1}})};
    history.perform(state, brief, together);
    state.selected = {Target::What::Claim, 0}; // where its row stands now
    const Command undo = HistoryCommand(Undo{});
    history.perform(state, brief, {&undo, 1});
    EXPECT_EQ(state.selected, (Target{Target::What::Claim, 0}));
}

} // namespace
} // namespace tumen::state
