#include "io/BriefCopy.hpp"

#include <gdal_priv.h>
#include <gmock/gmock.h>
#include <ogrsf_frmts.h>

#include "io/BriefReader.hpp"
#include "io/Tables.hpp"
#include "tests/unit/io/BriefFolder.hpp"
#include "tests/unit/io/EmptyFolder.hpp"

namespace tumen::io {
namespace {

using sample::namesIn;
using test::BriefFolder;
using test::TempFolder;
using ::testing::ElementsAre;
namespace fs = std::filesystem;

/// Every cell of every table, as "table row column: text".
std::vector<std::string> cellsOf(const std::string& path) {
    std::vector<std::string> cells;
    const auto set = readTables(path, TableChoice::All);
    EXPECT_TRUE(set) << test::lines(set.problems());
    if (!set)
        return cells;
    for (const Table& table : set->tables)
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (!table.rows[row].cells[i].empty())
                    cells.push_back(table.name + " " + std::to_string(row) + " " + table.columns[i] + ": " +
                                    table.rows[row].cells[i]);
    std::ranges::sort(cells);
    return cells;
}

std::string textOf(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

class CopiedBrief : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Stores, CopiedBrief, testing::Values("b", "b.gpkg", "b.xlsx", "b.ods"));

TEST_P(CopiedBrief, HasEveryCellOfTheEmbeddedOneThereAndBack) {
    const TempFolder folder;
    const std::string there = folder.path(GetParam());
    EXPECT_EQ(test::lines(copyBrief(test::embeddedBrief, there)), "");
    const auto cells = cellsOf(test::embeddedBrief);
    EXPECT_GT(cells.size(), 1400U);
    EXPECT_EQ(cellsOf(there), cells);
    EXPECT_EQ(test::lines(copyBrief(there, folder.path("back/"))), "");
    EXPECT_EQ(cellsOf(folder.path("back")), cells);
    const auto brief = readBrief(there);
    ASSERT_TRUE(brief);
    EXPECT_EQ(test::lines(brief.problems()), "");
}

TEST_P(CopiedBrief, KeepsWhatIsUnknownAndAwkward) {
    const BriefFolder folder;
    folder.write("places.csv", "id,name,lon,lat,Remark,fid\n"
                               "nk,North Korea,125.750,39.03,\"  two  spaces, \"\"marks\"\"\",7\n"
                               "ru,Россия 러시아,37.62,55.75,=1+1,8\n");
    folder.write("notes.csv", "key,text\n007,1950/06/25 and later\nTRUE,\"two\nlines\"\n1e5,1950/06/25x\n");
    folder.write("territories.csv", "id,name,geometry\n"
                                    "t,T,\"POLYGON ((127.5 34.2,128.9 34.4,128.6 35.3,127.5 34.2))\"\n");
    const std::string there = folder.path(std::string("copy/") + GetParam());
    EXPECT_EQ(test::lines(copyBrief(folder.path(), there)), "");
    const auto cells = cellsOf(folder.path());
    EXPECT_THAT(cells, testing::Contains("places 0 remark:   two  spaces, \"marks\""));
    EXPECT_THAT(cells, testing::Contains("notes 1 text: two\nlines"));
    EXPECT_EQ(cellsOf(there), cells);
}

TEST_P(CopiedBrief, HasTheTextOfASourceBesideIt) {
    const BriefFolder folder;
    folder.write("sources.csv", "id,title,text\ns,Source,article.txt\n");
    folder.write("article.txt", "One.\nTwo.\n");
    const std::string there = folder.path(std::string("copy/") + GetParam());
    EXPECT_EQ(test::lines(copyBrief(folder.path(), there)), "");
    const auto brief = readBrief(there);
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief->sources.size(), 1U);
    EXPECT_EQ(brief->sources[0].passages.size(), 2U);
}

TEST_P(CopiedBrief, LeavesWhatIsThereAlone) {
    const BriefFolder folder;
    const std::string there = folder.path(std::string("copy/") + GetParam());
    fs::create_directories(fs::path(there).parent_path());
    if (fs::path(there).extension().empty())
        fs::create_directories(there + "/mine");
    else
        std::ofstream(there) << "mine";
    const auto problems = copyBrief(folder.path(), there);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].what,
              fs::is_directory(there) ? "The folder is not empty." : "It is there already.");
    EXPECT_EQ(namesIn(folder.path("copy")).size(), 1U);
}

