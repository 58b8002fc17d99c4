#include "edit/Draft.hpp"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>

#include "io/BriefReader.hpp"
#include "tests/unit/edit/EditedBrief.hpp"

namespace tumen::edit {
namespace {

using io::test::BriefFolder;
using io::test::embeddedBrief;
using io::test::lines;
using io::test::TempFolder;

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Draft draftOf(const std::string& path) {
    auto draft = Draft::read(path);
    EXPECT_TRUE(draft) << lines(draft.problems());
    return draft ? *draft : Draft();
}

/// With other text in a cell.
Draft with(const Draft& draft, const char* table, std::size_t row, const char* column, std::string text) {
    Sheet sheet = draft.sheet(table);
    sheet.set(row, column, std::move(text));
    return draft.with(std::move(sheet));
}

class SavedDraft : public testing::TestWithParam<const char*> {};

TEST_P(SavedDraft, HasEveryCellOfTheBriefItCameFrom) {
    const TempFolder folder;
    const std::string path = folder.path(GetParam());
    const Draft draft = draftOf(embeddedBrief);
    const auto problem = saveAs(draft, embeddedBrief, path);
    ASSERT_FALSE(problem) << core::toLine(*problem);
    const Draft again = draftOf(path);
    ASSERT_EQ(again.sheets().size(), draft.sheets().size());
    for (const auto& sheet : draft.sheets()) {
        const Sheet back = again.sheet(sheet->name);
        ASSERT_EQ(back.rows.size(), sheet->rows.size()) << sheet->name;
        for (const std::string& column : sheet->columns)
            for (std::size_t row = 0; row < sheet->rows.size(); ++row)
                EXPECT_EQ(back.cell(row, column), sheet->cell(row, column))
                    << sheet->name << " " << row << " " << column;
    }
    const auto brief = io::readBrief(path);
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << lines(brief.problems());
    EXPECT_EQ(brief->scenes, io::readBrief(embeddedBrief)->scenes);
    EXPECT_EQ(brief->territories.size(), io::readBrief(embeddedBrief)->territories.size());
}

INSTANTIATE_TEST_SUITE_P(Draft, SavedDraft, testing::Values("brief", "brief.gpkg"));

TEST(Draft, KeepsWhatItDoesNotKnow) {
    const BriefFolder folder;
    folder.write("places.csv", "id,name,lon,lat,population\nnk,North Korea,125.750,39.03,\"26, 000\"\n"
                               "ru,Russia,37.62,55.75,\n");
    folder.write("remarks.csv", "remark\nKeep me\n");
    folder.write(
        "claims.csv",
        "id,form,kind,from,to,start,end,status,gist,route\n"
        "C1,flow,arms,nk,ru,2023?,..,alleged,\"Shells, \"\"many\"\"\",\"LINESTRING (130 42,131 43)\"\n");
    const std::string path = folder.path("again.gpkg");
    ASSERT_FALSE(saveAs(draftOf(folder.path()), folder.path(), path));
    const Draft again = draftOf(path);
    EXPECT_EQ(again.sheet("places").cell(0, "population"), "26, 000");
    EXPECT_EQ(again.sheet("places").cell(0, "lon"), "125.750");
    EXPECT_EQ(again.sheet("claims").cell(0, "start"), "2023?");
    EXPECT_EQ(again.sheet("claims").cell(0, "gist"), "Shells, \"many\"");
    EXPECT_EQ(again.sheet("remarks").cell(0, "remark"), "Keep me");
    EXPECT_EQ(again.brief(path)->claims[0].course.size(), 2U);
}

TEST(Draft, IsToldItsErrorsAsAFileIs) {
    const BriefFolder folder;
    const Draft draft = with(draftOf(folder.path()), "claims", 0, "start", "2023-13");
    const auto edited = draft.brief(folder.path());
    ASSERT_FALSE(save(draft, draftOf(folder.path()), folder.path()));
    const auto read = io::readBrief(folder.path());
    ASSERT_EQ(edited.problems().size(), 1U) << lines(edited.problems());
    ASSERT_EQ(read.problems().size(), 1U) << lines(read.problems());
    EXPECT_EQ(edited.problems()[0].where.row, 2U);
    EXPECT_EQ(edited.problems()[0].where.column, "start");
    EXPECT_EQ(edited.problems()[0].what, read.problems()[0].what);
    EXPECT_EQ(edited.problems()[0].mend, read.problems()[0].mend);
    EXPECT_EQ(edited.problems()[0].where.row, read.problems()[0].where.row);
}

TEST(Draft, WithoutClaimsSaysSo) {
    const BriefFolder folder;
    Draft draft = draftOf(folder.path());
    Sheet claims = draft.sheet("claims");
    claims.rows.clear();
    draft = draft.with(claims);
    const auto problems = draft.brief(folder.path()).problems();
    ASSERT_EQ(problems.size(), 1U) << lines(problems);
    EXPECT_EQ(problems[0].what, "There are no claims in the table.");
}

TEST(Draft, IsTheSameAgainOnceAnEditIsTakenBack) {
    const BriefFolder folder;
    const Draft draft = draftOf(folder.path());
    const Draft edited = with(draft, "places", 1, "name", "Moscow");
    EXPECT_FALSE(edited == draft);
    EXPECT_TRUE(with(edited, "places", 1, "name", "Russia") == draft);
}

TEST(Draft, AFolderKeepsTheTablesThatAreNotEdited) {
    const BriefFolder folder;
    folder.write("places.csv", "id;name;lon;lat\r\nnk;North Korea;125.75;39.03\r\nru;Russia;37.62;55.75\r\n");
    folder.write("notes.txt", "mine");
    const std::string before = contentOf(folder.path("places.csv"));
    const Draft saved = draftOf(folder.path());
    ASSERT_FALSE(save(with(saved, "claims", 0, "gist", "Other shells"), saved, folder.path()));
    EXPECT_EQ(contentOf(folder.path("places.csv")), before) << "not even its separators";
    EXPECT_EQ(contentOf(folder.path("notes.txt")), "mine");
    EXPECT_NE(contentOf(folder.path("claims.csv")).find("Other shells"), std::string::npos);
}

TEST(Draft, RowsThatCannotBeReadAreNotWrittenOver) {
    const BriefFolder folder;
    folder.write("claims.csv", BriefFolder::claims("C1,flow,arms,nk,ru,2023,..,alleged,Shells,and,more\n"
                                                   "C2,flow,arms,nk,ru,2023,..,alleged,Shells"));
    const std::string before = contentOf(folder.path("claims.csv"));
    const Draft saved = draftOf(folder.path());
    const auto problem = save(with(saved, "claims", 0, "gist", "Other"), saved, folder.path());
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->what, "Rows that cannot be read would be lost.");
    EXPECT_EQ(contentOf(folder.path("claims.csv")), before);
    EXPECT_EQ(draftOf(folder.path()).brief(folder.path()).problems().size(), 1U) << "it is told as before";
}

/// What a child process makes of a save with so much room on the disk; it never comes back from `save` alive
/// when it is killed.
int inChild(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0)
        _exit(work());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::map<std::string, std::string> filesIn(const std::string& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files[entry.path().string()] = contentOf(entry.path().string());
    return files;
}

class BrokenSave : public testing::TestWithParam<const char*> {
protected:
    BrokenSave() : m_path(m_folder.path(GetParam())) {
        EXPECT_FALSE(saveAs(draftOf(embeddedBrief), embeddedBrief, m_path));
        m_saved = draftOf(m_path);
        std::string longText(30'000, 'x');
        m_edited = with(with(m_saved, "claims", 0, "gist", longText), "scenes", 0, "notes", longText);
    }

    TempFolder m_folder;
    std::string m_path;
    Draft m_saved;
    Draft m_edited;
};

TEST_P(BrokenSave, AFullDiskLeavesTheOldBriefWhole) {
    const auto before = filesIn(m_folder.path());
    const int told = inChild([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit room = {20'000, 20'000};
        setrlimit(RLIMIT_FSIZE, &room);
        return save(m_edited, m_saved, m_path) ? 7 : 0;
    });
    EXPECT_EQ(told, 7) << "the problem was not told";
    EXPECT_EQ(filesIn(m_folder.path()), before);
}

TEST_P(BrokenSave, AKillLeavesEachTableAsItWasOrAsItIs) {
    const Draft saved = m_saved;
    for (const int microseconds : {0, 500, 1000, 2000, 4000, 8000, 16000, 32000, 64000}) {
        const pid_t child = fork();
        if (child == 0) {
            while (true) { // now one, now the other
                save(m_edited, m_saved, m_path);
                save(m_saved, m_edited, m_path);
            }
        }
        usleep(static_cast<useconds_t>(microseconds));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const Draft now = draftOf(m_path);
        for (const char* table : {"claims", "scenes", "places", "territories"})
            EXPECT_TRUE(now.sheet(table) == m_saved.sheet(table) || now.sheet(table) == m_edited.sheet(table))
                << table << " after " << microseconds;
        EXPECT_TRUE(now.losses().empty());
    }
}

INSTANTIATE_TEST_SUITE_P(Draft, BrokenSave, testing::Values("brief", "brief.gpkg"));

} // namespace
} // namespace tumen::edit
