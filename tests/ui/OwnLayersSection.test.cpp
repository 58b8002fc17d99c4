#include <functional>
#include <set>

#include <imgui_internal.h>

#include "PanelFixture.hpp"

namespace tumen::ui {
namespace {

using state::OwnLayer;
using state::OwnLayerCommand;

class OwnLayersSectionTest : public PanelTest {
protected:
    void SetUp() override {
        PanelTest::SetUp();
        for (const char* path : {"/maps/roads.gpkg", "/maps/photo.tif"})
            state::apply(m_state, m_brief, OwnLayerCommand(state::AddOwnLayer{path}));
        m_ownLayers = {{m_state.ownLayers[0].id, scene::OwnLayerKind::Lines, true, 1.0},
                       {m_state.ownLayers[1].id, scene::OwnLayerKind::Image, true, 1.0}};
        frames(2);
    }
    /// Clicks over the whole panel, each time from the same state, and keeps the commands about own layers.
    template<typename Command>
    std::vector<Command> clicksEverywhere() {
        const state::AppState before = m_state;
        std::vector<Command> found;
        const geo::ScreenRect panel = layout().layers;
        for (double y = panel.top + 200.0; y < panel.top + 400.0; y += 7.0)
            for (double x = panel.left + 14.0; x < panel.right() - 10.0; x += 9.0) {
                forget();
                click({static_cast<float>(x), static_cast<float>(y)});
                for (const Command& command : given<OwnLayerCommand, Command>())
                    found.push_back(command);
                m_state = before;
                closePopups();
            }
        return found;
    }
    /// As Escape does in the window.
    void closePopups() {
        if (ImGui::GetCurrentContext()->OpenPopupStack.Size > 0)
            ImGui::ClosePopupToLevel(0, true);
        frame();
    }
    template<typename Command>
    std::set<int> idsReached() {
        std::set<int> ids;
        for (const Command& command : clicksEverywhere<Command>())
            ids.insert(command.id);
        return ids;
    }
    std::set<int> bothIds() const { return {m_state.ownLayers[0].id, m_state.ownLayers[1].id}; }
};

TEST_F(OwnLayersSectionTest, EveryLayerCanBeSwitchedAndTakenAway) {
    EXPECT_EQ(idsReached<state::ToggleOwnLayer>(), bothIds());
    EXPECT_EQ(idsReached<state::RemoveOwnLayer>(), bothIds());
}

TEST_F(OwnLayersSectionTest, EveryLayersHeightCanBeChanged) {
    EXPECT_EQ(idsReached<state::SetOwnLayerHeight>(), bothIds());
    for (const auto& command : clicksEverywhere<state::SetOwnLayerHeight>())
        EXPECT_EQ(command.height, OwnLayer::Height::Over);
}

TEST_F(OwnLayersSectionTest, LayersMoveUpAndDown) {
    std::set<std::pair<int, state::Direction>> moves;
    for (const auto& command : clicksEverywhere<state::MoveOwnLayer>())
        moves.insert({command.id, command.direction});
    EXPECT_EQ(moves.size(), 4U);
}

TEST_F(OwnLayersSectionTest, TheOpacitySliderFollowsThePointer) {
    std::set<int> ids;
    std::set<int> percents;
    for (const auto& command : clicksEverywhere<state::SetOwnLayerOpacity>()) {
        ids.insert(command.id);
        percents.insert(command.percent);
    }
    EXPECT_EQ(ids, bothIds());
    EXPECT_GE(percents.size(), 3U);
    EXPECT_LE(*percents.begin(), 30);
}

TEST_F(OwnLayersSectionTest, OnlyShapesHaveAColourToChoose) {
    const state::AppState before = m_state;
    const geo::ScreenRect panel = layout().layers;
    std::set<int> recoloured;
    for (double y = panel.top + 200.0; y < panel.top + 400.0; y += 7.0) {
        // The swatch at the left end, then a colour of the popup that opens beneath it.
        const ImVec2 swatch{static_cast<float>(panel.left + 20.0), static_cast<float>(y)};
        click(swatch);
        if (ImGui::IsPopupOpen(static_cast<ImGuiID>(0),
                               ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel)) {
            frames(2);
            forget();
            for (float dx = 20.0F; dx < 180.0F; dx += 13.0F)
                click({swatch.x + dx, swatch.y + 18.0F});
            for (const auto& command : given<OwnLayerCommand, state::SetOwnLayerColour>())
                recoloured.insert(command.id);
        }
        m_state = before;
        closePopups();
    }
    EXPECT_EQ(recoloured, std::set<int>{m_state.ownLayers[0].id});
}

TEST_F(OwnLayersSectionTest, AFileThatIsBeingReadCanOnlyBeCancelled) {
    for (scene::OwnLayerStatus& status : m_ownLayers) {
        status.isRead = false;
        status.share = 0.4;
    }
    frames(2);
    EXPECT_EQ(idsReached<state::RemoveOwnLayer>(), bothIds());
    EXPECT_TRUE(clicksEverywhere<state::SetOwnLayerOpacity>().empty());
    EXPECT_TRUE(clicksEverywhere<state::MoveOwnLayer>().empty());
}

TEST_F(OwnLayersSectionTest, WithoutLayersThereIsNoSection) {
    m_state.ownLayers.clear();
    frames(2);
    EXPECT_TRUE(clicksEverywhere<state::ToggleOwnLayer>().empty());
}

} // namespace
} // namespace tumen::ui
