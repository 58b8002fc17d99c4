#include "io/BriefReader.hpp"

#include <numeric>

#include <fmt/format.h>

#include "BriefFolder.hpp"
#include "core/Text.hpp"
#include "io/CsvTable.hpp"
#include "io/LedgerWriter.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;
using test::TempFolder;

TEST(BriefReader, loadsTheEmbeddedBriefWithoutAProblem) {
    const auto brief = readBrief(test::embeddedBrief);
    ASSERT_TRUE(brief) << test::lines(brief.problems());
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    EXPECT_EQ(brief->claims.size(), 73U);
    EXPECT_EQ(brief->title, brief->sources.front().title);
    EXPECT_EQ(brief->origin, test::embeddedBrief);
    EXPECT_FALSE(brief->periods.empty());
    EXPECT_FALSE(brief->scenes.empty());
    EXPECT_FALSE(brief->territories.empty());
}

TEST(BriefReader, embeddedBriefHoldsTheWholeLedger) {
    const auto ledger = readCsv(TUMEN_SOURCE_DIR "/tests/data/ledger.csv", "ledger");
    const auto brief = readBrief(test::embeddedBrief);
    ASSERT_TRUE(ledger && brief);
    std::vector<model::ClaimIndex> all(brief->claims.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto written = parseCsv(writeClaims(*brief, all, TableFormat::Csv), "written", "claims");
    ASSERT_TRUE(written);

    // The brief begins with the ledger's rows, dates mended where the article gives none, and adds its own
    // (A01 on).
    ASSERT_GE(written->rows.size(), ledger->rows.size());
    for (std::size_t row = 0; row < ledger->rows.size(); ++row)
        for (const std::string column : {"id", "form", "kind", "subkind", "from", "to", "start", "status",
                                         "asserted_by", "denied_by", "paragraph"})
            EXPECT_EQ(written->rows[row].cells[written->findColumn(column).value()],
                      ledger->rows[row].cells[ledger->findColumn(column).value()])
                << "row " << ledger->rows[row].number << ", column " << column;
}

TEST(BriefReader, readsBomCrlfSemicolonsUpperCaseAndColumnsInAnyOrder) {
    const BriefFolder folder;
    std::filesystem::remove(folder.path("claims.csv"));
    folder.write("Claims.CSV",
                 "\xEF\xBB\xBFGist;Status;END;Start;To;From;Kind;Form;ID;remark\r\n"
                 "\"Shells; and \"\"rockets\"\"\";Alleged;..;2023;Russia;North Korea;ARMS;Flow;007;x\r\n"
                 "\r\n"
                 ";;;;;;;;;\r\n"
                 "Visit;documented;1950;1950;ru;;diplomatic;event;0010;\r\n");
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->claims.size(), 2U);
    const model::Claim& flow = brief->claims[0];
    EXPECT_EQ(flow.id, "007");
    EXPECT_EQ(flow.gist, "Shells; and \"rockets\"");
    EXPECT_EQ(flow.form, model::Form::Flow);
    EXPECT_EQ(flow.kind, brief->findKind("arms"));
    EXPECT_EQ(flow.from, brief->findPlace("nk"));
    EXPECT_EQ(flow.to, brief->findPlace("ru"));
    EXPECT_EQ(flow.status, "alleged");
    EXPECT_EQ(flow.statusClass, model::StatusClass::Alleged);
    EXPECT_EQ(brief->claims[1].when.start.text, "1950");
    EXPECT_FALSE(brief->claims[1].from.has_value());
}

TEST(BriefReader, readsTabSeparatedTables) {
    const BriefFolder folder;
    std::filesystem::remove(folder.path("places.csv"));
    folder.write("places.tsv",
                 "id\tname\tlon\tlat\nnk\tNorth Korea\t125.75\t39.03\nru\tRussia, Moscow\t37.62\t55.75\n");
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief) << test::lines(brief.problems());
    EXPECT_EQ(brief->places[1].name.en, "Russia, Moscow");
}

TEST(BriefReader, takesTheTitleFromTheFolderWithoutSources) {
    const TempFolder parent;
    std::filesystem::create_directories(parent.path("my-brief"));
    parent.write("my-brief/places.csv", "id,name,lon,lat\nru,Russia,37,55\n");
    parent.write("my-brief/claims.csv", BriefFolder::claims("C1,event,aid,,ru,2023,,reported,Aid"));
    for (const char* path : {"my-brief", "my-brief/"}) {
        const auto brief = readBrief(parent.path(path));
        ASSERT_TRUE(brief) << test::lines(brief.problems());
        EXPECT_EQ(brief->title, "my-brief");
    }
}

TEST(BriefReader, leavesAClaimWithAnErrorOutAndKeepsTheRest) {
    const BriefFolder folder;
    folder.write("claims.csv", BriefFolder::claims("C1,flow,arms,nk,ru,2023,2023-13,alleged,Shells\n"
                                                   "C2,flow,arms,ru,nk,2023,2024,alleged,Jets"));
    folder.write("scenes.csv", "id,title,focus\ns,Scene,C1; C2\n");
    folder.write("territories.csv", "id,name,claim,geometry\nt,Land,C1,unit:PRK\n");
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief.problems().size(), 1U)
        << test::lines(brief.problems()); // what refers to C1 is not reported again
    EXPECT_EQ(brief.problems()[0].where.row, 2U);
    EXPECT_EQ(brief.problems()[0].where.column, "end");
    ASSERT_EQ(brief->claims.size(), 1U);
    EXPECT_EQ(brief->claims[0].id, "C2");
    EXPECT_EQ(brief->scenes[0].focus, std::vector<std::string>{"C2"});
    EXPECT_EQ(brief->territories[0].claim, "");
}

