#include <imgui_internal.h>

#include "PanelFixture.hpp"

#include "io/LedgerWriter.hpp"
#include "model/RandomBrief.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "ui/LedgerKeys.hpp"

namespace tumen::ui {
namespace {

using What = state::Target::What;
using state::LedgerFilter;

class LedgerPanelTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        m_state.ledger.shown = true;
        frames(3);
        forget();
    }

    /// The middle of a row, counted from 0.
    ImVec2 row(int index) const {
        const geo::ScreenRect& sheet = layout().ledger;
        const double firstRow = 10.0 + 27.0 + 30.0 + 19.0;
        return {static_cast<float>(sheet.left + 300.0),
                static_cast<float>(sheet.top + firstRow + 23.0 * (index + 0.5) + 4.0)};
    }
    std::vector<std::string> listed() const {
        std::vector<std::string> ids;
        for (const std::uint32_t claim : m_memory.ledger.rows->claims())
            ids.emplace_back(m_brief.claims.id(claim));
        return ids;
    }
    std::vector<model::ClaimIndex> gone() const {
        std::vector<model::ClaimIndex> claims;
        for (const state::GoToClaim& command : given<state::AttentionCommand, state::GoToClaim>())
            claims.push_back(command.claim);
        return claims;
    }
    using Ids = std::vector<std::string>;
    using Indices = std::vector<model::ClaimIndex>;
};

TEST_F(LedgerPanelTest, ListsEveryClaimByItsStart) {
    EXPECT_EQ(listed(), (Ids{"A1", "A3", "A2", "A4", "A5"}));
}

TEST_F(LedgerPanelTest, AClickGoesToTheClaimOfTheRow) {
    click(row(1));
    EXPECT_EQ(gone(), Indices{2});
    EXPECT_EQ(m_state.selected, (state::Target{What::Claim, 2}));
    EXPECT_EQ(time::toIsoDate(m_state.date), "1953-07-27");
}

TEST_F(LedgerPanelTest, TheRowUnderThePointerIsLiftedOnTheMap) {
    moveTo(row(2));
    frames(2);
    EXPECT_EQ(m_state.hovered, (state::Target{What::Claim, 1}));
    forget();
    frames(3);
    EXPECT_TRUE(m_given.empty());
    moveTo({640.0F, 150.0F});
    frames(2);
    EXPECT_FALSE(m_state.hovered);
}

TEST_F(LedgerPanelTest, KeysMoveGoAndClose) {
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::Down}));
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_UpArrow);
    EXPECT_EQ(m_memory.ledger.row, 1U);
    EXPECT_TRUE(gone().empty());
    tap(ImGuiKey_Enter);
    EXPECT_EQ(gone(), Indices{2});
    tap(ImGuiKey_End);
    EXPECT_EQ(m_memory.ledger.row, 4U);
    tap(ImGuiKey_Home);
    EXPECT_EQ(m_memory.ledger.row, 0U);
    tap(ImGuiKey_UpArrow);
    EXPECT_EQ(m_memory.ledger.row, 0U);
    tap(ImGuiKey_Escape);
    EXPECT_FALSE(m_state.ledger.shown);
    frame();
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Down}));
}

TEST_F(LedgerPanelTest, KeysAreTheMapsAgainAfterAClickThere) {
    click({640.0F, 150.0F});
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Down}));
    tap(ImGuiKey_DownArrow);
    EXPECT_FALSE(m_memory.ledger.row);
    click(row(4));
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::Down}));
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Left}));
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Home, true}));
}

TEST_F(LedgerPanelTest, WhatIsSelectedOnTheMapIsFollowedToItsRow) {
    std::vector<model::ClaimDraft> drafts = sample::draftsOf(m_brief.claims);
    for (int i = 0; i < 200; ++i) {
        drafts.push_back(drafts[0]);
        drafts.back().id = "B" + std::to_string(i);
    }
    m_brief.claims = sample::claimsOf(drafts);
    frames(3);
    m_state.selected = {What::Claim, 150};
    frames(3);
    ASSERT_TRUE(m_memory.ledger.row);
    EXPECT_EQ(m_memory.ledger.rows->claims()[*m_memory.ledger.row], 150U);
    // It is in view: under the pointer somewhere.
    bool isSeen = false;
    for (int i = 0; i < 6 && !isSeen; ++i) {
        moveTo(row(i));
        frames(2);
        isSeen = m_state.hovered == state::Target{What::Claim, 150};
    }
    EXPECT_TRUE(isSeen);
}

