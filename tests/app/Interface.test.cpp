// Language, size and keyboard of the interface in the real window.

#include <gtest/gtest.h>

#include "scene/Theme.hpp"
#include "tests/app/Program.hpp"

namespace tumen::tests {
namespace {

class InterfaceWindowTest : public ::testing::Test {
protected:
    Program& open(const std::vector<std::string>& more = {}) {
        std::vector<std::string> arguments = {"--size", "1280x720"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        m_program.emplace(m_config.path(), arguments);
        EXPECT_TRUE(m_program->waitUntil([&] { return panelIsAt({{52.0, 17.0}}); }));
        return *m_program;
    }
    bool panelIsAt(geo::ScreenPoint at) const { return m_program->pixel(at) == scene::darkTheme().panel; }

    /// Closes the window and reads what it saved.
    nlohmann::json settingsAfterClosing() {
        EXPECT_EQ(m_program->close(), 0);
        return savedSettings(m_config.path());
    }

    TemporaryFolder m_config;
    std::optional<Program> m_program;
};

TEST_F(InterfaceWindowTest, LanguageSizeAndThemeAreKept) {
    Program& program = open();
    program.key("l", {"Shift_L"});
    program.key("equal", {"Control_L"});
    program.key("equal", {"Control_L"});
    nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("interfaceLanguage"), "ko");
    EXPECT_EQ(settings.at("language"), "en");
    EXPECT_EQ(settings.at("interfacePercent"), 150);

    m_program.emplace(m_config.path(), std::vector<std::string>{"--size", "1280x720"});
    EXPECT_TRUE(m_program->waitUntil([&] { return panelIsAt({{70.0, 26.0}}); })) << "larger margins";
    m_program->key("0", {"Control_L"});
    m_program->key("l", {"Shift_L"});
    settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("interfaceLanguage"), "ru");
    EXPECT_EQ(settings.at("interfacePercent"), 100);
}

TEST_F(InterfaceWindowTest, OptionsGoBeforeWhatWasKept) {
    open({"--interface", "ru", "--scale", "125"});
    const nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("interfaceLanguage"), "ru");
    EXPECT_EQ(settings.at("interfacePercent"), 125);
}

TEST_F(InterfaceWindowTest, TheListOfCommandsRunsThemWithPanelsHidden) {
    Program& program = open();
    program.key("h");
    program.key("k", {"Control_L"});
    for (const char* letter : {"t", "h", "e", "m", "e", "space", "l", "i"})
        program.key(letter);
    program.key("Return");
    // SFML takes a key that goes down again in the same moment for one that was held.
    EXPECT_TRUE(program.waitUntil([&] {
        return program.pixel({{640.0, 120.0}}).r > 150;
    })) << "the light map";
    program.key("k", {"Control_L"});
    for (const char* letter : {"m", "o", "v", "e"})
        program.key(letter);
    program.key("Escape");
    const nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("theme"), "light");
    EXPECT_EQ(settings.at("panelsShown"), false);
    EXPECT_EQ(settings.at("motion"), "comets") << "what is typed into the list is no key of the map";
}

TEST_F(InterfaceWindowTest, TheKeyboardWorksALayerAndComesBackToTheMap) {
    Program& program = open();
    program.key("F6");
    program.key("Down");
    program.key("space");
    program.key("Escape");
    program.key("Home");
    const nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("hiddenKinds").size(), 1U);
    EXPECT_EQ(settings.at("date").get<std::string>().substr(0, 2), "19") << "Home is the map's again";
}

TEST_F(InterfaceWindowTest, KeysStayInHelpWhileItIsOpen) {
    Program& program = open();
    program.key("Home");
    program.key("F1");
    program.key("End");
    program.key("space");
    program.key("F1");
    const nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("date").get<std::string>().substr(0, 2), "19") << "the first day, not the last";
}

TEST_F(InterfaceWindowTest, KeysStayInTheDialogThatSaves) {
    Program& program = open();
    program.key("Home");
    program.key("e", {"Control_L"});
    program.key("End");
    program.key("t");
    program.key("Escape");
    const nlohmann::json settings = settingsAfterClosing();
    EXPECT_EQ(settings.at("date").get<std::string>().substr(0, 2), "19") << "the first day, not the last";
    EXPECT_EQ(settings.at("theme"), "dark");
}

TEST(InterfaceOptions, UnknownLanguagesAndSizesAreRefused) {
    EXPECT_EQ(runProgram({"--interface", "de"}).exitCode, 2);
    EXPECT_EQ(runProgram({"--scale", "110"}).exitCode, 2);
    EXPECT_EQ(runProgram({"render", "--interface", "fr", "-o", "x.png"}).exitCode, 2);
}

} // namespace
} // namespace tumen::tests
