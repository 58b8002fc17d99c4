#include "PanelFixture.hpp"

#include "tests/unit/model/ClaimDrafts.hpp"

namespace tumen::ui {
namespace {

using What = state::Target::What;

class InspectorTest : public PanelTest {
protected:
    void select(model::ClaimIndex claim) {
        m_state.selected = {What::Claim, claim};
        frames(3);
        forget();
    }
    /// Every claim that a click somewhere down the middle of the inspector selects.
    std::vector<model::ClaimIndex> clickable() {
        std::vector<model::ClaimIndex> claims;
        const state::Target before = m_state.selected;
        const geo::ScreenRect panel = layout().inspector;
        for (double y = panel.top + 40.0; y < panel.bottom(); y += 12.0) {
            click({static_cast<float>(panel.left + panel.width / 2.0), static_cast<float>(y)});
            if (m_state.selected != before && m_state.selected.what == What::Claim)
                claims.push_back(m_state.selected.index);
            m_state.selected = before;
            frames(2);
        }
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        return claims;
    }
    using Indices = std::vector<model::ClaimIndex>;
};

TEST_F(InspectorTest, RelatedClaimsAreListedAndLeadThere) {
    m_height = 1400.0; // room for all of it
    m_unit = 1.0;
    ImGui::GetIO().DisplaySize.y = 1400.0F;
    sample::changeClaim(m_brief, 1, [](model::ClaimDraft& claim) { claim.paragraph = "12"; });
    sample::changeClaim(m_brief, 2, [](model::ClaimDraft& claim) { claim.paragraph = "12-13"; });
    sample::changeClaim(m_brief, 4, [](model::ClaimDraft& claim) { std::swap(claim.from, claim.to); });
    select(1);
    // Of its paragraph, on its way, the other way round.
    EXPECT_EQ(clickable(), (Indices{2, 0, 3, 4}));
}

TEST_F(InspectorTest, ShowsThePassageThatIsCitedWithItsNeighbours) {
    const auto passageIsThere = [&] { return m_memory.passageOf.has_value(); };
    select(0);
    EXPECT_FALSE(passageIsThere()); // the text is not at hand
    for (int i = 1; i <= 20; ++i)
        m_brief.sources[0].passages.push_back("Paragraph with the number " + std::to_string(i));
    select(0);
    EXPECT_EQ(m_memory.passageOf, 0U);
    select(2);
    EXPECT_EQ(m_memory.passageOf, 2U);
}

TEST_F(InspectorTest, DrawsWhatTheTextDoesNotHave) {
    m_brief.sources[0].passages = {"Only one"};
    m_memory.passageOf.reset();
    select(0); // cites paragraph 9
    EXPECT_FALSE(m_memory.passageOf);
    sample::changeClaim(m_brief, 0, [](model::ClaimDraft& claim) { claim.paragraph = "1-3"; });
    select(0);
    EXPECT_EQ(m_memory.passageOf, 0U);
    m_brief.sources.clear();
    select(1);
}

TEST_F(InspectorTest, AClaimThatIsSwitchedOffIsShownAgainByAClick) {
    // The button lies under the line that says what hides the claim, which is on the map at the date.
    const auto clickDown = [&] {
        const geo::ScreenRect panel = layout().inspector;
        for (double y = panel.top + 36.0; y < panel.top + 110.0; y += 6.0)
            click({static_cast<float>(panel.left + 30.0), static_cast<float>(y)});
        return given<state::AttentionCommand, state::GoToClaim>().size();
    };
    select(0);
    EXPECT_EQ(clickDown(), 0U) << "nothing hides it";
    m_state.hiddenKinds.insert(m_brief.claims.kind(0));
    select(0);
    EXPECT_EQ(clickDown(), 1U);
    EXPECT_TRUE(m_state.hiddenKinds.empty());
    m_state.hiddenStatuses.set(m_brief.claims.statusIndex(0));
    select(0);
    EXPECT_EQ(clickDown(), 1U);
    EXPECT_TRUE(m_state.hiddenStatuses.none());
}

} // namespace
} // namespace tumen::ui
