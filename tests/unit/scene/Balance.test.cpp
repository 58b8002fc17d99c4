#include "scene/BalanceTotals.hpp"

#include <gmock/gmock.h>

#include "scene/LedgerRows.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using model::StatusClass;
using sample::day;
using testing::ElementsAre;
using testing::IsEmpty;

class BalanceTest : public testing::Test {
protected:
    BalanceTest() {
        for (model::Place& place : brief.places)
            place.kind = place.id == "moscow" || place.id == "pyongyang" ? "state" : "city";
    }
    void measure(const char* id, double magnitude, const char* unit) {
        sample::changeClaim(brief, *brief.findClaim(id), [&](model::ClaimDraft& claim) {
            claim.magnitude = magnitude;
            claim.unit = unit;
        });
    }
    Balance at(const char* first, const char* last) const {
        const Parties parties = partiesOf(brief);
        return BalanceTotals(brief).between(parties.find("PRK").value(), parties.find("RUS").value(),
                                            {day(first), day(last)});
    }
    Balance at(const char* date) const { return at(date, date); }
    model::KindIndex kind(const char* id) const { return brief.findKind(id).value(); }

    model::Brief brief = sample::brief();
};

TEST(BalanceDays, AreTheSelectedRangeOrTheDaysOnTheMap) {
    state::AppState state;
    state.date = day("2000-07-01") + 0.5;
    EXPECT_EQ(balanceDays(state), (time::DayRange{day("2000-07-01"), day("2000-07-01")}));
    state.shownTime = state::ShownTime::Window;
    state.windowDays = 30.0;
    EXPECT_EQ(balanceDays(state), (time::DayRange{day("2000-06-01"), day("2000-07-01")}));
    state.selectedRange = {day("1999-01-01"), day("1999-12-31")};
    EXPECT_EQ(balanceDays(state), *state.selectedRange);
}

TEST_F(BalanceTest, ACountryIsOnePartyWithAllItsPlaces) {
    const Parties parties = partiesOf(brief);
    std::vector<std::string> keys;
    for (const Party& party : parties.all)
        keys.push_back(party.key);
    EXPECT_THAT(keys, ElementsAre("PRK", "KOR", "RUS")); // nothing flows to Washington or Beijing
    EXPECT_THAT(parties.all[2].places,
                ElementsAre(*brief.findPlace("moscow"), *brief.findPlace("vladivostok")));
    EXPECT_FALSE(parties.find("USA"));
    brief.places[*brief.findPlace("seoul")].country = "";
    EXPECT_TRUE(partiesOf(brief).find("seoul"));
}

TEST_F(BalanceTest, APartyIsCalledByTheStatesOfItsDays) {
    brief.places[*brief.findPlace("moscow")].existence = sample::when("..", "1991-12-25");
    brief.places[*brief.findPlace("vladivostok")].kind = "state";
    brief.places[*brief.findPlace("vladivostok")].existence = sample::when("1991-12-26", "..");
    const Parties parties = partiesOf(brief);
    const Party& party = parties.all[parties.find("RUS").value()];
    const auto name = [&](const char* first, const char* last) {
        return partyName(brief, party, {day(first), day(last)}, model::Language::English);
    };
    EXPECT_EQ(name("1980-01-01", "1980-01-01"), "Moscow");
    EXPECT_EQ(name("2000-01-01", "2000-01-01"), "Vladivostok");
    EXPECT_EQ(name("1980-01-01", "2000-01-01"), "Moscow / Vladivostok");
    EXPECT_EQ(
        partyName(brief, parties.all[parties.find("KOR").value()], {0.0, 0.0}, model::Language::English),
        "Seoul"); // no state
}

TEST_F(BalanceTest, CountsWhatHoldsAtTheDateByKindAndStatus) {
    const Balance balance = at("2000-07-01");
    EXPECT_THAT(balance.leftGives.parts,
                ElementsAre(BalancePart{kind("arms"), StatusClass::Alleged, 1, 0, {}},
                            BalancePart{kind("workers"), StatusClass::Prospective, 1, 0, {}}));
    EXPECT_THAT(balance.rightGives.parts,
                ElementsAre(BalancePart{kind("arms"), StatusClass::Documented, 1, 0, {}},
                            BalancePart{kind("aid"), StatusClass::Unverified, 1, 1, {}}));
    EXPECT_EQ(balance.leftGives.claims(), 2);
    EXPECT_THAT(balance.units(), IsEmpty());
}

