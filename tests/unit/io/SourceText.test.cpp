#include "io/SourceText.hpp"

#include <gmock/gmock.h>

#include "io/BriefReader.hpp"
#include "tests/unit/io/BriefFolder.hpp"

namespace tumen::io {
namespace {

using test::expectOnly;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view harbourText = "Of harbours\n\n  Ships came in.  \r\n\r\nShips went out.\n";

class SourceTextTest : public testing::Test {
protected:
    SourceTextTest() {
        folder.write("harbour.txt", harbourText);
        writeSources("harbour,Of harbours,harbour.txt");
    }
    void writeSources(const std::string& rows) {
        folder.write("sources.csv", "id,title,text\n" + rows + "\n");
    }
    core::Result<model::Brief> read() const { return readBrief(folder.path()); }

    test::BriefFolder folder;
};

TEST_F(SourceTextTest, ParagraphsAreLinesThatAreNotBlank) {
    EXPECT_THAT(passagesOf(harbourText), ElementsAre("Of harbours", "Ships came in.", "Ships went out."));
    EXPECT_THAT(passagesOf("\xEF\xBB\xBFOne\rTwo"), ElementsAre("One", "Two"));
    EXPECT_TRUE(passagesOf("\n \n").empty());
}

TEST_F(SourceTextTest, TheTableNamesAFileBesideTheBrief) {
    const auto brief = read();
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    EXPECT_THAT(brief->sources.at(0).passages,
                ElementsAre("Of harbours", "Ships came in.", "Ships went out."));
    EXPECT_THAT(brief->sources.at(0).textFile, HasSubstr("harbour.txt"));
}

TEST_F(SourceTextTest, AFileThatIsNotThereIsAWarningAtItsCell) {
    writeSources("a,First,\nb,Second,nowhere.txt");
    const auto brief = read();
    ASSERT_TRUE(brief);
    EXPECT_EQ(brief->sources.size(), 2U);
    EXPECT_FALSE(brief.hasErrors());
    expectOnly(brief, {core::Severity::Warning, "sources", 3, "text",
                       "There is no text file '" + folder.path("nowhere.txt") + "'.", "Correct its name"});
}

TEST_F(SourceTextTest, FilesThatAreNoTextAreWarningsToo) {
    folder.write("harbour.txt", "caf\xE9");
    expectOnly(read(),
               {core::Severity::Warning, "sources", 2, "text",
                "The file '" + folder.path("harbour.txt") + "' is not plain text in UTF-8.", "UTF-8"});
    folder.write("harbour.txt", "\n\n");
    expectOnly(read(), {core::Severity::Warning, "sources", 2, "text",
                        "The text file '" + folder.path("harbour.txt") + "' is empty.", "a line for each"});
}

TEST_F(SourceTextTest, AUserOpensTheTextOfTheOnlySource) {
    writeSources("harbour,Of harbours,");
    auto brief = read();
    EXPECT_TRUE(brief->sources[0].passages.empty());
    EXPECT_TRUE(openSourceText(*brief, folder.path("harbour.txt")).empty());
    EXPECT_EQ(brief->sources[0].passages.size(), 3U);
}

TEST_F(SourceTextTest, OfSeveralSourcesOneIsNamed) {
    writeSources("a,First,\nb,Second,");
    auto brief = read();
    const auto unnamed = openSourceText(*brief, folder.path("harbour.txt"));
    ASSERT_EQ(unnamed.size(), 1U);
    EXPECT_THAT(unnamed[0].mend, HasSubstr("a, b"));
    EXPECT_TRUE(openSourceText(*brief, "b=" + folder.path("harbour.txt")).empty());
    EXPECT_TRUE(brief->sources[0].passages.empty());
    EXPECT_EQ(brief->sources[1].passages.size(), 3U);
    const auto missing = openSourceText(*brief, "a=" + folder.path("nowhere.txt"));
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_EQ(missing[0].where.file, folder.path("nowhere.txt"));
    EXPECT_FALSE(missing[0].mend.empty());
}

TEST_F(SourceTextTest, ABriefWithoutSourcesGetsOne) {
    std::filesystem::remove(folder.path("sources.csv"));
    auto brief = read();
    EXPECT_TRUE(openSourceText(*brief, folder.path("harbour.txt")).empty());
    ASSERT_EQ(brief->sources.size(), 1U);
    EXPECT_EQ(brief->sources[0].title, "harbour");
}

} // namespace
} // namespace tumen::io