TEST(BriefCopy, IsWholeOrNotThere) {
    const BriefFolder folder;
    folder.write("claims.csv", BriefFolder::claims("C1,flow,arms,nk,ru,2023,..,alleged,\x01"));
    const auto problems = copyBrief(folder.path(), folder.path("copy/b.xlsx"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(core::toLine(problems[0]), "error: " + folder.path("copy/b.xlsx") +
                                             ", table claims, row 2, column 'gist': Such a file cannot hold "
                                             "this text as it is. Look for control "
                                             "characters in it, or write a folder of CSV files.");
    EXPECT_EQ(namesIn(folder.path("copy")), std::vector<std::string>{});
    EXPECT_TRUE(copyBrief(folder.path(), folder.path("copy/b")).empty());
    EXPECT_THAT(namesIn(folder.path("copy")), ElementsAre("b"));
}

TEST(BriefCopy, RefusesCellsThatASpreadsheetWouldCut) {
    const BriefFolder folder;
    const std::string longest(32767, 'a');
    folder.write("claims.csv", BriefFolder::claims("C1,flow,arms,nk,ru,2023,..,alleged," + longest));
    EXPECT_EQ(test::lines(copyBrief(folder.path(), folder.path("copy/fits.xlsx"))), "");
    folder.write("claims.csv", BriefFolder::claims("C1,flow,arms,nk,ru,2023,..,alleged,a" + longest));
    const auto problems = copyBrief(folder.path(), folder.path("copy/b.xlsx"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].what, "A cell of a workbook holds 32767 letters at most.");
    EXPECT_EQ(test::lines(copyBrief(folder.path(), folder.path("copy/b.ods"))), "");
}

TEST(BriefCopy, RefusesAWorkbookThatCannotBeReadWhole) {
    const BriefFolder folder;
    std::string rows;
    for (int i = 0; i < 250; ++i)
        rows += fmt::format("C{},flow,arms,nk,ru,2023,..,alleged,{}\n", i, std::string(30000, 'a'));
    folder.write("claims.csv", BriefFolder::claims(rows));
    EXPECT_EQ(
        test::lines(copyBrief(folder.path(), folder.path("copy/b.ods"))),
        "error: " + folder.path("copy/b.ods") +
            ": The workbook is too large to be read whole. Save it as XLSX, a GeoPackage or a folder of "
            "CSV files.\n");
    EXPECT_EQ(test::lines(copyBrief(folder.path(), folder.path("copy/b.xlsx"))), "");
}

TEST(BriefCopy, RefusesColumnsWithoutANameOfTheirOwn) {
    const BriefFolder folder;
    folder.write("notes.csv", "key,,text\n1,lost,2\n");
    auto problems = copyBrief(folder.path(), folder.path("copy/b.gpkg"));
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].what, "There is text in a column without a name.");
    folder.write("notes.csv", "key,,text\n1,,2\n");
    EXPECT_EQ(test::lines(copyBrief(folder.path(), folder.path("copy/b.gpkg"))), "");
}

