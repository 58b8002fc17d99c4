// Most rows of a long table take a short cut through ClaimRows; what they are read as and what is said of
// them must not differ.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include "BriefFolder.hpp"
#include "core/Text.hpp"
#include "io/BriefReader.hpp"
#include "io/LedgerWriter.hpp"
#include "io/RowReader.hpp"

namespace tumen::io {
namespace {

using test::BriefFolder;

const std::string header =
    "id,form,kind,subkind,from,to,via,start,end,date_basis,status,asserted_by,denied_by,paragraph,gist,"
    "magnitude,unit\n";

core::Result<model::Brief> read(const std::string& rows) {
    const BriefFolder folder;
    folder.write("claims.csv", header + rows);
    return readBrief(folder.path());
}

/// The id and the gist of a row stand for %.
std::string rowOf(std::string pattern, const std::string& id) {
    for (auto at = pattern.find('%'); at != std::string::npos; at = pattern.find('%'))
        pattern.replace(at, 1, id);
    return pattern + "\n";
}

const std::string good =
    "%,flow,arms,shells,nk,Russia,nk;ru,1950-06,196X,record,sought,A; B,C,16,gist of %,2.5,t";

TEST(ClaimRows, ReadTheSameTheFirstTimeAndTheNext) {
    const auto brief = read(rowOf(good, "a") + rowOf(good, "b") + rowOf(good, "c"));
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->claims.size(), 3U);
    for (const model::Claim& claim : brief->claims) {
        EXPECT_EQ(claim.gist, "gist of " + std::string(claim.id));
        EXPECT_EQ(claim.form, model::Form::Flow);
        EXPECT_EQ(claim.kind, 0U);
        EXPECT_EQ(claim.subkind, "shells");
        EXPECT_EQ(claim.from, 0U);
        EXPECT_EQ(claim.to, 1U);
        EXPECT_THAT(claim.via, testing::ElementsAre(0U, 1U));
        EXPECT_EQ(claim.when.start.text, "1950-06");
        EXPECT_EQ(claim.when.end.latest, *time::parseDate("1969-12-31"));
        EXPECT_EQ(claim.dateBasis, "record");
        EXPECT_EQ(claim.status, "sought");
        EXPECT_EQ(claim.statusClass, model::StatusClass::Prospective);
        EXPECT_THAT(claim.assertedBy, testing::ElementsAre("A", "B"));
        EXPECT_THAT(claim.deniedBy, testing::ElementsAre("C"));
        EXPECT_EQ(claim.paragraph, "16");
        EXPECT_EQ(claim.magnitude, 2.5);
        EXPECT_EQ(claim.unit, "t");
    }
    EXPECT_EQ(brief->findClaim("b"), 1U);
}

/// What is said of a row must not depend on whether its cells were met before.
TEST(ClaimRows, TheSameIsSaidOfABadRowAmongGoodOnes) {
    const std::vector<std::string> others = {"%,event,arms,,,Russia,,1950,1950,,reported,,,,gist of %,,",
                                             "%,flow,aid,,Russia,nk,,1970,1980,,reported,C,,,gist of %,7,t",
                                             "%,state,aid,,,nk,,,,,reported,,A,,gist of %,0,people"};
    const std::vector<std::string> bad = {
        "%,flow,arms,,,Russia,,1950,1950,,reported,,,,gist of %,,",         // no from
        "%,flow,arms,,nk,nk,,1950,1950,,reported,,,,gist of %,,",           // to itself
        "%,flow,arms,,nk,Russia,,1970,1950,,reported,,,,gist of %,,",       // ends before it starts
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,A; B,A,,gist of %,,",  // both asserts and denies
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist of %,-1,t",    // negative
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist of %,1 000,t", // not a number
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist of %,5,",      // no unit
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,,,, ,5,t",             // no gist
        "%,flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist of %\x01,5,t", // not plain text
        "%,flow,arms,,nk,,,1950,1950,,reported,,,,gist of %,5,t",           // no to
        ",flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist,5,t",           // no id
        "o1,flow,arms,,nk,Russia,,1950,1950,,reported,,,,gist,5,t"};        // an id that is there already
    std::string before;
    for (int i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < others.size(); ++k)
            before += rowOf(others[k], fmt::format("o{}", k + 3 * static_cast<std::size_t>(i)));
    const std::string first = rowOf(others[0], "o1"); // for the last of the bad ones
    for (const std::string& pattern : bad) {
        const auto alone = read(first + rowOf(pattern, "x"));
        const auto among = read(before + rowOf(good, "g1") + rowOf(good, "g2") + rowOf(pattern, "x"));
        ASSERT_TRUE(alone && among) << pattern;
        ASSERT_EQ(alone.problems().size(), 1U) << pattern << "\n" << test::lines(alone.problems());
        ASSERT_EQ(among.problems().size(), 1U) << pattern << "\n" << test::lines(among.problems());
        EXPECT_EQ(among.problems()[0].where.row, 13U) << pattern;
        EXPECT_EQ(among.problems()[0].where.column, alone.problems()[0].where.column) << pattern;
        EXPECT_EQ(among.problems()[0].severity, alone.problems()[0].severity) << pattern;
        if (pattern.starts_with("%")) {
            EXPECT_EQ(among.problems()[0].what, alone.problems()[0].what) << pattern;
        }
    }
}

TEST(ClaimRows, TheShortCutEndsAtWhatCanBeShownToo) {
    const auto brief = read(
        rowOf(good, "a") + rowOf(good, "b") +
        rowOf("%,flow,arms,shells,nk,Russia,nk;ru,1950-06,196X,record,sought,A; B,C,16,gist,1e19,t", "c") +
        rowOf("%,flow,arms,shells,nk,Russia,nk;ru,1950-06,196X,record,sought,A; B,C,16," +
                  std::string(mostTextBytes + 1, 'x') + ",1,t",
              "d"));
    ASSERT_EQ(brief.problems().size(), 2U) << test::lines(brief.problems());
    EXPECT_EQ(brief.problems()[0].where.column, "magnitude");
    EXPECT_EQ(brief.problems()[1].where.column, "gist");
    EXPECT_EQ(brief->claims.size(), 2U);
}

TEST(ClaimRows, ABadRowTeachesNothing) {
    const std::string pattern = "%,flow,no such kind,,nk,Russia,,1950,1950,,reported,,,,gist of %,,";
    const auto brief = read(rowOf(pattern, "a") + rowOf(pattern, "b") + rowOf(pattern, "c"));
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief->claims.empty());
    EXPECT_EQ(brief.problems().size(), 3U);
}

