#include <imgui_internal.h>

#include "PanelFixture.hpp"
#include "ui/CommandFilter.hpp"

namespace tumen::ui {
namespace {

TEST(CommandFilter, FindsByTheBeginningsOfWords) {
    EXPECT_EQ(matchOf("Theme: Light", "theme li"), Match::WholeWords);
    EXPECT_EQ(matchOf("Theme: Light", "LI"), Match::WholeWords);
    EXPECT_EQ(matchOf("Theme: Light", "thli"), Match::AcrossWords);
    EXPECT_EQ(matchOf("Theme: High contrast", "tc"), Match::AcrossWords);
    EXPECT_EQ(matchOf("Theme: Light", "lith"), Match::None) << "not in order";
    EXPECT_EQ(matchOf("Theme: Light", "heme"), Match::None) << "not a beginning";
    EXPECT_EQ(matchOf("Тема: Светлая", "св"), Match::WholeWords);
    EXPECT_EQ(matchOf("테마: 밝음", "밝"), Match::WholeWords);
    EXPECT_EQ(matchOf("Theme: Light", ""), Match::WholeWords);
}

TEST(CommandFilter, FindsInTheInterfacesLanguageAndInEnglish) {
    const core::Wording words(core::Wording::Table{{"Theme", "테마"}, {"Light", "밝음"}});
    std::vector<state::NamedCommand> commands(2);
    commands[0] = {"a", "Theme", "Dark", "", {}};
    commands[1] = {"b", "Theme", "Light", "", {}};
    EXPECT_EQ(foundCommands(commands, "밝", words, {}), std::vector<std::size_t>{1});
    EXPECT_EQ(foundCommands(commands, "light", words, {}), std::vector<std::size_t>{1});
    const std::vector<std::string> recent = {"b"};
    EXPECT_EQ(foundCommands(commands, " ", words, recent), (std::vector<std::size_t>{1, 0}));
}

class PaletteTest : public PanelTest {
protected:
    void openPalette() {
        m_state.paletteShown = true;
        frames(3);
    }
};

TEST_F(PaletteTest, TypingAndEnterRunsACommand) {
    m_state.panelsShown = false;
    openPalette();
    EXPECT_TRUE(ImGui::GetIO().WantTextInput);
    type("theme light");
    tap(ImGuiKey_Enter);
    EXPECT_EQ(m_state.theme, state::ThemeId::Light);
    EXPECT_FALSE(m_state.paletteShown);
    frames(2);
    EXPECT_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_F(PaletteTest, AViewpointIsFoundByItsSidesNameInEitherLanguage) {
    for (model::Place& place : m_brief.places)
        place.name.ru = "Сторона " + place.name.en;
    m_state.interfaceLanguage = model::Language::Russian;
    const std::vector<state::Viewpoint> all = state::viewpointsOf(m_brief.claims);
    const auto side = std::ranges::find(all, state::Viewpoint::Kind::Actor, &state::Viewpoint::kind);
    ASSERT_NE(side, all.end());
    const std::string actor = side->actor;
    for (const std::string& typed : {"сторона " + actor, "viewpoint " + actor}) {
        m_state.viewpoint = {};
        openPalette();
        type(typed);
        tap(ImGuiKey_Enter);
        EXPECT_EQ(m_state.viewpoint.actor, actor) << typed;
        frames(2);
    }
}

TEST_F(PaletteTest, ArrowsChooseAndWhatWasUsedComesFirst) {
    openPalette();
    type("theme");
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_DownArrow);
    tap(ImGuiKey_UpArrow);
    EXPECT_EQ(m_memory.chosenCommand, 1U);
    tap(ImGuiKey_Enter);
    ASSERT_EQ(m_memory.recentCommands.size(), 1U);
    const std::string used = m_memory.recentCommands.front();
    const auto theme = m_state.theme;
    m_state.theme = state::ThemeId::Dark;
    frames(2);
    openPalette();
    tap(ImGuiKey_Enter);
    EXPECT_EQ(m_memory.recentCommands, std::vector<std::string>{used});
    EXPECT_EQ(m_state.theme, theme);
}

TEST_F(PaletteTest, WhatOnlyTheWindowCanDoIsLeftToIt) {
    openPalette();
    type("map closer");
    tap(ImGuiKey_Enter);
    ASSERT_EQ(m_memory.chosenActions.size(), 1U);
    EXPECT_EQ(std::get<state::CameraMove>(m_memory.chosenActions[0]), state::CameraMove::ZoomIn);
}

TEST_F(PaletteTest, EscapeAndAClickOutsideClose) {
    openPalette();
    tap(ImGuiKey_Escape);
    EXPECT_FALSE(m_state.paletteShown);
    openPalette();
    click({5.0F, 700.0F});
    EXPECT_FALSE(m_state.paletteShown);
    openPalette();
    type("zebra");
    tap(ImGuiKey_Enter);
    EXPECT_TRUE(m_state.paletteShown) << "nothing found, nothing done";
}

} // namespace
} // namespace tumen::ui
