#include "core/Result.hpp"

#include <tuple>

#include <gtest/gtest.h>

using namespace tumen::core;

namespace {

const Problem error{Severity::Error, {}, "It is wrong.", "Mend it."};
const Problem warning{Severity::Warning, {}, "It is odd.", ""};

} // namespace

TEST(Problem, PrintsEveryPartOfItsPlace) {
    const Problem problem{
        Severity::Error, {"korea.gpkg", "claims", 12, "start"}, "'1950-13' is not a date.", "Write a month."};
    EXPECT_EQ(toLine(problem),
              "error: korea.gpkg, table claims, row 12, column 'start': '1950-13' is not a date. "
              "Write a month.");
}

TEST(Problem, LeavesEmptyPartsOut) {
    EXPECT_EQ(toLine(error), "error: It is wrong. Mend it.");
    EXPECT_EQ(toLine(warning), "warning: It is odd.");

    Problem inRow = warning;
    inRow.where.row = 2;
    EXPECT_EQ(toLine(inRow), "warning: row 2: It is odd.");
}

TEST(Result, HoldsAValue) {
    Result<std::string> result(std::string("text"));
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, "text");
    EXPECT_EQ(result->size(), 4U);
    EXPECT_TRUE(result.problems().empty());
    EXPECT_FALSE(result.hasErrors());

    *result = "other";
    EXPECT_EQ(*result, "other");
}

TEST(Result, HoldsAProblemWithoutAValue) {
    const Result<int> result(error);
    EXPECT_FALSE(result);
    ASSERT_EQ(result.problems().size(), 1U);
    EXPECT_EQ(result.problems()[0].what, "It is wrong.");
    EXPECT_TRUE(result.hasErrors());
}

TEST(Result, WarningsDoNotTakeTheValueAway) {
    const Result<int> result(7, {warning});
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, 7);
    EXPECT_FALSE(result.hasErrors());
}

TEST(Result, ErrorsInSingleRowsDoNotTakeTheValueAway) {
    const Result<int> result(7, {warning, error});
    EXPECT_TRUE(result);
    EXPECT_TRUE(result.hasErrors());
}

TEST(Result, KeepsTheOrderOfProblems) {
    const Result<int> result(std::vector<Problem>{warning, error});
    EXPECT_FALSE(result);
    ASSERT_EQ(result.problems().size(), 2U);
    EXPECT_EQ(result.problems()[0].severity, Severity::Warning);
    EXPECT_EQ(result.problems()[1].severity, Severity::Error);
}

#ifndef NDEBUG
TEST(ResultDeathTest, AssertsThatThereIsAValue) {
    Result<std::string> result(error);
    EXPECT_DEATH(*result = "text", "m_value");
    EXPECT_DEATH(result->clear(), "m_value");
    EXPECT_DEATH(std::ignore = std::as_const(result)->size(), "m_value");
}
#endif