TEST(BriefCopy, RefusesOtherEndsAndSourcesThatAreNone) {
    const TempFolder folder;
    EXPECT_EQ(copyBrief(test::embeddedBrief, folder.path("b.docx"))[0].what,
              "Briefs are not written to files that end in '.docx'.");
    EXPECT_EQ(copyBrief(folder.path("nothing"), folder.path("b.ods"))[0].what,
              "There is no such file or folder.");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(BriefCopy, ShapesOfLayersBecomeText) {
    const BriefFolder folder;
    GDALAllRegister();
    {
        const GDALDatasetUniquePtr source(GetGDALDriverManager()->GetDriverByName("GPKG")->Create(
            folder.path("layers.gpkg").c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference wgs84;
        wgs84.importFromEPSG(4326);
        const auto add = [&](const char* table, std::initializer_list<const char*> columns,
                             OGRwkbGeometryType type, std::initializer_list<const char*> cells,
                             const char* wkt) {
            OGRLayer* layer = source->GetLayerByName(table);
            if (layer == nullptr) {
                layer = source->CreateLayer(table, &wgs84, type, nullptr);
                for (const char* column : columns) {
                    OGRFieldDefn field(column, OFTString);
                    ASSERT_EQ(layer->CreateField(&field), OGRERR_NONE);
                }
            }
            OGRFeature row(layer->GetLayerDefn());
            int i = 0;
            for (const char* cell : cells)
                row.SetField(i++, cell);
            OGRGeometry* geometry = nullptr;
            ASSERT_EQ(OGRGeometryFactory::createFromWkt(wkt, nullptr, &geometry), OGRERR_NONE);
            row.SetGeometryDirectly(geometry);
            ASSERT_EQ(layer->CreateFeature(&row), OGRERR_NONE);
        };
        const auto places = {"id", "name"};
        add("places", places, wkbPoint, {"nk", "North Korea"}, "POINT (125.75 39.03)");
        add("places", places, wkbPoint, {"ru", "Russia"}, "POINT (37.62 55.75)");
        add("claims", {"id", "form", "kind", "from", "to", "start", "end", "status", "gist"}, wkbLineString,
            {"C1", "flow", "arms", "nk", "ru", "2023", "..", "alleged", "Shells"},
            "LINESTRING (125.75 39.03,90 60,37.62 55.75)");
        add("territories", {"id", "name"}, wkbPolygon, {"t", "T"},
            "POLYGON ((127.5 34.2,128.9 34.4,128.6 35.3,127.5 34.2))");
    }
    EXPECT_EQ(test::lines(copyBrief(folder.path("layers.gpkg"), folder.path("copy/b"))), "");
    EXPECT_EQ(textOf(folder.path("copy/b/places.csv")),
              "id,name,lon,lat\nnk,North Korea,125.75,39.03\nru,Russia,37.62,55.75\n");
    const auto before = readBrief(folder.path("layers.gpkg"));
    const auto after = readBrief(folder.path("copy/b"));
    ASSERT_TRUE(before && after) << test::lines(after.problems());
    ASSERT_EQ(after->claims.size(), 1U);
    EXPECT_TRUE(std::ranges::equal(after->claims[0].course, before->claims[0].course));
    ASSERT_EQ(after->territories.size(), 1U);
    EXPECT_EQ(std::get<std::vector<geo::LonLatPolygon>>(after->territories[0].geometry)[0].rings,
              std::get<std::vector<geo::LonLatPolygon>>(before->territories[0].geometry)[0].rings);
}

TEST(TableWriter, ReplacesTheTablesOfAFolderAndLeavesTheRest) {
    const BriefFolder folder;
    folder.write("mine.txt", "mine");
    auto set = readTables(folder.path(), TableChoice::All);
    ASSERT_TRUE(set);
    const auto places = std::ranges::find(set->tables, "places", &Table::name);
    places->rows[0].cells[1] = "Korea, North";
    const auto problem = writeTables(std::span(&*places, 1), folder.path());
    EXPECT_FALSE(problem) << core::toLine(*problem);
    EXPECT_THAT(namesIn(folder.path()), ElementsAre("claims.csv", "mine.txt", "places.csv"));
    EXPECT_EQ(textOf(folder.path("places.csv")),
              "id,name,lon,lat\nnk,\"Korea, North\",125.75,39.03\nru,Russia,37.62,55.75\n");
}

TEST(BriefTemplate, IsABriefWithoutProblemsThatShowsEveryTable) {
    const auto brief = readBrief(TUMEN_SOURCE_DIR "/assets/template");
    ASSERT_TRUE(brief);
    EXPECT_EQ(test::lines(brief.problems()), "");
    EXPECT_FALSE(brief->claims.empty() || brief->periods.empty() || brief->scenes.empty() ||
                 brief->territories.empty() || brief->sources.empty());
    EXPECT_GT(brief->kinds.size(), model::defaultKinds().size());
    EXPECT_FALSE(brief->sources[0].passages.empty());
}

} // namespace
} // namespace tumen::io