TEST_F(BalanceTest, ARangeCountsAllThatHoldsSomewhereInIt) {
    EXPECT_EQ(at("1990-01-01", "2000-07-31").rightGives.claims(), 3);
    EXPECT_EQ(at("1990-06-30", "1990-06-30").rightGives.claims(), 1);
    EXPECT_EQ(at("1990-07-01", "1990-12-31").rightGives.claims(), 0);
}

TEST_F(BalanceTest, TheLastDayIsWhole) {
    const BalanceTotals totals(brief);
    const double evening = day("1990-06-30") + 0.9;
    EXPECT_EQ(totals.between(2, 0, {evening, evening}).leftGives.claims(), 1);
    EXPECT_EQ(totals.between(2, 0, {evening + 0.1, evening + 0.1}).leftGives.claims(), 0);
}

TEST_F(BalanceTest, UnitsAreNeverAddedToEachOther) {
    sample::addFlow(brief, "more", "arms", "moscow", "pyongyang", "2000", "2001");
    sample::addFlow(brief, "again", "arms", "moscow", "vladivostok", "2000", "2001"); // within one party
    measure("arms-back", 5.0, "tonnes");
    measure("more", 7.0, "tonnes");
    measure("aid", 100.0, "people");
    const Balance balance = at("2000-07-01");
    EXPECT_THAT(balance.units(), ElementsAre("people", "tonnes"));
    const BalancePart& arms = balance.rightGives.parts.at(0);
    EXPECT_EQ(arms.claims, 2);
    EXPECT_THAT(arms.amounts, ElementsAre(Amount{"tonnes", 12.0, 2}));
    EXPECT_DOUBLE_EQ(arms.measuredIn("tonnes"), 12.0);
    EXPECT_DOUBLE_EQ(arms.measuredIn("people"), 0.0);
    EXPECT_DOUBLE_EQ(arms.measuredIn(""), 2.0);
}

TEST_F(BalanceTest, CountsTheUndatedApart) {
    const Parties parties = partiesOf(brief);
    const Balance balance = BalanceTotals(brief).between(
        parties.find("PRK").value(), parties.find("KOR").value(), {day("1990-01-01"), day("2010-01-01")});
    EXPECT_EQ(balance.leftGives.claims(), 0);
    EXPECT_EQ(balance.undated, 1);
}

TEST_F(BalanceTest, TheMatrixHasTheBusiestFirst) {
    const Parties parties = partiesOf(brief);
    const std::size_t north = parties.find("PRK").value();
    const std::size_t russia = parties.find("RUS").value();
    const BalanceTotals totals(brief);
    const BalanceMatrix matrix = totals.matrix({day("1990-01-01"), day("2000-12-31")}, 10);
    EXPECT_THAT(matrix.parties, ElementsAre(north, russia));
    EXPECT_THAT(matrix.claims, ElementsAre(ElementsAre(0, 2), ElementsAre(3, 0)));
    EXPECT_EQ(totals.matrix({day("1990-01-01"), day("2000-12-31")}, 1).leftOut, 1U);
}

TEST_F(BalanceTest, TheClosestPairSharesMostFlows) {
    const Parties parties = partiesOf(brief);
    EXPECT_EQ(BalanceTotals(brief).closestPair(),
              std::pair(parties.find("PRK").value(), parties.find("RUS").value()));
    EXPECT_FALSE(BalanceTotals(model::Brief()).closestPair());
}

TEST_F(BalanceTest, TheLedgerListsTheClaimsOfAPart) {
    const auto listed = [&](std::optional<StatusClass> statusClass) {
        LedgerRows rows(
            brief,
            {.transfer = state::Transfer{"RUS", "PRK", statusClass, {day("2000-07-01"), day("2000-07-01")}}},
            {}, model::Language::English);
        rows.advance(1000);
        return rows.claims().size();
    };
    EXPECT_EQ(listed({}), 2U);
    EXPECT_EQ(listed(StatusClass::Documented), 1U);
    EXPECT_EQ(listed(StatusClass::Prospective), 0U);
}

} // namespace
} // namespace tumen::scene
