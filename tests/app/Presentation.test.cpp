// A presentation from the first scene to the last in the real window, driven by keys and clicks.

#include <fstream>

#include <gtest/gtest.h>

#include "scene/Theme.hpp"
#include "tests/app/Program.hpp"

namespace tumen::tests {
namespace {

/// Where the title's plate is on a map, and in the middle of the picture.
constexpr geo::ScreenPoint onTitle = {{17.0, 17.0}};
constexpr geo::ScreenPoint middleOfMap = {{640.0, 420.0}};
constexpr core::Colour black = {0, 0, 0, 255};
constexpr core::Colour white = {255, 255, 255, 255};

class PresentationTest : public ::testing::Test {
protected:
    PresentationTest() {
        write("places.csv", "id,name,lon,lat\nnk,North Korea,125.75,39.03\nru,Russia,37.62,55.75\n");
        write("claims.csv", "id,form,kind,from,to,start,end,status,gist\n"
                            "A,flow,arms,nk,ru,1950,1960,documented,Shells\n"
                            "B,flow,aid,ru,nk,1990,2000,documented,Food\n");
        write("scenes.csv", "id,title,caption,camera,start,focus,step_of,transition\n"
                            "opening,Opening,All of it,,,,,\n"
                            "first,First,One,peninsula,1955,,,fade\n"
                            "step,,Two,parallel,,A,first,fly\n"
                            "dark,Dark,,black,,,,\n"
                            "last,Last,Three,far-east,1995,B,,\n"
                            "closing,Closing,The end,,,,,\n");
    }

    Program& open(const std::vector<std::string>& more = {}, const std::string& size = "1280x720") {
        std::vector<std::string> arguments = {m_brief.path().string(), "--size", size};
        arguments.insert(arguments.end(), more.begin(), more.end());
        m_program.emplace(m_config.path(), arguments);
        return *m_program;
    }
    bool becomes(core::Colour colour) {
        return m_program->waitUntil([&] {
            return m_program->windowNow() != 0 && m_program->pixel(onTitle) == colour &&
                   m_program->pixel(middleOfMap) == colour;
        });
    }
    bool isCard() { return becomes(scene::darkTheme().sea); }
    bool isBlack() { return becomes(black); }
    /// The plate of the title lies over the map.
    bool isMap() {
        return m_program->waitUntil([&] {
            const core::Colour there = m_program->windowNow() != 0 ? m_program->pixel(onTitle) : black;
            return there != black && there != white && there != scene::darkTheme().sea;
        });
    }
    /// The colour of a spot once it has stopped changing.
    core::Colour restingColour(geo::ScreenPoint at) {
        constexpr int looks = 100;
        core::Colour colour = m_program->pixel(at);
        int alike = 0;
        m_program->waitUntil([&] {
            const core::Colour now = m_program->pixel(at);
            alike = now == colour ? alike + 1 : 0;
            colour = now;
            return alike == looks;
        });
        return colour;
    }
    nlohmann::json closeAndRead() {
        EXPECT_TRUE(m_program->waitUntil([&] { return m_program->windowNow() != 0; }));
        EXPECT_EQ(m_program->close(), 0);
        return savedSettings(m_config.path());
    }

private:
    void write(const char* name, const char* content) { std::ofstream(m_brief.path() / name) << content; }