TEST(ClaimRows, RowsKeepTheirNumbersInMessages) {
    const auto brief =
        read(rowOf(good, "a") + "\n\n" + rowOf(good, "b") + rowOf(good, "a") + "\n" + rowOf(good, "b"));
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief.problems().size(), 2U);
    EXPECT_EQ(brief.problems()[0].where.row, 6U);
    EXPECT_EQ(brief.problems()[0].what, "The id 'a' is already used in row 2.");
    EXPECT_EQ(brief.problems()[1].where.row, 8U);
    EXPECT_EQ(brief.problems()[1].what, "The id 'b' is already used in row 5.");
}

TEST(ClaimRows, CancelEndsTheReadingWithoutABrief) {
    const BriefFolder folder;
    core::Progress progress;
    progress.cancel();
    const auto brief = readBrief(folder.path(), progress);
    EXPECT_FALSE(brief);
    ASSERT_EQ(brief.problems().size(), 1U);
    EXPECT_EQ(brief.problems()[0].what, "Reading was cancelled.");
}

TEST(ClaimRows, ProgressGoesUpToTheEnd) {
    const BriefFolder folder;
    std::string rows;
    for (int i = 0; i < 5000; ++i)
        rows += rowOf(good, std::to_string(i));
    folder.write("claims.csv", header + rows);
    core::Progress progress;
    ASSERT_TRUE(readBrief(folder.path(), progress));
    EXPECT_GT(progress.share(), 0.5);
    EXPECT_LE(progress.share(), 1.0);
}

} // namespace
} // namespace tumen::io
