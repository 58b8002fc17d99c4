#include "io/Tables.hpp"

#include <sys/stat.h>

#include "BriefFolder.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;
using test::TempFolder;

TEST(Tables, namesTheNeighbourOfAMissingFile) {
    const TempFolder folder;
    folder.write("brief.gpkg", "x");
    expectOnly(
        readTables(folder.path("brif.gpkg")),
        {Severity::Error, "", {}, "", "There is no such file or folder.", "Did you mean 'brief.gpkg'?"});
    expectOnly(readTables("/no/such/folder"),
               {Severity::Error, "", {}, "", "There is no such file or folder.", "spelling"});
    expectOnly(readTables(""), {Severity::Error, "", {}, "", "There is no such file or folder.", "spelling"});
}

TEST(Tables, saysWhatAFolderWithoutTablesNeeds) {
    const TempFolder folder;
    folder.write("notes.txt", "hello");
    expectOnly(
        readTables(folder.path()),
        {Severity::Error, "", {}, "", "There are no tables in this folder.", "places.csv and claims.csv"});
    folder.write("brief.xlsx", "x");
    expectOnly(
        readTables(folder.path()),
        {Severity::Error, "", {}, "", "There are no tables in this folder.", "Open the file 'brief.xlsx'"});
}

TEST(Tables, tellsAnEmptyFile) {
    const TempFolder folder;
    folder.write("brief.gpkg", "");
    expectOnly(readTables(folder.path("brief.gpkg")),
               {Severity::Error, "", {}, "", "The file is empty.", "Choose"});
}

TEST(Tables, tellsJunkFromASourceOfTables) {
    const TempFolder folder;
    folder.write("junk.gpkg", std::string("\x00\x01\x02\xFF junk \x00", 12));
    testing::internal::CaptureStderr();
    const auto junk = readTables(folder.path("junk.gpkg"));
    EXPECT_EQ(testing::internal::GetCapturedStderr(), ""); // GDAL's own words are not printed
    EXPECT_FALSE(junk);
    ASSERT_EQ(junk.problems().size(), 1U);
    EXPECT_TRUE(junk.problems()[0].what.starts_with("This is not a source of tables"))
        << junk.problems()[0].what;
    EXPECT_NE(junk.problems()[0].mend.find("CSV files"), std::string::npos);
}

TEST(Tables, tellsADevice) {
    expectOnly(readTables("/dev/null"),
               {Severity::Error, "", {}, "", "This is neither a file nor a folder.", "Open a folder"});
}

TEST(Tables, asksForTheFolderOfASingleCsvFile) {
    const BriefFolder folder;
    expectOnly(readTables(folder.path("claims.csv")),
               {Severity::Error, "", {}, "", "A single CSV file is not a brief.", folder.path()});
}

TEST(Tables, ignoresLockFilesOfAnOfficeProgram) {
    const BriefFolder folder;
    folder.write(".~lock.claims.csv#", "x");
    folder.write(".claims.csv", "x");
    const auto set = readTables(folder.path());
    ASSERT_TRUE(set);
    EXPECT_EQ(set->tables.size(), 2U);
    EXPECT_TRUE(set->problems.empty());
}

TEST(Tables, passesOverFoldersAndPipesNamedLikeTables) {
    const BriefFolder folder;
    std::filesystem::create_directories(folder.path("periods.csv"));
    ASSERT_EQ(mkfifo(folder.path("scenes.csv").c_str(), 0600), 0);
    const auto set = readTables(folder.path());
    ASSERT_TRUE(set);
    EXPECT_EQ(set->tables.size(), 2U);
    expectOnly(readTables(folder.path("scenes.csv")),
               {Severity::Error, "", {}, "", "This is neither a file nor a folder.", "Open a folder"});
}

TEST(Tables, reportsAnEmptyTable) {
    const BriefFolder folder;
    folder.write("periods.csv", "");
    const auto set = readTables(folder.path());
    ASSERT_TRUE(set);
    expectOnly(core::Result<int>(0, set->problems),
               {Severity::Error, "periods", {}, "", "The file is empty.", "column names"});
}

TEST(Tables, hidesThePasswordOfADatabase) {
    EXPECT_EQ(displayName("PG:dbname=brief password=secret host=h"), "PG:dbname=brief password=... host=h");
    EXPECT_EQ(displayName("PG:password='a b' dbname=x"), "PG:password=... dbname=x");
    EXPECT_EQ(displayName("PG:dbname=x password=secret"), "PG:dbname=x password=...");
    EXPECT_EQ(displayName("postgresql://me:secret@host/brief"), "postgresql://me:...@host/brief");
    EXPECT_EQ(displayName("/home/me/brief.gpkg"), "/home/me/brief.gpkg");
}

TEST(Tables, reportsADatabaseThatDoesNotAnswer) {
    const auto set = readTables("PG:host=127.0.0.1 port=1 dbname=none password=secret");
    EXPECT_FALSE(set);
    ASSERT_EQ(set.problems().size(), 1U);
    EXPECT_EQ(core::toLine(set.problems()[0]).find("secret"), std::string::npos);
}

} // namespace
} // namespace tumen::io
