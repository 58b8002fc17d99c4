#include <imgui_internal.h>

#include "PanelFixture.hpp"
#include "ui/LedgerKeys.hpp"

namespace tumen::ui {
namespace {

class PanelFocusTest : public PanelTest {
protected:
    void sendKeyboard() {
        state::apply(m_state, m_brief, state::InterfaceCommand(state::FocusNextPanel{}));
        frames(4);
    }
    void sendKeyboardBack() {
        state::apply(m_state, m_brief,
                     state::InterfaceCommand(state::FocusNextPanel{state::Direction::Back}));
        frames(4);
    }
};

TEST_F(PanelFocusTest, ArrowsAndSpaceWorkALayerAsAClickWould) {
    sendKeyboard();
    ASSERT_EQ(m_state.focusedPanel, state::Panel::Layers);
    ASSERT_NE(ImGui::GetCurrentContext()->NavWindow, nullptr);
    EXPECT_STREQ(ImGui::GetCurrentContext()->NavWindow->Name, "layers");
    EXPECT_NE(ImGui::GetCurrentContext()->NavId, 0U);
    forget();
    tap(ImGuiKey_Space);
    frames(2);
    const auto first = given<state::LayerCommand, state::ToggleKind>();
    ASSERT_EQ(first.size(), 1U);
    tap(ImGuiKey_DownArrow);
    frames(2);
    tap(ImGuiKey_Space);
    frames(2);
    const auto both = given<state::LayerCommand, state::ToggleKind>();
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[1].kind, both[0].kind + 1);
}

TEST_F(PanelFocusTest, EnterChoosesAndTipsAreThePointers) {
    const auto tipIsShown = [] {
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
            if (window->Active && (window->Flags & ImGuiWindowFlags_Tooltip) != 0)
                return true;
        return false;
    };
    sendKeyboard();
    tap(ImGuiKey_DownArrow);
    frames(2);
    EXPECT_FALSE(tipIsShown()) << "it would hide the rows below";
    forget();
    tap(ImGuiKey_Enter);
    frames(2);
    EXPECT_EQ((given<state::LayerCommand, state::ToggleKind>().size()), 1U);
    moveTo({static_cast<float>(layout().layers.left + 80.0), static_cast<float>(layout().layers.top + 49.0)});
    frames(2);
    EXPECT_TRUE(tipIsShown());
}

TEST_F(PanelFocusTest, TheKeyboardScrollsAndClosesTheListOfProblems) {
    for (std::size_t row = 2; row < 60; ++row)
        m_problems.push_back({core::Severity::Error, {"", "claims", row, "start"}, "'x' is not a date.", ""});
    frames(3);
    ASSERT_TRUE(m_state.problemsShown);
    sendKeyboardBack();
    ASSERT_EQ(m_state.focusedPanel, state::Panel::Problems);
    const ImGuiWindow* window = ImGui::FindWindowByName("problems");
    ASSERT_NE(window, nullptr);
    tap(ImGuiKey_DownArrow);
    frame();
    EXPECT_GT(window->Scroll.y, 0.0F);
    tap(ImGuiKey_End);
    frame();
    EXPECT_NEAR(window->Scroll.y, window->ScrollMax.y, 1.0F);
    state::apply(m_state, m_brief, state::InterfaceCommand(state::ToggleHelp{}));
    frames(2);
    // The program performs the command of the key before the next frame.
    const auto escape = [&] {
        state::apply(m_state, m_brief, state::InterfaceCommand(state::StepBack{}));
        tap(ImGuiKey_Escape);
    };
    escape();
    EXPECT_TRUE(m_state.problemsShown) << "only help closes";
    escape();
    EXPECT_FALSE(m_state.problemsShown);
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
    EXPECT_TRUE(m_memory.problemsDismissed);
}

TEST_F(PanelFocusTest, KeysDoNothingInPanelsAsLongAsTheKeyboardIsOnTheMap) {
    click({static_cast<float>(layout().layers.left + 80.0), static_cast<float>(layout().layers.top + 49.0)});
    forget();
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_TRUE(m_given.empty());
}

TEST_F(PanelFocusTest, TheKeyboardLeavesThePanelAgain) {
    sendKeyboard();
    sendKeyboard();
    EXPECT_EQ(m_state.focusedPanel, state::Panel::Timeline);
    sendKeyboard();
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
    forget();
    tap(ImGuiKey_Space);
    frames(2);
    EXPECT_TRUE(m_given.empty());
}

TEST_F(PanelFocusTest, TheLedgerTakesTheKeysWhenTheKeyboardIsSentThere) {
    m_state.ledger.shown = true;
    frames(2);
    click({640.0F, 150.0F}); // on the map
    tap(ImGuiKey_DownArrow);
    EXPECT_FALSE(m_memory.ledger.row);
    sendKeyboardBack();
    ASSERT_EQ(m_state.focusedPanel, state::Panel::Ledger);
    EXPECT_EQ(m_memory.ledger.row, 0U);
    tap(ImGuiKey_DownArrow);
    EXPECT_EQ(m_memory.ledger.row, 1U);
    forget();
    tap(ImGuiKey_Space);
    EXPECT_EQ((given<state::AttentionCommand, state::GoToClaim>().size()), 1U);
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Escape})) << "Esc leaves it and lets it stay open";
    sendKeyboardBack();
    EXPECT_EQ(m_state.focusedPanel, state::Panel::Timeline);
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Down}));
}

