#include <map>
#include <set>

#include <gtest/gtest.h>

#include "state/NamedCommands.hpp"

namespace tumen::state {
namespace {

class InterfaceTest : public testing::Test {
protected:
    void give(InterfaceCommand command) { apply(m_state, m_brief, command); }
    model::Brief m_brief;
    AppState m_state;
};

TEST_F(InterfaceTest, LanguagesGoRound) {
    give(SetInterfaceLanguage{model::Language::Russian});
    EXPECT_EQ(m_state.interfaceLanguage, model::Language::Russian);
    EXPECT_EQ(m_state.language, model::Language::English) << "names on the map have their own";
    give(NextInterfaceLanguage{});
    EXPECT_EQ(m_state.interfaceLanguage, model::Language::English);
}

TEST_F(InterfaceTest, SizesGoByStepsAndStayWithinThem) {
    give(StepInterfaceScale{Direction::Back});
    EXPECT_EQ(m_state.interfacePercent, 100);
    give(StepInterfaceScale{Direction::Forward});
    EXPECT_EQ(m_state.interfacePercent, 125);
    for (int i = 0; i < 9; ++i)
        give(StepInterfaceScale{Direction::Forward});
    EXPECT_EQ(m_state.interfacePercent, 300);
    give(SetInterfaceScale{210});
    EXPECT_EQ(m_state.interfacePercent, 200);
    give(SetInterfaceScale{-5});
    EXPECT_EQ(m_state.interfacePercent, 100);
}

TEST_F(InterfaceTest, WidthsOfPanelsStayWithinBounds) {
    give(SetPanelWidth{Panel::Layers, 300.0});
    EXPECT_DOUBLE_EQ(m_state.layersWidth, 300.0);
    give(SetPanelWidth{Panel::Inspector, 9999.0});
    EXPECT_DOUBLE_EQ(m_state.inspectorWidth, widestPanel);
    give(SetPanelWidth{Panel::Inspector, 1.0});
    EXPECT_DOUBLE_EQ(m_state.inspectorWidth, narrowestPanel);
    give(SetPanelWidth{Panel::Inspector, std::nan("")});
    EXPECT_DOUBLE_EQ(m_state.inspectorWidth, narrowestPanel);
}

TEST_F(InterfaceTest, TheKeyboardGoesThroughThePanelsAndBackToTheMap) {
    m_state.panelsShown = false;
    give(FocusNextPanel{Direction::Forward});
    EXPECT_EQ(m_state.focusedPanel, Panel::Layers);
    EXPECT_TRUE(m_state.panelsShown);
    give(FocusNextPanel{Direction::Forward});
    EXPECT_EQ(m_state.focusedPanel, Panel::Timeline);
    give(FocusNextPanel{Direction::Forward});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt) << "no inspector without a selection";
    m_state.selected = {Target::What::Undated, 0};
    give(FocusNextPanel{Direction::Back});
    EXPECT_EQ(m_state.focusedPanel, Panel::Inspector);
    give(StepBack{});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
    EXPECT_TRUE(m_state.selected) << "Esc first leaves the panel";
}

TEST_F(InterfaceTest, TheKeyboardGoesToTheListOfProblemsAndLeavesItWithTheList) {
    give(FocusNextPanel{Direction::Back});
    EXPECT_EQ(m_state.focusedPanel, Panel::Timeline);
    give(FocusNextPanel{});
    give(TellProblemsShown{true});
    give(FocusNextPanel{Direction::Back});
    EXPECT_EQ(m_state.focusedPanel, Panel::Problems);
    give(TellProblemsShown{false});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
}

TEST_F(InterfaceTest, TheKeyboardGoesIntoAnOpenLedgerAndLeavesItWhenItCloses) {
    const auto giveLedger = [&](auto what) { apply(m_state, m_brief, LedgerCommand(what)); };
    giveLedger(ToggleLedger{LedgerTab::Coverage});
    give(FocusNextPanel{Direction::Back});
    EXPECT_EQ(m_state.focusedPanel, Panel::Ledger);
    give(FocusNextPanel{Direction::Back});
    EXPECT_EQ(m_state.focusedPanel, Panel::Timeline);
    give(FocusNextPanel{Direction::Forward});
    giveLedger(SetLedgerTab{LedgerTab::Balance});
    EXPECT_EQ(m_state.focusedPanel, Panel::Ledger);
    give(StepBack{});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
    EXPECT_TRUE(m_state.ledger.shown) << "Esc first leaves the panel";
    give(FocusNextPanel{Direction::Back});
    giveLedger(CloseLedger{});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
    giveLedger(ToggleLedger{});
    give(FocusNextPanel{Direction::Back});
    giveLedger(ToggleLedger{});
    EXPECT_EQ(m_state.focusedPanel, std::nullopt);
}

TEST_F(InterfaceTest, EscapeClosesTheListOfCommandsFirst) {
    m_state.helpShown = true;
    give(TogglePalette{});
    EXPECT_TRUE(m_state.paletteShown);
    give(StepBack{});
    EXPECT_FALSE(m_state.paletteShown);
    EXPECT_TRUE(m_state.helpShown);
}

model::Brief briefWithAll() {
    model::Brief brief;
    brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    brief.periods.push_back({"war", "War", {*time::parseEdtf("1950"), *time::parseEdtf("1953")}, "", "", ""});
    brief.scenes.emplace_back();
    brief.scenes.back().id = "first";
    brief.scenes.back().title = "First";
    return brief;
}

TEST(NamedCommands, HaveNamesOfTheirOwn) {
    std::set<std::string> ids;
    for (const NamedCommand& command : namedCommands(briefWithAll())) {
        EXPECT_TRUE(ids.insert(command.id).second) << command.id;
        EXPECT_FALSE(command.title.empty()) << command.id;
        EXPECT_FALSE(command.group.empty()) << command.id;
    }
    for (const char* wanted :
         {"Theme light", "View world", "Projection globe", "Interface ko", "Show scene first",
          "Ledger coverage", "Go to period war", "On or off kind arms", "Motion still", "Size of panels 300"})
        EXPECT_TRUE(ids.contains(wanted)) << wanted;
}

TEST(NamedCommands, NoTwoLookAlike) {
    std::map<std::string, std::string> ids;
    for (const NamedCommand& command : namedCommands(briefWithAll())) {
        const auto [entry, isNew] = ids.try_emplace(command.group + ": " + command.title, command.id);
        EXPECT_TRUE(isNew) << entry->first << ": " << entry->second << ", " << command.id;
    }
}

TEST(NamedCommands, HaveTitlesThatPanelsHaveToo) {
    for (const NamedCommand& command : namedCommands(briefWithAll()))
        if (command.id.find(" status ") != std::string::npos) {
            EXPECT_TRUE(command.title.front() >= 'A' && command.title.front() <= 'Z') << command.title;
        }
}

TEST(NamedCommands, ListEveryKey) {
    std::set<std::string> keys;
    for (const NamedCommand& command : namedCommands(briefWithAll()))
        keys.insert(command.keyName);
    for (const KeyBinding& binding : keyBindings()) {
        const bool isOfAKind =
            binding.chord.key < Key::Five || binding.chord.key > Key::Nine; // there are four
        EXPECT_TRUE(!isOfAKind || keys.contains(binding.keyName)) << binding.keyName;
    }
}

TEST(NamedCommands, DoWhatTheySay) {
    const model::Brief brief = briefWithAll();
    AppState state;
    for (const NamedCommand& command : namedCommands(brief))
        if (command.id == "Theme light" || command.id == "Interface ko")
            apply(state, brief, std::get<Command>(command.action));
    EXPECT_EQ(state.theme, ThemeId::Light);
    EXPECT_EQ(state.interfaceLanguage, model::Language::Korean);
}

} // namespace
} // namespace tumen::state
