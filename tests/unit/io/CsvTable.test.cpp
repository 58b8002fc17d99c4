#include "io/CsvTable.hpp"

#include <gtest/gtest.h>

#include "BriefFolder.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::expectOnly;

core::Result<Table> parse(std::string_view text) {
    return parseCsv(text, "places.csv", "places");
}

TEST(CsvTable, keepsEveryCellAsText) {
    const auto table = parse("a,b,c\n1950,007, x \n,\"\",1e5\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->columns, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(table->rows.at(0).cells, (std::vector<std::string>{"1950", "007", " x "}));
    EXPECT_EQ(table->rows.at(1).cells, (std::vector<std::string>{"", "", "1e5"}));
}

TEST(CsvTable, countsRowsAsASpreadsheetDoes) {
    //                          1    2 (two lines)  3 4    5    6
    const auto table = parse("a,b\n1,\"x\ny\"\n\n,\n5,z\r\n6,z");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 3U);
    EXPECT_EQ(table->rows[0].number, 2U);
    EXPECT_EQ(table->rows[0].cells[1], "x\ny");
    EXPECT_EQ(table->rows[1].number, 5U);
    EXPECT_EQ(table->rows[2].number, 6U);
}

TEST(CsvTable, readsQuotationMarks) {
    const auto table = parse("a,b,c\n\"one, two\",\"say \"\"hi\"\"\",5\" gun\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.at(0).cells, (std::vector<std::string>{"one, two", "say \"hi\"", "5\" gun"}));
}

TEST(CsvTable, fillsShortRows) {
    const auto table = parse("a,b,c\n1\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.at(0).cells, (std::vector<std::string>{"1", "", ""}));
}

TEST(CsvTable, reportsARowWithTooManyCells) {
    const auto table = parse("a,b\n1,2,,\n1,2,3\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), 1U); // empty surplus cells do no harm
    ASSERT_EQ(table->problems.size(), 1U);
    EXPECT_EQ(table->problems[0].where.row, 3U);
    EXPECT_EQ(table->problems[0].what, "The row has 3 cells under 2 column names.");
}

TEST(CsvTable, reportsAQuotationMarkThatIsNeverClosed) {
    const auto table = parse("a,b\n1,2\n3,\"four\n5,6\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows.size(), 1U);
    ASSERT_EQ(table->problems.size(), 1U);
    EXPECT_EQ(table->problems[0].where.row, 3U);
}

TEST(CsvTable, reportsAColumnThatIsThereTwice) {
    const auto table = parse("a,b,A\n1,2,3\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->findColumn("a"), 0U);
    ASSERT_EQ(table->problems.size(), 1U);
    EXPECT_EQ(table->problems[0].severity, Severity::Warning);
    EXPECT_EQ(table->problems[0].where.column, "a");
}

TEST(CsvTable, rejectsWhatIsNotUtf8Text) {
    expectOnly(parse(""), {Severity::Error, "places", {}, "", "The file is empty.", "column names"});
    expectOnly(parse("\xEF\xBB\xBF \r\n"),
               {Severity::Error, "places", {}, "", "The file is empty.", "column names"});
    expectOnly(parse(std::string_view("\xFF\xFEi\0d\0", 6)),
               {Severity::Error, "places", {}, "", "The file is text in UTF-16.", "CSV UTF-8"});
    expectOnly(parse(std::string_view("id,na\0me", 8)),
               {Severity::Error, "places", {}, "", "The file is not text.", "CSV UTF-8"});
    expectOnly(parse("id,\xB0\xA1\n"),
               {Severity::Error, "places", 1U, "", "The column names are not UTF-8 text.", "CSV UTF-8"});
}

TEST(CsvTable, reportsAFileThatIsNotThere) {
    const auto table = readCsv("/no/such/places.csv", "places");
    EXPECT_FALSE(table);
    EXPECT_EQ(table.problems().size(), 1U);
}

} // namespace
} // namespace tumen::io