TEST_F(PanelFocusTest, TabLeadsToTheTabsAndFieldsOfTheLedgerAndBack) {
    m_state.ledger.shown = true;
    frames(2);
    sendKeyboardBack();
    tap(ImGuiKey_Tab);
    frames(4);
    ASSERT_NE(ImGui::GetCurrentContext()->NavWindow, nullptr);
    EXPECT_STREQ(ImGui::GetCurrentContext()->NavWindow->Name, "ledger");
    EXPECT_FALSE(ledgerTakes(m_memory, {state::Key::Down}));
    const auto row = m_memory.ledger.row;
    for (int i = 0; i < 3; ++i) { // past the edge to the ledger and to coverage
        tap(ImGuiKey_RightArrow);
        frames(2);
    }
    EXPECT_EQ(m_memory.ledger.row, row);
    tap(ImGuiKey_Tab);
    frames(4);
    EXPECT_TRUE(ledgerTakes(m_memory, {state::Key::Down}));
    tap(ImGuiKey_DownArrow);
    EXPECT_EQ(m_memory.ledger.row, *row + 1);
}

TEST_F(PanelFocusTest, PanelsCanBeDraggedWider) {
    const geo::ScreenRect before = layout().layers;
    press({static_cast<float>(before.right()), static_cast<float>(before.top + 200.0)});
    moveTo({static_cast<float>(before.right() + 60.0), static_cast<float>(before.top + 200.0)});
    frame();
    release();
    EXPECT_NEAR(layout().layers.width, before.width + 60.0, 1.5);
    EXPECT_DOUBLE_EQ(layout().mapFrame.left, layout().layers.right()) << "the map follows";

    m_state.selected = {state::Target::What::Claim, 0};
    frames(2);
    const geo::ScreenRect inspector = layout().inspector;
    press({static_cast<float>(inspector.left), static_cast<float>(inspector.top + 200.0)});
    moveTo({static_cast<float>(inspector.left + 40.0), static_cast<float>(inspector.top + 200.0)});
    frame();
    release();
    EXPECT_NEAR(layout().inspector.width, inspector.width - 40.0, 1.5);
}

TEST(PanelSizes, EverythingCanBeReachedAtThreeHundredPercent) {
    state::AppState state;
    state.interfacePercent = 300;
    const double unit = panelUnitFor(unitFor(1280.0, 720.0), state);
    EXPECT_DOUBLE_EQ(unit, 3.0);
    const PanelLayout plain = layOutPanels(1280.0, 720.0, unit, state);
    EXPECT_GT(plain.layers.width, 0.0);
    EXPECT_GT(plain.timeline.width, 0.0);
    state.selected = {state::Target::What::Claim, 0};
    const PanelLayout selected = layOutPanels(1280.0, 720.0, unit, state);
    EXPECT_GT(selected.inspector.width, 0.0);
    EXPECT_GE(selected.mapFrame.width, 0.44 * 1280.0);
    state.selected = {};
    state.ledger.shown = true;
    for (const int percent : {150, 200, 250, 300}) {
        state.interfacePercent = percent;
        const double unitPx = panelUnitFor(1.0, state);
        const PanelLayout layout = layOutPanels(1280.0, 720.0, unitPx, state);
        EXPECT_GE(layout.ledger.height, state::lowestLedger * unitPx) << percent;
        EXPECT_LE(layout.ledger.bottom(), 720.0) << percent;
    }
}

TEST(PanelSizes, FollowTheDisplaysOwnScale) {
    EXPECT_DOUBLE_EQ(unitFor(1280.0, 720.0, 2.0), 2.0);
    EXPECT_DOUBLE_EQ(unitFor(3840.0, 2160.0, 2.0), 3.0);
    EXPECT_DOUBLE_EQ(unitFor(1280.0, 720.0, 1.0), 1.0);
    EXPECT_DOUBLE_EQ(unitFor(640.0, 360.0, 1.0), 0.75);
}

} // namespace
} // namespace tumen::ui
