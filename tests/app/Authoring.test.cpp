// The brief edited, saved, left behind by a killed session, opened and read anew in the real window.

#include <fstream>

#include <gtest/gtest.h>

#include "edit/Draft.hpp"
#include "edit/Recovery.hpp"
#include "io/BriefReader.hpp"
#include "scene/Theme.hpp"
#include "tests/app/DropSource.hpp"
#include "tests/app/Program.hpp"
#include "ui/PanelLayout.hpp"

namespace tumen::tests {
namespace {

namespace fs = std::filesystem;

class AuthoringTest : public testing::Test {
protected:
    AuthoringTest() : m_brief(m_folder.path() / "korea") {
        fs::copy(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia", m_brief);
    }

    void start() {
        m_program.reset();
        m_program.emplace(m_config.path(), std::vector<std::string>{"--size", "1280x720", m_brief.string()});
    }
    /// The tables as they lie on the disk.
    edit::Draft saved() const { return *edit::Draft::read(m_brief.string()); }
    std::size_t scenesSaved() const { return saved().sheet("scenes").rows.size(); }
    std::vector<fs::path> recoveries() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(m_config.path() / "tumen"))
            if (entry.path().filename().string().starts_with("recovery-"))
                found.push_back(entry.path());
        return found;
    }
    std::string recent() const {
        std::ifstream file(m_config.path() / "tumen" / "recent-briefs");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// A panel's ground in the upper right corner of the map, where problems are listed.
    bool problemsAreShown() const {
        const state::AppState state =
            state::openingState(*io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia"));
        const geo::ScreenRect map = ui::layOutPanels(1280.0, 720.0, 1.0, state).mapFrame;
        return m_program->pixel({{map.right() - 60.0, map.top + 16.0}}) == scene::darkTheme().panel;
    }

    /// A dialog's box lies over the map.
    bool asks() const { return m_program->pixel({{640.0, 250.0}}) == scene::darkTheme().panel; }

    TemporaryFolder m_config;
    TemporaryFolder m_folder;
    fs::path m_brief;
    std::optional<Program> m_program;
};

TEST_F(AuthoringTest, TheShippedBriefIsNotWrittenOver) {
    const fs::path shipped = TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia";
    const auto before = fs::last_write_time(shipped / "scenes.csv");
    m_program.emplace(m_config.path(), std::vector<std::string>{"--size", "1280x720"},
                      Environment{{"HOME", m_folder.path()}});
    m_program->key("Return", {"Control_L"});
    m_program->key("s", {"Control_L"});
    const auto asksForName = [&] { return m_program->pixel({{640.0, 450.0}}) == scene::darkTheme().panel; };
    EXPECT_TRUE(m_program->waitUntil(asksForName));
    EXPECT_EQ(fs::last_write_time(shipped / "scenes.csv"), before);
    m_program->key("Escape");
    ASSERT_TRUE(m_program->waitUntil([&] { return !asksForName(); }));
    m_program->askToClose();
    ASSERT_TRUE(m_program->waitUntil([&] { return asks(); })) << "the edit is not saved";
    m_program->key("Escape");
    ASSERT_TRUE(m_program->waitUntil([&] { return !asks(); }));
    m_program->key("s", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil(asksForName));
    m_program->key("Return");
    EXPECT_TRUE(m_program->waitUntil([&] { return !asksForName(); }));
    EXPECT_TRUE(fs::exists(m_folder.path() / "korea-russia.gpkg")) << "beneath the user's own folder";
    m_program->askToClose();
    EXPECT_EQ(m_program->waitForEnd(), 0) << "all is saved";
}

TEST_F(AuthoringTest, ASceneIsTakenFromTheMapAndSaved) {
    const std::size_t before = scenesSaved();
    start();
    m_program->key("Return", {"Control_L"});
    m_program->key("s", {"Control_L"});
    EXPECT_TRUE(m_program->waitUntil([&] { return scenesSaved() == before + 1; }));
    m_program->key("z", {"Control_L"});
    m_program->key("s", {"Control_L"});
    EXPECT_TRUE(m_program->waitUntil([&] { return scenesSaved() == before; }));
    EXPECT_EQ(m_program->close(), 0);
    EXPECT_TRUE(recoveries().empty());
}

TEST_F(AuthoringTest, EditsOfAKilledSessionAreOfferedAndTakenOver) {
    const std::size_t before = scenesSaved();
    start();
    m_program->key("Return", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return recoveries().size() == 1; }));
    m_program.reset(); // kills it
    EXPECT_EQ(scenesSaved(), before);

