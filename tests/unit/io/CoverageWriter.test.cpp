#include "io/CoverageWriter.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "io/BriefReader.hpp"
#include "tests/unit/io/BriefFolder.hpp"

namespace tumen::io {
namespace {

class CoverageWriterTest : public testing::Test {
protected:
    CoverageWriterTest() {
        folder.write("claims.csv", "id,form,kind,from,to,start,end,status,gist,paragraph\n"
                                   "C1,flow,arms,nk,ru,2023,..,alleged,Shells,1; 3\n"
                                   "C2,flow,aid,ru,nk,2023,..,alleged,Rice,3\n");
        folder.write("sources.csv", "id,title\n\"a,b\",Of rice\n");
        brief = *readBrief(folder.path());
    }
    std::string written(TableFormat format) const {
        return writeCoverage(brief, model::coverageOf(brief), format);
    }
    test::BriefFolder folder;
    model::Brief brief;
};

TEST_F(CoverageWriterTest, WritesARowForEachParagraph) {
    EXPECT_EQ(written(TableFormat::Csv), "source,paragraph,claims,arms,workers,aid,diplomatic\n"
                                         "\"a,b\",1,1,1,0,0,0\n"
                                         "\"a,b\",2,0,0,0,0,0\n"
                                         "\"a,b\",3,2,1,0,1,0\n");
}

TEST_F(CoverageWriterTest, WritesTheSameAsJson) {
    const auto rows = nlohmann::json::parse(written(TableFormat::Json));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[2]["source"], "a,b");
    EXPECT_EQ(rows[2]["paragraph"], 3);
    EXPECT_EQ(rows[2]["claims"], 2);
    EXPECT_EQ(rows[2]["aid"], 1);
}

} // namespace
} // namespace tumen::io