TEST(BriefReader, namesAMissingTableAndItsMisspelling) {
    const BriefFolder folder;
    std::filesystem::rename(folder.path("claims.csv"), folder.path("claim.csv"));
    const auto brief = readBrief(folder.path());
    EXPECT_FALSE(brief);
    expectOnly(
        brief,
        {Severity::Error, "claims", {}, "", "There is no table 'claims'.", "Rename the table 'claim'"});
}

TEST(BriefReader, namesAMissingColumnAndItsMisspelling) {
    const BriefFolder folder;
    folder.write("claims.csv", "id,form,kind,from,to,start,stattus,gist\n");
    const auto brief = readBrief(folder.path());
    EXPECT_FALSE(brief);
    expectOnly(brief, {Severity::Error, "claims", 1U, "status", "The column is missing.",
                       "Rename the column 'stattus'"});
}

TEST(BriefReader, reportsEveryMissingColumn) {
    const BriefFolder folder;
    folder.write("places.csv", "id,title\n");
    const auto brief = readBrief(folder.path());
    EXPECT_FALSE(brief);
    std::vector<std::string> columns;
    for (const core::Problem& problem : brief.problems())
        if (problem.where.table == "places")
            columns.push_back(problem.where.column);
    EXPECT_EQ(columns, (std::vector<std::string>{"name", "lon", "lat"}));
}

TEST(BriefReader, aTableThatCannotBeReadIsToldAlone) {
    const BriefFolder folder;
    folder.write("scenes.csv", "id,title,focus,viewpoint,kinds\ns,Scene,C1; nk,russia,own\n");
    folder.write("territories.csv", "id,name,holder,claim,geometry\nt,Land,nk,C1,unit:PRK\n");
    folder.write("kinds.csv", "id\nown\n");
    folder.write("sources.csv", "id,title\na,A\n");
    folder.write("claims.csv", "id,form,kind,from,to,start,status,gist,source,denied_by\n"
                               "C1,flow,own,nk,ru,2023,alleged,Shells,a,Russia\n");
    ASSERT_EQ(test::lines(readBrief(folder.path()).problems()), "");
    for (const char* table : {"places", "claims", "kinds", "sources"}) {
        const std::string file = std::string(table) + ".csv";
        std::filesystem::rename(folder.path(file), folder.path("kept"));
        folder.write(file, "name\n");
        const auto brief = readBrief(folder.path());
        EXPECT_FALSE(brief.problems().empty()) << table;
        for (const core::Problem& problem : brief.problems()) {
            EXPECT_EQ(problem.where.table, table) << core::toLine(problem);
            EXPECT_EQ(problem.what, "The column is missing.");
        }
        std::filesystem::remove(folder.path(file));
        if (std::string_view(table) == "places" || std::string_view(table) == "claims") {
            expectOnly(
                readBrief(folder.path()),
                {Severity::Error, table, {}, "", fmt::format("There is no table '{}'.", table), "Add it"});
        }
        std::filesystem::rename(folder.path("kept"), folder.path(file));
    }
}

TEST(BriefReader, warnsOfAMisspelledOptionalColumn) {
    const BriefFolder folder;
    folder.write("claims.csv", "id,form,kind,from,to,start,status,gist,denied_bye,comment\n"
                               "C1,flow,arms,nk,ru,2023,alleged,Shells,Russia,x\n");
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    expectOnly(brief,
               {Severity::Warning, "claims", 1U, "denied_bye", "The column is not read.", "'denied_by'"});
}

TEST(BriefReader, warnsOfATableWithoutClaims) {
    const BriefFolder folder;
    folder.write("claims.csv", BriefFolder::claims(""));
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief->claims.empty());
    expectOnly(brief,
               {Severity::Warning, "claims", {}, "", "There are no claims in the table.", "Add a row"});
}

TEST(BriefReader, leavesAnOptionalTableWithoutItsColumnsOut) {
    const BriefFolder folder;
    folder.write("periods.csv", "id,title\np,War\n");
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief->periods.empty());
    expectOnly(brief, {Severity::Error, "periods", 1U, "start", "The column is missing.", "Add it"});
}

TEST(BriefReader, listsFiftyProblemsOfATableAndCountsTheRest) {
    const BriefFolder folder;
    std::string rows;
    for (int i = 0; i < 70; ++i)
        rows += "C" + std::to_string(i) + ",flow,arms,nk,nowhere,2023,,alleged,x\n";
    folder.write("claims.csv", BriefFolder::claims(rows));
    const auto brief = readBrief(folder.path());
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief.problems().size(), 51U);
    EXPECT_EQ(brief.problems().back().what, "And 20 more problems.");
    EXPECT_EQ(brief.problems().back().severity, Severity::Error);
    EXPECT_EQ(brief.problems().back().where.table, "claims");
}

} // namespace
} // namespace tumen::io