    start();
    ASSERT_TRUE(m_program->waitUntil([&] { return asks(); }));
    m_program->key("Return"); // the first answer takes them over
    ASSERT_TRUE(m_program->waitUntil([&] { return !asks(); }));
    m_program->key("s", {"Control_L"});
    EXPECT_TRUE(m_program->waitUntil([&] { return scenesSaved() == before + 1; }));
    EXPECT_EQ(m_program->close(), 0);
    EXPECT_TRUE(recoveries().empty());
}

TEST_F(AuthoringTest, WhatIsBeingTypedIsKeptSafeAndSavedAndTheFieldKeepsTheKeyboard) {
    start();
    m_program->key("g", {"Shift_L"}); // the tables
    m_program->key("Home");
    m_program->key("Return");
    m_program->key("End");
    m_program->key("x");
    m_program->key("y");
    const auto isKept = [&] {
        const auto files = recoveries();
        const auto left = files.empty() ? std::nullopt : edit::readRecovery(files.front());
        return left && left->draft.sheet("places").cell(0, "name") == "North Koreaxy";
    };
    EXPECT_TRUE(m_program->waitUntil(isKept));
    EXPECT_TRUE(m_program->waitUntil([&] { return m_program->hasWindow("Tumen - korea *"); }));
    const auto saves = [&](const char* name) {
        m_program->key("s", {"Control_L"});
        return m_program->waitUntil([&] { return saved().sheet("places").cell(0, "name") == name; });
    };
    EXPECT_TRUE(saves("North Koreaxy"));
    m_program->key("h"); // elsewhere it hides the panels
    EXPECT_TRUE(saves("North Koreaxyh"));
    m_program->key("z", {"Control_L"});
    EXPECT_TRUE(saves("North Koreaxy"));
    m_program->key("z", {"Control_L", "Shift_L"});
    EXPECT_TRUE(saves("North Koreaxyh"));
    EXPECT_EQ(m_program->close(), 0);
    EXPECT_TRUE(recoveries().empty());
}

TEST_F(AuthoringTest, ClosingAsksAboutEditsThatAreNotSaved) {
    const std::size_t before = scenesSaved();
    start();
    m_program->key("Return", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return recoveries().size() == 1; }));
    m_program->askToClose();
    ASSERT_TRUE(m_program->waitUntil([&] { return asks(); }));
    m_program->key("Right"); // Do not save
    m_program->key("Return");
    EXPECT_EQ(m_program->waitForEnd(), 0);
    EXPECT_EQ(scenesSaved(), before);
    EXPECT_TRUE(recoveries().empty());
}

TEST_F(AuthoringTest, FilesThatChangeAreReadAnewAndTheLastGoodBriefStays) {
    start();
    const fs::path claims = m_brief / "claims.csv";
    const fs::path good = m_folder.path() / "good.csv";
    fs::copy_file(claims, good);
    std::ofstream(claims) << "id,form\nH01,event\n";
    EXPECT_TRUE(m_program->waitUntil([&] { return problemsAreShown(); }));
    fs::copy_file(good, claims, fs::copy_options::overwrite_existing);
    EXPECT_TRUE(m_program->waitUntil([&] { return !problemsAreShown(); }));
    EXPECT_EQ(m_program->close(), 0);
}

TEST_F(AuthoringTest, WhatChangedOnTheDiskMeanwhileIsReadWhenEditsAreSaved) {
    const std::size_t before = scenesSaved();
    const fs::path claims = m_brief / "claims.csv";
    const auto isSaved = [&](std::size_t count) { return scenesSaved() == count && recoveries().empty(); };
    start();
    m_program->key("Return", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return recoveries().size() == 1; }));
    std::ofstream(claims, std::ios::app) << "\n";
    EXPECT_TRUE(m_program->waitUntil([&] { return problemsAreShown(); })) << "it is told";
    m_program->key("s", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return isSaved(before + 1); }));
    EXPECT_TRUE(m_program->waitUntil([&] { return !problemsAreShown(); })) << "and no longer when it is read";

    m_program->key("Return", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return recoveries().size() == 1; }));
    std::ofstream(claims) << "id,form\nH01,event\n";
    m_program->key("s", {"Control_L"});
    ASSERT_TRUE(m_program->waitUntil([&] { return isSaved(before + 2); }));
    EXPECT_TRUE(m_program->waitUntil([&] { return problemsAreShown(); })) << "of the other table";
    EXPECT_EQ(m_program->close(), 0);
}

TEST_F(AuthoringTest, ABriefThatIsGoneIsTold) {
    start();
    const fs::path elsewhere = m_folder.path() / "elsewhere";
    fs::rename(m_brief, elsewhere);
    EXPECT_TRUE(m_program->waitUntil([&] { return problemsAreShown(); }));
    fs::rename(elsewhere, m_brief);
    EXPECT_TRUE(m_program->waitUntil([&] { return !problemsAreShown(); }));
    EXPECT_EQ(m_program->close(), 0);
}

TEST_F(AuthoringTest, ABriefThatIsDroppedIsOpened) {
    const fs::path other = m_folder.path() / "other";
    fs::copy(m_brief, other);
    start();
    DropSource source;
    ASSERT_TRUE(source.drop(m_program->windowNow(), "file://" + other.string() + "\r\n"));
    EXPECT_TRUE(m_program->waitUntil([&] { return recent().starts_with(other.string() + "\n"); }));
    EXPECT_EQ(m_program->close(), 0);
    EXPECT_EQ(savedSettings(m_config.path())["brief"], other.string());
}

} // namespace
} // namespace tumen::tests
