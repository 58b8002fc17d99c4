#include <imgui_internal.h>

#include "PanelFixture.hpp"

#include "model/RandomBrief.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "ui/BalanceKeys.hpp"
#include "ui/BalanceParts.hpp"
#include "ui/LedgerKeys.hpp"

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
        return {m_memory.balance.parties().all[left].key, m_memory.balance.parties().all[right].key};
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

TEST_F(BalanceTabTest, ManyClaimsAreAddedUpOnAThread) {
    m_brief = model::randomBrief(21'000);
    m_memory.balance = {};
    frame();
    while (m_memory.balance.addingUp)
        frame();
    ASSERT_TRUE(m_memory.balance.balance);
    EXPECT_FALSE(m_memory.balance.matrix.parties.empty());
    m_memory.balance = {}; // waits for the thread, which reads the brief
}

TEST_F(BalanceTabTest, BarsHaveAllTheRoomWhereAMatrixWouldHaveTooLittle) {
    const auto cells = [this] {
        return std::ranges::count_if(m_memory.balance.spots,
                                     [](const BalanceSpot& spot) { return !spot.claims.kind; });
    };
    EXPECT_GT(cells(), 0);
    m_unit = 3.0;
    frames(3);
    EXPECT_EQ(cells(), 0);
    ASSERT_FALSE(m_memory.balance.spots.empty());
    EXPECT_GT(m_memory.balance.spots.front().box.left, 640.0 - 1.0)
        << "about an axis that leaves both sides room";
}

TEST_F(BalanceTabTest, TheNoteGoesOnInFurtherLinesAndBarsKeepRoom) {
    const auto bars = []() -> const ImGuiWindow& {
        return **std::ranges::find_if(ImGui::GetCurrentContext()->Windows, [](const ImGuiWindow* window) {
            return window->WasActive &&
                   std::string_view(window->Name).find("/bars_") != std::string_view::npos;
        });
    };
    const auto pointsAbove = [&] { return (bars().Pos.y - layout().ledger.top) / m_unit; };
    const double inOneLine = pointsAbove();
    for (const double unitPx : {2.0, 3.0}) {
        setUnit(unitPx);
        frames(3);
        EXPECT_GE(pointsAbove(), inOneLine + 13.0) << unitPx;
        EXPECT_GE(bars().Size.y, 70.0 * unitPx) << "and a head and two bars";
        EXPECT_EQ(bars().ScrollMax.y, 0.0F) << "the tab does";
    }
}

TEST_F(BalanceTabTest, AHeadIsShortenedToTheArrowAndTheName) {
    const Look look{scene::themeOf(m_state.theme), m_unit};
    const auto widthOf = [&](std::string_view text) { return textSize(look, Face::Regular, text).x; };
    const auto head = [&](bool isRight, float room) {
        return headOfSide(m_words, look, "Soviet Union", isRight, room);
    };
    EXPECT_EQ(head(true, 300.0F), "Soviet Union gives →");
    EXPECT_EQ(head(true, widthOf("Soviet Union →")), "Soviet Union →");
    EXPECT_EQ(head(false, widthOf("← Soviet Union")), "← Soviet Union");
    for (const bool isRight : {false, true}) {
        const std::string least = head(isRight, 60.0F);
        EXPECT_LE(widthOf(least), 60.0F);
        EXPECT_NE(least.find(isRight ? "→" : "←"), std::string::npos) << least;
        EXPECT_NE(least.find("So"), std::string::npos) << least;
    }
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

TEST_F(BalanceTabTest, KeysAreOfTimeUntilTheKeyboardIsSentThere) {
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Left}));
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::Escape}));
    tap(ImGuiKey_DownArrow);
    EXPECT_FALSE(m_state.lifted);
    m_state.focusedPanel = state::Panel::Ledger;
    frames(2);
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::Left}));
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::PageDown}));
}

TEST_F(BalanceTabTest, KeysMoveOverBarsAndCellsLiftTheirClaimsAndChoose) {
    m_state.date = *time::parseDate("1956-01-01");
    m_state.focusedPanel = state::Panel::Ledger;
    frames(3);
    ASSERT_TRUE(m_state.lifted);
    EXPECT_EQ(m_state.lifted->kind, 0U);
    tap(ImGuiKey_DownArrow);
    frames(2);
    EXPECT_EQ(m_state.lifted->kind, 2U);
    tap(ImGuiKey_UpArrow);
    frames(2);
    EXPECT_EQ(m_state.lifted->kind, 0U);
    tap(ImGuiKey_RightArrow);
    frames(2);
    EXPECT_FALSE(m_state.lifted->kind) << "a cell";
    const state::Transfer transfer = *m_state.lifted->transfer;
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_EQ(pair(), std::pair(transfer.giver, transfer.taker));
    tap(ImGuiKey_Home);
    frames(2);
    const auto kind = m_state.lifted->kind;
    EXPECT_TRUE(kind);
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_EQ(m_state.ledger.tab, state::LedgerTab::Claims);
    EXPECT_EQ(m_state.ledger.filter.kind, kind);
    EXPECT_TRUE(m_state.lifted);
}

TEST_F(BalanceTabTest, KeysStayCloseToABarThatGoesAway) {
    m_state.date = *time::parseDate("1956-01-01");
    m_state.focusedPanel = state::Panel::Ledger;
    frames(3);
    tap(ImGuiKey_DownArrow);
    frames(2);
    EXPECT_EQ(m_state.lifted->kind, 2U);
    m_state.date = *time::parseDate("1952-01-01");
    frames(3);
    ASSERT_TRUE(m_state.lifted);
    EXPECT_EQ(m_state.lifted->kind, 0U);
}

TEST(BalanceKeys, ArrowsGoToTheNearestSpotAndPagesToTheLastOfAColumn) {
    const auto spot = [](std::optional<model::KindIndex> kind, double left, double top) {
        BalanceSpot made;
        made.claims.kind = kind;
        made.claims.transfer = state::Transfer{std::to_string(left), std::to_string(top), {}, {}};
        made.box = {left, top, 20.0, 20.0};
        return made;
    };
    // Bars to both sides of an axis, then two rows of cells.
    const std::vector<BalanceSpot> spots = {spot(0, 70, 0),   spot(0, 110, 0),  spot(1, 110, 24),
                                            spot(2, 70, 48),  spot({}, 300, 0), spot({}, 330, 0),
                                            spot({}, 300, 24)};
    const auto after = [&](std::size_t from, state::Key key) -> std::optional<std::size_t> {
        const auto next = spotAfter(spots, spots[from], key);
        for (std::size_t i = 0; next && i < spots.size(); ++i)
            if (spots[i].box == next->box)
                return i;
        return std::nullopt;
    };
    using state::Key;
    EXPECT_EQ(after(0, Key::Right), 1U);
    EXPECT_EQ(after(1, Key::Right), 4U);
    EXPECT_EQ(after(4, Key::Left), 1U);
    EXPECT_EQ(after(1, Key::Down), 2U);
    EXPECT_EQ(after(1, Key::PageDown), 3U);
    EXPECT_EQ(after(3, Key::Down), std::nullopt) << "cells are not below bars";
    EXPECT_EQ(after(3, Key::PageUp), 0U);
    EXPECT_EQ(after(5, Key::Down), 6U);
    EXPECT_EQ(after(2, Key::End), 6U);
    EXPECT_EQ(after(2, Key::Home), 0U);
    EXPECT_EQ(after(2, Key::Space), std::nullopt);
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
