#include "io/OgrTables.hpp"

#include <memory>
#include <numeric>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "BriefFolder.hpp"
#include "core/Text.hpp"
#include "io/BriefReader.hpp"
#include "io/LedgerWriter.hpp"
#include "io/Tables.hpp"

namespace tumen::io {
namespace {

using test::TempFolder;

/// A new source with a GDAL driver such as "GPKG".
GDALDatasetUniquePtr createSource(const char* driver, const std::string& path) {
    GDALAllRegister();
    return GDALDatasetUniquePtr(
        GetGDALDriverManager()->GetDriverByName(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
}

OGRLayer* addLayer(GDALDataset& source, const char* name,
                   const std::vector<std::pair<std::string, OGRFieldType>>& fields,
                   OGRwkbGeometryType geometry = wkbNone, OGRSpatialReference* frame = nullptr) {
    OGRLayer* layer = source.CreateLayer(name, frame, geometry, nullptr);
    for (const auto& [field, type] : fields) {
        OGRFieldDefn definition(field.c_str(), type);
        EXPECT_EQ(layer->CreateField(&definition), OGRERR_NONE) << field;
    }
    return layer;
}

void addRow(OGRLayer& layer, const std::vector<std::string>& cells, const char* wkt = nullptr) {
    OGRFeature row(layer.GetLayerDefn());
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!cells[i].empty())
            row.SetField(static_cast<int>(i), cells[i].c_str());
    if (wkt) {
        OGRGeometry* geometry = nullptr;
        ASSERT_EQ(OGRGeometryFactory::createFromWkt(wkt, nullptr, &geometry), OGRERR_NONE);
        row.SetGeometryDirectly(geometry);
    }
    ASSERT_EQ(layer.CreateFeature(&row), OGRERR_NONE);
}

void addTextLayer(GDALDataset& source, const Table& table) {
    std::vector<std::pair<std::string, OGRFieldType>> fields;
    for (const std::string& column : table.columns)
        fields.emplace_back(column, OFTString);
    OGRLayer* layer = addLayer(source, table.name.c_str(), fields);
    for (const Row& row : table.rows)
        addRow(*layer, row.cells);
    if (table.stream)
        for (RowCells row; table.stream->next(row, [](const core::Problem&) {});)
            addRow(*layer, {row.cells.begin(), row.cells.end()});
}

std::string text(time::IntervalRef when) {
    return when.start.text + "|" + when.end.text;
}

/// Everything in a brief but its origin.
std::string dump(const model::Brief& brief) {
    std::vector<model::ClaimIndex> all(brief.claims.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::string result = brief.title + "\n" + writeClaims(brief, all, TableFormat::Csv);
    for (const model::Claim& claim : brief.claims)
        result += fmt::format("{} {} {} {}\n", claim.source, claim.via.size(), claim.magnitude.value_or(-1),
                              claim.unit);
    for (const model::Kind& kind : brief.kinds)
        result += fmt::format("{} {} {}\n", kind.id, kind.title, core::toHex(kind.colour));
    for (const model::Place& place : brief.places)
        result += fmt::format("{} {} {} {} {} {} {} {} {}\n", place.id, place.name.en, place.name.ko,
                              place.name.ru, place.position.lonDeg, place.position.latDeg, place.kind,
                              place.country, text(place.existence));
    for (const model::Period& period : brief.periods)
        result += fmt::format("{} {} {} {} {} {}\n", period.id, period.title, text(period.when),
                              period.summary, period.source, period.paragraph);
    for (const model::Scene& scene : brief.scenes)
        result += fmt::format("{} {} {} {} {} {} {} {} {} {} {} {} {} {}\n", scene.id, scene.order,
                              scene.title, scene.caption, scene.notes, text(scene.when), scene.camera,
                              scene.projection, core::join(scene.kinds, ";"), core::join(scene.statuses, ";"),
                              core::join(scene.focus, ";"), scene.dwellSecs, model::id(scene.transition),
                              model::id(scene.viewpoint) + scene.stepOf);
    for (const model::Territory& territory : brief.territories) {
        result += fmt::format("{} {} {} {} {}", territory.id, territory.name, territory.holder,
                              text(territory.when), territory.claim);
        if (const auto* area = std::get_if<model::UnitArea>(&territory.geometry))
            result += fmt::format(" {} {} {}", core::join(area->units, ";"), area->northOfDeg.value_or(-99),
                                  area->southOfDeg.value_or(-99));
        result += fmt::format(" {}\n", territory.geometry.index());
    }
    for (const model::Source& source : brief.sources)
        result +=
            fmt::format("{} {} {} {} {}\n", source.id, source.title, source.author, source.date, source.url);
    return result;
}

class ConvertedBrief : public testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(ConvertedBrief, isEqualToTheCsvFolder) {
    const auto [driver, fileName] = GetParam();
    const TempFolder folder;
    const auto tables = readTables(test::embeddedBrief);
    ASSERT_TRUE(tables);
    {
        const auto source = createSource(driver, folder.path(fileName));
        ASSERT_TRUE(source);
        for (const Table& table : tables->tables)
            addTextLayer(*source, table);
    }
    const auto original = readBrief(test::embeddedBrief);
    const auto converted = readBrief(folder.path(fileName));
    ASSERT_TRUE(original && converted) << test::lines(converted.problems());
    EXPECT_TRUE(converted.problems().empty()) << test::lines(converted.problems());
    EXPECT_EQ(dump(*converted), dump(*original));
}

INSTANTIATE_TEST_SUITE_P(OgrTables, ConvertedBrief,
                         testing::Values(std::pair("GPKG", "brief.gpkg"), std::pair("XLSX", "brief.xlsx"),
                                         std::pair("ODS", "brief.ods"), std::pair("SQLite", "brief.sqlite")),
                         [](const auto& format) { return format.param.first; });

using Fields = std::vector<std::pair<std::string, OGRFieldType>>;
const Fields claimFields = {{"ID", OFTInteger},     {"form", OFTString},   {"kind", OFTString},
                            {"from", OFTString},    {"to", OFTString},     {"start", OFTDate},
                            {"end", OFTInteger},    {"status", OFTString}, {"gist", OFTString},
                            {"magnitude", OFTReal}, {"unit", OFTString}};

TEST(OgrTables, writesTypedColumnsAsAPersonWould) {
    for (const auto& [driver, fileName] :
         {std::pair("GPKG", "b.gpkg"), {"XLSX", "b.xlsx"}, {"ODS", "b.ods"}}) {
        const TempFolder folder;
        {
            const auto source = createSource(driver, folder.path(fileName));
            OGRLayer* places = addLayer(*source, "Places",
                                        {{"id", OFTString},
                                         {"Name", OFTString},
                                         {"lon", OFTReal},
                                         {"lat", OFTReal},
                                         {"since", OFTReal},
                                         {"until", OFTDateTime}});
            addRow(*places, {"nk", "North Korea", "125", "39.5", "1948", "1991/12/26 00:00:00"});
            addRow(*places, {"ru", "Russia", "37.62", "55", "", ""});
            OGRLayer* claims = addLayer(*source, "CLAIMS", claimFields);
            addRow(*claims,
                   {"7", "flow", "arms", "nk", "ru", "1950/06/25", "1953", "reported", "Gist", "2.5", "t"});
        }
        const auto brief = readBrief(folder.path(fileName));
        ASSERT_TRUE(brief) << test::lines(brief.problems());
        EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
        EXPECT_EQ(brief->title, "b");
        EXPECT_EQ(brief->places.at(0).existence.start.text, "1948");
        EXPECT_EQ(brief->places.at(0).existence.end.text, "1991-12-26");
        const model::Claim& claim = brief->claims[0];
        EXPECT_EQ(claim.id, "7");
        EXPECT_EQ(claim.when.start.text, "1950-06-25");
        EXPECT_EQ(claim.when.end.text, "1953");
        EXPECT_EQ(claim.magnitude, 2.5);
    }
}

TEST(OgrTables, readsDatesAmongTextInAWorkbook) {
    const TempFolder folder;
    {
        const auto source = createSource("XLSX", folder.path("b.xlsx"));
        Fields fields = {{"id", OFTString}, {"title", OFTString}, {"start", OFTString}, {"end", OFTString}};
        OGRLayer* periods = addLayer(*source, "periods", fields);
        addRow(*periods, {"p", "War", "1950/06/25", "1953/07/27 00:00:00"});
        addRow(*periods, {"q", "Later", "196X", "../.."});
    }
    const auto set = readTables(folder.path("b.xlsx"));
    ASSERT_TRUE(set);
    EXPECT_EQ(set->tables.at(0).rows.at(0).cells,
              (std::vector<std::string>{"p", "War", "1950-06-25", "1953-07-27"}));
    EXPECT_EQ(set->tables.at(0).rows.at(1).cells[3], "../..");
}

TEST(OgrTables, countsTheRowsOfAWorkbookWithBlankOnes) {
    for (const auto& [driver, fileName] : {std::pair("XLSX", "b.xlsx"), {"ODS", "b.ods"}}) {
        const TempFolder folder;
        {
            const auto source = createSource(driver, folder.path(fileName));
            OGRLayer* places = addLayer(*source, "places", {{"id", OFTString}, {"name", OFTString}});
            addRow(*places, {"nk", "North Korea"});
            addRow(*places, {"", ""});
            addRow(*places, {"ru", "Russia"});
        }
        const auto set = readTables(folder.path(fileName));
        ASSERT_TRUE(set);
        ASSERT_EQ(set->tables.at(0).rows.size(), 2U) << driver;
        EXPECT_EQ(set->tables[0].rows[0].number, 2U);
        EXPECT_EQ(set->tables[0].rows[1].number, 4U) << driver;
    }
}

TEST(OgrTables, takesPositionsAndShapesFromTheLayers) {
    const TempFolder folder;
    {
        const auto source = createSource("GPKG", folder.path("b.gpkg"));
        OGRSpatialReference mercator;
        mercator.importFromEPSG(3857);
        const Fields names = {{"id", OFTString}, {"name", OFTString}};
        OGRLayer* places = addLayer(*source, "places", names, wkbPoint, &mercator);
        addRow(*places, {"ru", "Russia"}, "POINT (4187526.156575 7509137.581102)"); // 37.617 E, 55.752 N
        addRow(*places, {"nk", "North Korea"});
        OGRLayer* claims = addLayer(*source, "claims", claimFields);
        addRow(*claims, {"7", "event", "arms", "", "ru", "1950/06/25", "1953", "reported", "Gist", "", ""});
        OGRSpatialReference wgs84;
        wgs84.importFromEPSG(4326);
        OGRLayer* territories = addLayer(*source, "territories", names, wkbMultiPolygon, &wgs84);
        addRow(*territories, {"t", "Land"}, "MULTIPOLYGON (((124 38,131 38,131 43,124 38)))");
    }
    const auto brief = readBrief(folder.path("b.gpkg"));
    ASSERT_TRUE(brief) << test::lines(brief.problems());
    ASSERT_EQ(brief->places.size(), 1U);
    EXPECT_NEAR(brief->places[0].position.lonDeg, 37.617, 0.001);
    EXPECT_NEAR(brief->places[0].position.latDeg, 55.752, 0.001);
    ASSERT_EQ(brief.problems().size(), 2U) << test::lines(brief.problems()); // the second place lies nowhere
    EXPECT_EQ(brief.problems()[0].where.column, "lon");
    EXPECT_EQ(brief.problems()[0].where.row, 3U);
    const auto& polygons = std::get<std::vector<geo::LonLatPolygon>>(brief->territories.at(0).geometry);
    EXPECT_EQ(polygons.at(0).rings.at(0), (geo::LonLatLine{{124, 38}, {131, 38}, {131, 43}}));
}

/// Claims in a layer of lines; the places lie beside it.
model::Brief readLines(const TempFolder& folder, OGRwkbGeometryType type, OGRSpatialReference* frame,
                       const std::vector<const char*>& lines) {
    const std::string path = folder.path("lines.gpkg");
    {
        const auto source = createSource("GPKG", path);
        OGRLayer* places = addLayer(
            *source, "places", {{"id", OFTString}, {"name", OFTString}, {"lon", OFTReal}, {"lat", OFTReal}});
        addRow(*places, {"a", "A", "125", "39"});
        addRow(*places, {"b", "B", "132", "43"});
        OGRLayer* claims = addLayer(*source, "claims",
                                    {{"id", OFTString},
                                     {"form", OFTString},
                                     {"kind", OFTString},
                                     {"from", OFTString},
                                     {"to", OFTString},
                                     {"start", OFTString},
                                     {"status", OFTString},
                                     {"gist", OFTString}},
                                    type, frame);
        for (std::size_t i = 0; i < lines.size(); ++i)
            addRow(*claims, {"C" + std::to_string(i), "flow", "aid", "a", "b", "1950", "reported", "Gist"},
                   lines[i]);
    }
    const auto brief = readBrief(path);
    EXPECT_TRUE(brief) << test::lines(brief.problems());
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    return *brief;
}

TEST(OgrTables, linesOfTheLayerAreRoutes) {
    const TempFolder folder;
    const model::Brief brief =
        readLines(folder, wkbLineString, nullptr, {"LINESTRING (126 40,130.5 42)", nullptr});
    ASSERT_EQ(brief.claims.size(), 2U);
    EXPECT_THAT(brief.claims[0].course, testing::ElementsAre(geo::LonLat{126, 40}, geo::LonLat{130.5, 42}));
    EXPECT_TRUE(brief.claims[1].course.empty());
}

TEST(OgrTables, pointsOfClaimsAreNoRoutes) {
    const TempFolder folder;
    const model::Brief brief =
        readLines(folder, wkbUnknown, nullptr, {"POINT (126 40)", "LINESTRING (126 40,127 41,128 41)"});
    EXPECT_TRUE(brief.claims[0].course.empty());
    EXPECT_EQ(brief.claims[1].course.size(), 3U);
}

TEST(OgrTables, linesAreBroughtToLongitudeAndLatitude) {
    OGRSpatialReference mercator;
    ASSERT_EQ(mercator.importFromEPSG(3857), OGRERR_NONE);
    const TempFolder folder;
    const model::Brief brief = readLines(folder, wkbLineString, &mercator,
                                         {"LINESTRING (14026255.84 4865942.28,14471528.23 5160979.44)"});
    ASSERT_EQ(brief.claims[0].course.size(), 2U);
    EXPECT_NEAR(brief.claims[0].course[0].lonDeg, 126.0, 1e-6);
    EXPECT_NEAR(brief.claims[0].course[0].latDeg, 40.0, 1e-6);
}

TEST(OgrTables, AWorkbookThatBreaksOffIsNotReadInPart) {
    const TempFolder folder;
    const std::string path = folder.path("b.ods");
    {
        const auto source = createSource("ODS", path);
        OGRLayer* claims = addLayer(*source, "claims", {{"id", OFTString}, {"gist", OFTString}});
        for (int i = 0; i < 250; ++i)
            addRow(*claims, {fmt::format("C{}", i), std::string(30000, 'a')});
    }
    const auto tables = readTables(path);
    EXPECT_FALSE(tables);
    ASSERT_EQ(tables.problems().size(), 1U);
    EXPECT_EQ(core::toLine(tables.problems()[0]),
              "error: " + path +
                  ": The workbook is too large to be read whole. Save it as XLSX, a GeoPackage or "
                  "a folder of CSV files.");
}

} // namespace
} // namespace tumen::io
