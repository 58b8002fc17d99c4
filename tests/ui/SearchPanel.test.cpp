#include "PanelFixture.hpp"

namespace tumen::ui {
namespace {

using What = state::Target::What;

TEST(SearchTest, FindsPlacesInThreeLanguagesAndClaimsByAllTheirWords) {
    const model::Brief brief = smallBrief();
    EXPECT_EQ(searchBrief(brief, "TOKYO"), (std::vector<state::Target>{{What::Place, 2}}));
    EXPECT_EQ(searchBrief(brief, "токио"), (std::vector<state::Target>{{What::Place, 2}}));
    EXPECT_EQ(searchBrief(brief, "도쿄"), (std::vector<state::Target>{{What::Place, 2}}));
    EXPECT_EQ(searchBrief(brief, "a3"), (std::vector<state::Target>{{What::Claim, 2}}));
    EXPECT_EQ(searchBrief(brief, "equips soviet"), (std::vector<state::Target>{{What::Claim, 0}}));
    EXPECT_TRUE(searchBrief(brief, "  ").empty());
    EXPECT_TRUE(searchBrief(brief, "zebra").empty());
}

class SearchPanelTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        m_state.searchShown = true;
        ImGui::GetIO().AddInputCharacter('/'); // the key that opened it
        frames(3);
    }
};

TEST_F(SearchPanelTest, TypingAndEnterGoToTheClaim) {
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    type("submarines");
    frame();
    EXPECT_EQ(m_memory.searchText, "submarines");
    ASSERT_EQ(m_memory.hits.size(), 1U);
    tap(ImGuiKey_Enter);
    const auto gone = given<state::AttentionCommand, state::GoToClaim>();
    ASSERT_EQ(gone.size(), 1U);
    EXPECT_EQ(gone[0].claim, 3U);
    EXPECT_FALSE(m_state.searchShown);
    frames(2);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_F(SearchPanelTest, ArrowsChooseAnotherHit) {
    type("korea");
    frame();
    ASSERT_GT(m_memory.hits.size(), 2U);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_UpArrow);
    EXPECT_EQ(m_memory.chosenHit, 1U);
    const state::Target chosen = m_memory.hits[1];
    tap(ImGuiKey_Enter);
    EXPECT_EQ(m_state.selected, chosen);
}

TEST_F(SearchPanelTest, PlacesAreSelected) {
    type("tokyo");
    tap(ImGuiKey_Enter);
    EXPECT_EQ(m_state.selected, (state::Target{What::Place, 2}));
}

TEST_F(SearchPanelTest, EscapeClosesAndTheNextSearchIsEmpty) {
    type("tokyo");
    tap(ImGuiKey_Escape);
    EXPECT_FALSE(m_state.searchShown);
    EXPECT_EQ(m_given.size(), 1U);
    m_state.searchShown = true;
    frames(3);
    EXPECT_TRUE(m_memory.searchText.empty());
}

TEST_F(SearchPanelTest, NothingFoundKeepsTheSearchOpen) {
    type("zebra");
    tap(ImGuiKey_Enter);
    EXPECT_TRUE(m_given.empty());
    EXPECT_TRUE(m_state.searchShown);
}

TEST_F(SearchPanelTest, AClickOnAHitChoosesIt) {
    type("tokyo");
    frames(2);
    click({640.0F, 720.0F * 0.14F + 16.0F + 36.0F + 8.0F + 14.0F});
    EXPECT_EQ(m_state.selected, (state::Target{What::Place, 2}));
    EXPECT_FALSE(m_state.searchShown);
}

TEST_F(SearchPanelTest, AClickOutsideCloses) {
    click({640.0F, 600.0F});
    EXPECT_FALSE(m_state.searchShown);
    EXPECT_EQ(m_given.size(), 1U);
}

} // namespace
} // namespace tumen::ui