TEST_F(LedgerPanelTest, TypedWordsAreTheFilter) {
    const geo::ScreenRect& sheet = layout().ledger;
    click({static_cast<float>(sheet.left + 60.0), static_cast<float>(sheet.top + 10.0 + 27.0 + 10.0)});
    frames(2);
    type("submarines");
    frames(2);
    EXPECT_EQ(m_state.ledger.filter.text, "submarines");
    EXPECT_EQ(listed(), Ids{"A4"});
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    EXPECT_EQ(gone(), Indices{3});
}

TEST_F(LedgerPanelTest, AClickOnAHeaderSortsAndAnotherOneTurnsItRound) {
    const geo::ScreenRect& sheet = layout().ledger;
    const ImVec2 header = {static_cast<float>(sheet.right() - 60.0),
                           static_cast<float>(sheet.top + 10.0 + 27.0 + 30.0 + 10.0)};
    click(header); // the gist
    frames(2);
    EXPECT_EQ(listed(), (Ids{"A3", "A2", "A4", "A1", "A5"}));
    click(header);
    frames(2);
    EXPECT_EQ(listed(), (Ids{"A5", "A1", "A4", "A2", "A3"}));
}

TEST_F(LedgerPanelTest, TheOldOrderOfManyRowsStaysUntilTheNewOneIsThere) {
    m_brief = model::randomBrief(12'000);
    m_memory = {};
    frame();
    while (!m_memory.ledger.rows->isWhole())
        frame();
    const Ids before = listed();
    ASSERT_EQ(before.size(), 12'000U);
    m_memory.ledger.wantedOrder = {};
    const geo::ScreenRect& sheet = layout().ledger;
    click({static_cast<float>(sheet.right() - 60.0),
           static_cast<float>(sheet.top + 10.0 + 27.0 + 30.0 + 10.0)}); // the gist
    frame();
    EXPECT_EQ(m_memory.ledger.order.column, scene::LedgerColumn::Gist);
    while (m_memory.ledger.next) {
        ASSERT_EQ(listed(), before);
        frame();
    }
    EXPECT_NE(listed(), before);
    EXPECT_EQ(listed().size(), before.size());
}

TEST_F(LedgerPanelTest, AFilterThatComesWhileRowsAreOrderedIsFollowed) {
    m_brief = model::randomBrief(12'000);
    m_memory = {};
    frame();
    while (!m_memory.ledger.rows->isWhole())
        frame();
    m_memory.ledger.next =
        m_memory.ledger.rows->reordered({scene::LedgerColumn::Gist, false}, model::Language::English);
    m_state.ledger.filter.kind = 1;
    do
        frame();
    while (m_memory.ledger.next || !m_memory.ledger.rows->isWhole());
    frame();
    const auto claims = m_memory.ledger.rows->claims();
    ASSERT_FALSE(claims.empty());
    EXPECT_LT(claims.size(), 12'000U);
    EXPECT_TRUE(std::ranges::all_of(claims, [&](auto claim) { return m_brief.claims.kind(claim) == 1; }));
}

TEST_F(LedgerPanelTest, SwitchedOffClaimsStayAndAreCounted) {
    m_state.hiddenKinds = {0};
    m_state.hiddenStatuses = model::statusesOf(model::StatusClass::Documented);
    frames(2);
    EXPECT_EQ(listed().size(), 5U);
    EXPECT_EQ(m_memory.ledger.hidden->byKind, 2U);
    EXPECT_EQ(m_memory.ledger.hidden->byStatus, 3U);
    m_state.ledger.filter.kind = 1;
    frames(2);
    EXPECT_EQ(m_memory.ledger.hidden->all(), 1U);
}

TEST_F(LedgerPanelTest, CopiesTheRowsInTheirOrderAsTheProgramWritesThem) {
    m_state.ledger.filter.kind = 0;
    m_memory.ledger.wantedOrder = {};
    frames(2);
    const geo::ScreenRect& sheet = layout().ledger;
    click({static_cast<float>(sheet.right() - 70.0), static_cast<float>(sheet.top + 20.0)});
    const std::vector<model::ClaimIndex> rows = {0, 3};
    ASSERT_NE(ImGui::GetClipboardText(), nullptr);
    EXPECT_EQ(ImGui::GetClipboardText(), io::writeClaims(m_brief, rows, io::TableFormat::Csv));
    EXPECT_EQ(m_memory.ledger.copied, 2U);
}

TEST_F(LedgerPanelTest, ItsUpperEdgeIsDragged) {
    const geo::ScreenRect before = layout().ledger;
    const float x = static_cast<float>(before.left + before.width / 2.0);
    press({x, static_cast<float>(before.top + 3.0)});
    moveTo({x, static_cast<float>(before.top + 43.0)});
    frame();
    release();
    EXPECT_NEAR(layout().ledger.height, before.height - 40.0, 1.0);
    EXPECT_NEAR(layout().ledger.bottom(), before.bottom(), 1e-6);
}

TEST_F(LedgerPanelTest, ATableThatIsNarrowHasOnlyItsMainColumns) {
    const auto shown = [] {
        std::vector<std::string> names;
        for (int i = 0; i < ImGui::GetCurrentContext()->Tables.GetMapSize(); ++i)
            if (ImGuiTable* table = ImGui::GetCurrentContext()->Tables.TryGetMapData(i))
                for (int column = 0; column < table->ColumnsCount; ++column)
                    if (table->Columns[column].IsEnabled)
                        names.emplace_back(ImGui::TableGetColumnName(table, column));
        return names;
    };
    const Ids all = {"Start", "Kind", "Status", "From", "To", "Asserted by", "Paragraph", "Gist"};
    EXPECT_EQ(shown(), all);
    m_unit = 2.0;
    frames(2);
    EXPECT_EQ(shown(), (Ids{"Start", "Status", "From", "To", "Gist"}));
    m_unit = 3.0;
    frames(2);
    EXPECT_EQ(shown(), (Ids{"Start", "Status", "Gist"}));
    m_unit = 1.0;
    frames(2);
    EXPECT_EQ(shown(), all);
}

TEST_F(LedgerPanelTest, FiltersTooNarrowForTheirWordsBreakIntoTwoRows) {
    m_state.ledger.heightPoints = 400.0;
    frames(2);
    const auto opens = [this](double xPoints, double yPoints) {
        const geo::ScreenRect& sheet = layout().ledger;
        click({static_cast<float>(sheet.left + xPoints * m_unit),
               static_cast<float>(sheet.top + yPoints * m_unit)});
        frames(2);
        const bool isOpen = ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId);
        if (isOpen)
            click({640.0F, 5.0F}); // closes it
        frames(2);
        return isOpen;
    };
    const double firstRow = 10.0 + 27.0 + 12.0;
    const double end = layout().ledger.width - 60.0;
    EXPECT_TRUE(opens(end, firstRow));
    EXPECT_FALSE(opens(30.0, firstRow + 28.0)) << "the head of the table";
    setUnit(1.5);
    m_state.selected = {What::Claim, 0}; // the inspector leaves half of the width
    frames(3);
    const double narrowEnd = layout().ledger.width / m_unit - 40.0;
    EXPECT_LT(narrowEnd, 500.0);
    EXPECT_TRUE(opens(narrowEnd, firstRow)) << "the status";
    EXPECT_TRUE(opens(30.0, firstRow + 28.0)) << "the actor";
    EXPECT_TRUE(opens(narrowEnd, firstRow + 28.0)) << "the paragraph";
}

TEST_F(LedgerPanelTest, ALowTableKeepsItsRowsAndHasAllFiltersInOne) {
    setUnit(2.0);
    frames(3);
    moveTo({static_cast<float>(layout().ledger.left + 100.0 * m_unit),
            static_cast<float>(layout().ledger.top + (10.0 + 27.0 + 30.0 + 19.0 + 15.0) * m_unit)});
    frames(2);
    EXPECT_EQ(m_state.hovered, (state::Target{What::Claim, 0}));
}

TEST_F(LedgerPanelTest, DrawsAnEmptyBrief) {
    m_brief = model::Brief();
    frames(3);
    EXPECT_TRUE(listed().empty());
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    EXPECT_TRUE(gone().empty());
}

} // namespace
} // namespace tumen::ui
