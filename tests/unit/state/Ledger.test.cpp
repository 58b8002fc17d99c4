#include <limits>

#include <gtest/gtest.h>

#include "state/Commands.hpp"
#include "state/Filter.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

class LedgerTest : public testing::Test {
protected:
    template<typename What>
    void run(What what) {
        apply(state, brief, LedgerCommand(std::move(what)));
    }
    model::Brief brief = sample::brief();
    AppState state = openingState(brief);
};

TEST_F(LedgerTest, OpensAndCloses) {
    EXPECT_FALSE(state.ledger.shown);
    run(ToggleLedger{});
    EXPECT_TRUE(state.ledger.shown);
    run(ToggleLedger{});
    EXPECT_FALSE(state.ledger.shown);
}

TEST_F(LedgerTest, AKeyOpensItsTabAndClosesItAgain) {
    run(ToggleLedger{LedgerTab::Balance});
    EXPECT_TRUE(state.ledger.shown);
    run(ToggleLedger{LedgerTab::Claims});
    EXPECT_TRUE(state.ledger.shown);
    EXPECT_EQ(state.ledger.tab, LedgerTab::Claims);
    run(SetLedgerTab{LedgerTab::Coverage});
    run(ShowInLedger{{.kind = 1}});
    EXPECT_EQ(state.ledger.tab, LedgerTab::Claims);
    EXPECT_EQ(state.ledger.filter.kind, 1U);
    run(CloseLedger{});
    EXPECT_FALSE(state.ledger.shown);
}

TEST_F(LedgerTest, APairIsTwoOrNone) {
    run(SetBalancePair{{"RUS", "PRK"}});
    EXPECT_EQ(state.ledger.pair, (BalancePair{"RUS", "PRK"}));
    run(SetBalancePair{{"RUS", "RUS"}});
    run(SetBalancePair{{"RUS", ""}});
    EXPECT_EQ(state.ledger.pair, (BalancePair{"RUS", "PRK"}));
    run(SetBalancePair{});
    EXPECT_EQ(state.ledger.pair, BalancePair{});
    run(SetBalanceMeasure{"tonnes"});
    EXPECT_EQ(state.ledger.measure, "tonnes");
    run(LiftClaims{LedgerFilter{.kind = 1}});
    EXPECT_EQ(state.lifted->kind, 1U);
    run(LiftClaims{});
    EXPECT_FALSE(state.lifted);
}

TEST_F(LedgerTest, EscapeClosesItAfterTheSelection) {
    run(ToggleLedger{});
    state.selected = {Target::What::Claim, 0};
    apply(state, brief, InterfaceCommand(StepBack{}));
    EXPECT_FALSE(state.selected);
    EXPECT_TRUE(state.ledger.shown);
    apply(state, brief, InterfaceCommand(StepBack{}));
    EXPECT_FALSE(state.ledger.shown);
}

TEST_F(LedgerTest, ItsHeightStaysWithinBounds) {
    run(SetLedgerHeight{300.0});
    EXPECT_EQ(state.ledger.heightPoints, 300.0);
    run(SetLedgerHeight{1.0});
    EXPECT_EQ(state.ledger.heightPoints, lowestLedger);
    run(SetLedgerHeight{1e9});
    EXPECT_EQ(state.ledger.heightPoints, highestLedger);
    run(SetLedgerHeight{std::numeric_limits<double>::quiet_NaN()});
    EXPECT_EQ(state.ledger.heightPoints, highestLedger);
}

TEST_F(LedgerTest, AFilterNamesWhatTheBriefHas) {
    run(SetLedgerFilter{{.kind = 1, .period = 2}});
    EXPECT_EQ(state.ledger.filter.kind, 1U);
    EXPECT_TRUE(static_cast<bool>(state.ledger.filter));
    run(SetLedgerFilter{{.kind = 99}});
    EXPECT_EQ(state.ledger.filter.kind, 1U);
    run(SetLedgerFilter{{.period = 99}});
    EXPECT_EQ(state.ledger.filter.period, 2U);
    run(SetLedgerFilter{});
    EXPECT_FALSE(static_cast<bool>(state.ledger.filter));
}

TEST_F(LedgerTest, TellsWhatKeepsAClaimOffTheMap) {
    const model::ClaimIndex aid = *brief.findClaim("aid"); // rumoured
    EXPECT_EQ(hiddenBy(state, brief.claims, aid), HiddenBy::Nothing);
    state.hiddenStatuses = model::statusesOf(model::StatusClass::Unverified);
    EXPECT_EQ(hiddenBy(state, brief.claims, aid), HiddenBy::Status);
    state.hiddenKinds = {brief.claims.kind(aid)};
    EXPECT_EQ(hiddenBy(state, brief.claims, aid), HiddenBy::Kind);
    EXPECT_FALSE(passesFilter(state, brief.claims, aid));
    state.hiddenKinds.clear();
    state.hiddenStatuses.reset();
    state.viewpoint.kind = Viewpoint::Kind::Documented;
    EXPECT_EQ(hiddenBy(state, brief.claims, aid), HiddenBy::Viewpoint);
}

} // namespace
} // namespace tumen::state
