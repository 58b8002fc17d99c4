#include <imgui_internal.h>

#include "PanelFixture.hpp"

#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::ui {
namespace {

class CoverageTabTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        sample::changeClaim(m_brief, 0, [](model::ClaimDraft& claim) { claim.paragraph = "1"; });
        sample::changeClaim(m_brief, 1, [](model::ClaimDraft& claim) { claim.paragraph = "3-4"; });
        m_state.ledger.shown = true;
        m_state.ledger.tab = state::LedgerTab::Coverage;
        frames(3);
        forget();
    }
    /// The middle of a paragraph's row; the first one is 1.
    ImVec2 row(int paragraph) const {
        const geo::ScreenRect& sheet = layout().ledger;
        return {static_cast<float>(sheet.left + 60.0),
                static_cast<float>(sheet.top + 10.0 + 28.0 + 17.0 + 20.0 * (paragraph - 0.5))};
    }
};

TEST_F(CoverageTabTest, AClickListsTheClaimsOfTheParagraph) {
    click(row(3));
    EXPECT_EQ(m_state.ledger.tab, state::LedgerTab::Claims);
    EXPECT_EQ(m_state.ledger.filter.passage, (model::Passage{0, 3}));
    frames(2);
    ASSERT_EQ(m_memory.ledger.rows->claims().size(), 1U);
    EXPECT_EQ(m_memory.ledger.rows->claims()[0], 1U);
}

TEST_F(CoverageTabTest, AGapIsThereAndLeadsNowhere) {
    EXPECT_EQ(m_memory.coverage.sources[0].paragraphs[1].claims(), 0);
    click(row(2));
    EXPECT_TRUE(m_given.empty());
}

TEST_F(CoverageTabTest, KeysMoveOverParagraphsAndGoToTheFirstClaimOfOne) {
    const auto gone = [this] { return given<state::AttentionCommand, state::GoToClaim>(); };
    tap(ImGuiKey_DownArrow);
    EXPECT_EQ(m_memory.coverage.row, 0U);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    EXPECT_TRUE(gone().empty()) << "paragraph 2 is a gap";
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Enter);
    ASSERT_EQ(gone().size(), 1U);
    EXPECT_EQ(gone()[0].claim, 1U);
    tap(ImGuiKey_End);
    EXPECT_EQ(m_memory.coverage.row, 8U);
    tap(ImGuiKey_Enter);
    ASSERT_EQ(gone().size(), 2U);
    EXPECT_EQ(gone()[1].claim, 2U) << "the first of those that cite paragraph 9";
    tap(ImGuiKey_Home);
    EXPECT_EQ(m_memory.coverage.row, 0U);
    tap(ImGuiKey_PageDown);
    EXPECT_GT(m_memory.coverage.row, 4U);
    tap(ImGuiKey_PageUp);
    EXPECT_EQ(m_memory.coverage.row, 0U);
}

TEST_F(CoverageTabTest, ARowThatTheKeysReachIsInView) {
    m_brief.sources[0].passages.assign(30, "A paragraph");
    m_brief.sources.push_back({"more", "More", "", "", ""});
    m_brief.sources[1].passages.assign(40, "Another one");
    m_memory.coverage = {};
    frames(2);
    const auto scrolled = [] { return ImGui::FindWindowByName("ledger")->DC.ChildWindows[0]->Scroll.y; };
    EXPECT_EQ(scrolled(), 0.0F);
    tap(ImGuiKey_End);
    frames(2);
    EXPECT_EQ(m_memory.coverage.row, 69U);
    EXPECT_GT(scrolled(), 60 * 20.0F);
    tap(ImGuiKey_Home);
    frames(2);
    EXPECT_LT(scrolled(), 25.0F);
}

TEST_F(CoverageTabTest, ATabLeadsThereAndBack) {
    const geo::ScreenRect& sheet = layout().ledger;
    const auto tab = [&](int index) {
        return ImVec2{static_cast<float>(sheet.left + 12.0 + 92.0 * (index + 0.5)),
                      static_cast<float>(sheet.top + 22.0)};
    };
    click(tab(0));
    EXPECT_EQ(m_state.ledger.tab, state::LedgerTab::Claims);
    frames(2);
    click(tab(1));
    EXPECT_EQ(m_state.ledger.tab, state::LedgerTab::Coverage);
}

TEST_F(CoverageTabTest, DrawsTextsAndSeveralSources) {
    m_brief.sources[0].passages.assign(30, "A paragraph");
    m_brief.sources.push_back({"more", "More", "", "", ""});
    m_memory.coverage = {};
    frames(3);
    EXPECT_EQ(m_memory.coverage.sources[0].paragraphs.size(), 30U);
    EXPECT_EQ(m_memory.coverage.sources.size(), 2U);
}

} // namespace
} // namespace tumen::ui
