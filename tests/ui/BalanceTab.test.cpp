#include "PanelFixture.hpp"

#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::ui {
namespace {

using What = state::Target::What;
using Indices = std::vector<model::ClaimIndex>;

class BalanceTabTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        m_state.ledger.shown = true;
        m_state.ledger.tab = state::LedgerTab::Balance;
        frames(3);
        forget();
    }
    /// The first point of the sheet, from the left and then from the top, that points at such claims.
    template<typename Test>
    std::optional<ImVec2> pointAt(const Test& test) {
        const geo::ScreenRect& sheet = layout().ledger;
        for (double x = sheet.left + 20.0; x < sheet.right(); x += 9.0)
            for (double y = sheet.top + 70.0; y < sheet.bottom(); y += 8.0) {
                const ImVec2 at{static_cast<float>(x), static_cast<float>(y)};
                moveTo(at);
                frames(2);
                if (m_state.lifted && test(*m_state.lifted))
                    return at;
            }
        return std::nullopt;
    }
    static bool isBar(const state::LedgerFilter& filter) { return filter.kind.has_value(); }
    static bool isCell(const state::LedgerFilter& filter) { return !filter.kind; }
    Indices listed() const {
        const auto claims = m_memory.ledger.rows->claims();
        return {claims.begin(), claims.end()};
    }
    std::pair<std::string, std::string> pair() const {
        const auto& [left, right] = m_memory.balance.pair;
        return {m_memory.balance.parties.all[left].key, m_memory.balance.parties.all[right].key};
    }
};

TEST_F(BalanceTabTest, OpensOnThePairThatSharesMostOrOnThatOfTheSelectedFlow) {
    EXPECT_EQ(pair(), std::pair(std::string("RUS"), std::string("PRK")));
    sample::changeClaim(m_brief, 1, [](model::ClaimDraft& claim) { claim.to = 2; });
    m_memory.balance = {};
    m_state.selected = {What::Claim, 1};
    frames(2);
    EXPECT_EQ(pair(), std::pair(std::string("RUS"), std::string("JPN")));
    m_state.ledger.pair = {"PRK", "RUS"};
    frames(2);
    EXPECT_EQ(pair(), std::pair(std::string("PRK"), std::string("RUS")));
}

TEST_F(BalanceTabTest, FollowsTheDateAndTheRange) {
    EXPECT_EQ(m_memory.balance.balance->leftGives.claims(), 1);
    m_state.date = *time::parseDate("1956-01-01");
    frames(2);
    EXPECT_EQ(m_memory.balance.balance->leftGives.claims(), 2);
    m_state.selectedRange = time::DayRange{*time::parseDate("1950-01-01"), *time::parseDate("1960-01-01")};
    frames(2);
    EXPECT_EQ(m_memory.balance.balance->leftGives.claims(), 3);
    EXPECT_EQ(m_memory.balance.balance->undated, 1);
}

TEST_F(BalanceTabTest, ABarLiftsItsClaimsAndLeadsToThem) {
    const auto bar = pointAt(isBar);
    ASSERT_TRUE(bar);
    EXPECT_EQ(m_state.lifted->kind, 0U);
    EXPECT_EQ(m_state.lifted->transfer->giver, "RUS");
    EXPECT_EQ(m_state.lifted->transfer->statusClass, model::StatusClass::Documented);
    moveTo({640.0F, 150.0F});
    frames(2);
    EXPECT_FALSE(m_state.lifted);
    click(*bar);
    frames(2);
    EXPECT_EQ(m_state.ledger.tab, state::LedgerTab::Claims);
    EXPECT_EQ(listed(), Indices{0});
    EXPECT_TRUE(m_state.lifted); // they stay lifted as long as they are listed
    m_state.ledger.filter = {};
    frames(2);
    EXPECT_FALSE(m_state.lifted);
}

TEST_F(BalanceTabTest, ACellOfTheMatrixChoosesThePair) {
    m_state.ledger.pair = {"RUS", "JPN"};
    frames(2);
    const auto cell = pointAt(isCell);
    ASSERT_TRUE(cell);
    const state::Transfer transfer = *m_state.lifted->transfer;
    click(*cell);
    frames(2);
    EXPECT_EQ(pair(), std::pair(transfer.giver, transfer.taker));
}

TEST_F(BalanceTabTest, DrawsEveryStatusAmountsAndNothingAtAll) {
    for (int i = 0; i < 4; ++i)
        sample::changeClaim(m_brief, static_cast<model::ClaimIndex>(i), [i](model::ClaimDraft& claim) {
            claim.form = model::Form::Flow;
            claim.from = i % 2;
            claim.to = 1 - i % 2;
            claim.statusClass = model::allStatusClasses[static_cast<std::size_t>(i)];
            claim.magnitude = 2.5 * i;
            claim.unit = i < 2 ? "tonnes" : "people";
        });
    m_memory.balance = {};
    m_state.selectedRange = time::DayRange{*time::parseDate("1950-01-01"), *time::parseDate("1960-01-01")};
    for (const char* unit : {"", "tonnes", "people", "nothing"}) {
        m_state.ledger.measure = unit;
        frames(2);
    }
    EXPECT_EQ(m_memory.balance.balance->units().size(), 2U);
    m_brief.claims = {};
    frames(2);
    EXPECT_FALSE(m_memory.balance.balance);
}

} // namespace
} // namespace tumen::ui
