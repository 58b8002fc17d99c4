#include "app/Authoring.hpp"

#include <chrono>
#include <fstream>
#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/BriefListing.hpp"
#include "app/WindowMaterial.hpp"
#include "edit/Recovery.hpp"
#include "io/BriefReader.hpp"
#include "tests/unit/io/EmptyFolder.hpp"

namespace tumen::app {
namespace {

namespace fs = std::filesystem;

constexpr auto patience = std::chrono::seconds(60);

class AuthoringOfFiles : public testing::Test {
protected:
    AuthoringOfFiles() {
        for (const fs::path& brief : {m_first, m_second})
            fs::copy(TUMEN_SOURCE_DIR "/assets/template", brief);
        touch(m_second, 1);
        m_options.brief = m_first.string();
        m_material.stampOfBrief = stampOf(m_options.brief);
        m_material.stage =
            std::make_unique<StageMaterial>(*io::readBrief(m_options.brief), model::Basemap{}, nullptr);
        m_authoring.emplace(m_material, m_options, fs::path(), fs::path());
        m_nowSecs = 10.0;
        goOn();
    }
    /// A frame that took so long that files are looked at in each.
    void goOn() {
        m_nowSecs += 2.0;
        m_authoring->goOn(m_state, m_memory, m_nowSecs, m_commands);
    }
    /// Where the brief came from that is shown next; empty where none is for long.
    std::string shownNext() {
        for (const auto end = std::chrono::steady_clock::now() + patience;
             std::chrono::steady_clock::now() < end; std::this_thread::yield()) {
            goOn();
            if (auto change = m_authoring->changeFor(m_state, m_history)) {
                m_state = change->state;
                m_material.stage->show(change->brief, change->hasSameTerritories);
                return change->brief->origin;
            }
        }
        return {};
    }
    void open(const fs::path& brief) {
        m_authoring->carryOut({state::BriefFileCommand(state::OpenBrief{brief.string()})}, m_state, 1000.0);
    }
    /// As if a table had been written so many hours ago.
    static void touch(const fs::path& brief, int hours) {
        fs::last_write_time(brief / "claims.csv",
                            fs::file_time_type::clock::now() - std::chrono::hours(hours));
    }

    sample::EmptyFolder m_folder;
    fs::path m_first = m_folder.path() / "first";
    fs::path m_second = m_folder.path() / "second";
    WindowOptions m_options;
    WindowMaterial m_material;
    std::optional<Authoring> m_authoring;
    state::AppState m_state;
    state::History m_history;
    ui::PanelMemory m_memory;
    state::Commands m_commands;
    double m_nowSecs = 0.0;
};

TEST_F(AuthoringOfFiles, ABriefThatIsOpenedStaysOpen) {
    open(m_second);
    EXPECT_EQ(shownNext(), m_second.string());
    // Nothing else is read before what changes next.
    touch(m_second, 2);
    EXPECT_EQ(shownNext(), m_second.string());
}

TEST_F(AuthoringOfFiles, ABriefIsOpenedThoughTheOneBeforeIsBeingReadAnew) {
    touch(m_first, 3);
    goOn();
    goOn(); // two looks saw the same, and it is being read
    open(m_second);
    EXPECT_EQ(shownNext(), m_second.string());
}

TEST_F(AuthoringOfFiles, TheLastGoodBriefStaysWhileItsFilesHaveErrors) {
    const fs::path claims = m_first / "claims.csv";
    const fs::path good = m_folder.path() / "good.csv";
    fs::copy_file(claims, good);
    std::ofstream(claims, std::ios::app)
        << "C9,flow,aid,,nowhere,alpha,,2020,,,documented,,,notes,1,Text,,\n";
    for (const auto end = std::chrono::steady_clock::now() + patience;
         !m_authoring->view().isOutdated && std::chrono::steady_clock::now() < end; std::this_thread::yield())
        goOn();
    ASSERT_TRUE(m_authoring->view().isOutdated);
    EXPECT_FALSE(m_material.problems.empty());
    EXPECT_FALSE(m_authoring->changeFor(m_state, m_history));
    fs::copy_file(good, claims, fs::copy_options::overwrite_existing);
    EXPECT_EQ(shownNext(), m_first.string());
    EXPECT_FALSE(m_authoring->view().isOutdated);
    EXPECT_TRUE(m_material.problems.empty());
}

TEST_F(AuthoringOfFiles, EditsAreKeptSafeWithTheWholePathOfTheirBrief) {
    m_options.brief = fs::relative(m_first).string();
    m_authoring.emplace(m_material, m_options, m_folder.path(), fs::path());
    m_commands = m_authoring->carryOut({state::EditCommand(state::CaptureScene{})}, m_state, 1000.0);
    goOn();
    m_authoring.reset(); // waits for what is being written
    const auto kept = edit::readRecovery(edit::recoveryFile(m_folder.path()));
    ASSERT_TRUE(kept.has_value());
    EXPECT_EQ(kept->path, m_first.string());
}

TEST_F(AuthoringOfFiles, EditsOfABriefThatIsGoneAreKeptAndThatIsTold) {
    const pid_t ended = fork();
    if (ended == 0)
        _exit(0);
    waitpid(ended, nullptr, 0);
    const fs::path left = m_folder.path() / fmt::format("recovery-{}.json", ended);
    const edit::Recovery edits = {(m_folder.path() / "moved").string(), *edit::Draft::read(m_first.string())};
    ASSERT_FALSE(edit::writeRecovery(left, edits));
    m_authoring.emplace(m_material, m_options, m_folder.path(), fs::path());
    m_authoring->carryOut({state::BriefFileCommand(state::RestoreEdits{true})}, m_state, 1000.0);
    for (const auto end = std::chrono::steady_clock::now() + patience;
         m_material.problems.empty() && std::chrono::steady_clock::now() < end; std::this_thread::yield())
        goOn();
    ASSERT_EQ(m_material.problems.size(), 1U);
    const std::string line = core::toLine(m_material.problems[0]);
    for (const char* part : {"moved", "The edits were not taken over", "put the brief back"})
        EXPECT_NE(line.find(part), std::string::npos) << line;
    EXPECT_TRUE(fs::exists(left));
}

} // namespace
} // namespace tumen::app