    TemporaryFolder m_brief;
    TemporaryFolder m_config;
    std::optional<Program> m_program;
};

TEST_F(PresentationTest, ShowsTheMapAgainWhereTheWindowIsAsLargeAsTheScreen) {
    constexpr geo::ScreenPoint onLand = {{1100.0, 300.0}};
    Program& program = open({}, "1920x1080");
    ASSERT_TRUE(isMap());
    core::Colour first;
    for (const bool isFirst : {true, false}) {
        program.key("F5");
        ASSERT_TRUE(program.waitUntil([&] {
            return program.windowNow() != 0 && program.pixel(onTitle) == scene::darkTheme().sea &&
                   program.pixel(onLand) == scene::darkTheme().sea;
        }));
        program.key("Right");
        ASSERT_TRUE(isMap());
        const core::Colour land = restingColour(onLand);
        EXPECT_NE(land, scene::darkTheme().sea);
        first = isFirst ? land : first;
        EXPECT_EQ(land, first);
        program.key("Escape");
        constexpr geo::ScreenPoint onTimeline = {{500.0, 880.0}};
        ASSERT_TRUE(program.waitUntil([&] {
            return program.windowNow() != 0 && program.pixel(onTimeline) == scene::darkTheme().panel;
        }));
    }
    closeAndRead();
}

TEST_F(PresentationTest, ADividerIsDraggedWithoutAStepToTheNextScene) {
    Program& program = open();
    ASSERT_TRUE(isMap());
    program.key("F5");
    ASSERT_TRUE(isCard());
    program.key("Right");
    program.key("Right");
    ASSERT_TRUE(isMap()); // the next one is black
    program.key("d");
    const auto isDividerAt = [&](geo::ScreenPoint at) {
        return program.waitUntil([&] { return program.pixel(at) == scene::darkTheme().accent; });
    };
    // In the middle of the screen, and right of it.
    constexpr geo::ScreenPoint before = {{960.0, 200.0}};
    constexpr geo::ScreenPoint after = {{1120.0, 200.0}};
    ASSERT_TRUE(isDividerAt(before));
    program.moveTo(before);
    program.press();
    program.moveTo(after);
    EXPECT_TRUE(isDividerAt(after));
    program.release();
    program.moveTo(middleOfMap);
    EXPECT_TRUE(isMap());
    EXPECT_TRUE(isDividerAt(after));
    program.click(middleOfMap);
    EXPECT_TRUE(isBlack());
    closeAndRead();
}

TEST_F(PresentationTest, GoesFromTheFirstSceneToTheLastAndBack) {
    Program& program = open();
    ASSERT_TRUE(isMap());
    program.key("1"); // outside of a presentation a layer
    program.key("F5");
    ASSERT_TRUE(isCard());
    program.key("Right");
    ASSERT_TRUE(isMap());
    program.key("space");
    program.key("Next");
    ASSERT_TRUE(isBlack()) << "the step between was left out or taken twice";
    program.click(middleOfMap);
    ASSERT_TRUE(isMap());
    program.key("Return");
    ASSERT_TRUE(isCard());
    program.key("Right");
    program.key("Left");
    ASSERT_TRUE(isMap()) << "the last scene is the end";
    program.rightClick(middleOfMap);
    ASSERT_TRUE(isBlack());
    program.key("Home");
    ASSERT_TRUE(isCard());
    program.key("3");
    program.key("Return");
    ASSERT_TRUE(isBlack());
    program.key("End");
    ASSERT_TRUE(isCard());
    program.key("Prior");
    ASSERT_TRUE(isMap());
    program.key("w");
    ASSERT_TRUE(becomes(white));
    program.key("b");
    ASSERT_TRUE(isBlack());
    program.key("b");
    ASSERT_TRUE(isMap());
    program.key("Escape");
    // The window is there again, panels and all.
    ASSERT_TRUE(program.waitUntil([&] {
        return program.windowNow() != 0 && program.pixel({{52.0, 17.0}}) == scene::darkTheme().panel;
    }));
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["hiddenKinds"], nlohmann::json::array({"arms"}));
    EXPECT_EQ(settings["panelsShown"], true);
    EXPECT_EQ(settings["date"], "1990-01-01") << "the date it opened with";
    EXPECT_EQ(settings["view"]["projection"], "regional");
    EXPECT_NEAR(settings["view"]["lat"].get<double>(), 38.4, 0.01) << "the peninsula, which it opened with";
}

TEST_F(PresentationTest, BeginsWithItAndKeepsNothingOfItWhenClosed) {
    Program& program = open({"--present"});
    ASSERT_TRUE(isCard());
    program.key("Right");
    ASSERT_TRUE(isMap());
    const nlohmann::json settings = closeAndRead();
    EXPECT_EQ(settings["panelsShown"], true);
    EXPECT_EQ(settings["date"], "1990-01-01");
}

TEST_F(PresentationTest, ThePresentersWindowShowsAndStepsScenes) {
    const std::string presenter = "Tumen: presenter";
    Program& program = open({"--present"});
    ASSERT_TRUE(isCard());
    program.key("p", {"Shift_L"});
    ASSERT_TRUE(program.turnTo(presenter));
    // In the picture of the scene that is on.
    constexpr geo::ScreenPoint inPicture = {{60.0, 100.0}};
    const auto pictureIs = [&](bool card) {
        return program.waitUntil([&] {
            const core::Colour there = program.pixel(inPicture);
            return there != scene::darkTheme().deepSea && there != black &&
                   (there == scene::darkTheme().sea) == card;
        });
    };
    ASSERT_TRUE(pictureIs(true));
    program.key("Right");
    ASSERT_TRUE(pictureIs(false));
    ASSERT_TRUE(program.turnTo("Tumen"));
    ASSERT_TRUE(isMap()) << "the audience sees the same";
    ASSERT_TRUE(program.turnTo(presenter));
    program.closeWindow();
    ASSERT_TRUE(program.waitUntil([&] { return !program.hasWindow(presenter); }));
    ASSERT_TRUE(program.turnTo("Tumen"));
    program.key("b");
    ASSERT_TRUE(isBlack()) << "the presentation goes on";
    program.key("p", {"Shift_L"});
    ASSERT_TRUE(program.waitUntil([&] { return program.hasWindow(presenter); }));
    program.key("Escape");
    ASSERT_TRUE(program.waitUntil([&] { return !program.hasWindow(presenter); }));
    closeAndRead();
}

TEST_F(PresentationTest, WhatIsDrawnStaysWithItsScene) {
    Program& program = open({"--present"});
    ASSERT_TRUE(isCard());
    program.key("Right");
    ASSERT_TRUE(isMap());
    const auto hasStroke = [&](bool wanted) {
        return program.waitUntil([&] {
            return program.windowNow() != 0 &&
                   (program.pixel(middleOfMap) == scene::darkTheme().accent) == wanted;
        });
    };
    program.key("p", {"Alt_L"});
    program.moveTo({{middleOfMap.x - 100.0, middleOfMap.y}});
    program.press();
    program.moveTo({{middleOfMap.x + 100.0, middleOfMap.y}});
    program.release();
    ASSERT_TRUE(hasStroke(true));
    program.key("p", {"Alt_L"});
    program.key("Home");
    ASSERT_TRUE(isCard());
    program.key("Right");
    ASSERT_TRUE(hasStroke(true));
    program.key("z", {"Control_L"});
    ASSERT_TRUE(hasStroke(false));
    closeAndRead();
}

} // namespace
} // namespace tumen::tests
