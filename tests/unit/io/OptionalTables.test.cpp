#include <fmt/format.h>

#include "BriefFolder.hpp"
#include "io/BriefReader.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;

/// The good brief (claim C1, places nk and ru) with one more table.
core::Result<model::Brief> readWith(const std::string& table, const std::string& content) {
    const BriefFolder folder;
    folder.write(table + ".csv", content);
    return readBrief(folder.path());
}

TEST(KindTable, overridesAndExtendsTheDefaultKinds) {
    const auto brief =
        readWith("kinds", "id,title,colour\naid,Help,\nfuel,Fuel and power,#112233\nother,,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty());
    ASSERT_EQ(brief->kinds.size(), 6U);
    EXPECT_EQ(brief->kinds[0], model::defaultKinds()[0]);
    EXPECT_EQ(brief->kinds[2].title, "Help");
    EXPECT_EQ(brief->kinds[2].colour, model::defaultKinds()[2].colour);
    EXPECT_EQ(brief->kinds[4].title, "Fuel and power");
    EXPECT_EQ(brief->kinds[4].colour, (core::Colour{0x11, 0x22, 0x33}));
    EXPECT_EQ(brief->kinds[5].title, "other");
}

TEST(KindTable, reportsAColour) {
    const auto brief = readWith("kinds", "id,title,colour\nfuel,Fuel,reddish\n");
    expectOnly(brief, {Severity::Error, "kinds", 2U, "colour", "'reddish' is not a colour.", "#ff6b5e"});
    EXPECT_TRUE(brief->findKind("fuel").has_value());
}

TEST(SourceTable, reportsAMissingTitle) {
    expectOnly(readWith("sources", "id,title\na,\n"),
               {Severity::Error, "sources", 2U, "title", "The cell is empty.", "'title'"});
}

TEST(PeriodTable, reportsAnUndatedStartAndAnEndBeforeIt) {
    expectOnly(readWith("periods", "id,title,start,end\np,War,,1953\n"),
               {Severity::Error, "periods", 2U, "start", "The cell is empty.", "'start'"});
    expectOnly(
        readWith("periods", "id,title,start,end\np,War,1953,1950\n"),
        {Severity::Error, "periods", 2U, "end", "The end '1950' is before the start '1953'.", "Exchange"});
    expectOnly(readWith("periods", "id,title,start,end,source\np,War,1950,1953,book\n"),
               {Severity::Error, "periods", 2U, "source", "There is no source 'book'.", "table sources"});
}

TEST(SceneTable, sortsByOrder) {
    const auto brief = readWith("scenes", "id,order,title,dwell,kinds,statuses,focus\n"
                                          "b,2.0,Second,1.5,Arms,Alleged,C1; nk\n"
                                          "a,1,First,,,,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 2U);
    EXPECT_EQ(brief->scenes[0].id, "a");
    const model::Scene& second = brief->scenes[1];
    EXPECT_EQ(second.order, 2);
    EXPECT_DOUBLE_EQ(second.dwellSecs, 1.5);
    EXPECT_EQ(second.kinds, std::vector<std::string>{"arms"});
    EXPECT_EQ(second.statuses, std::vector<std::string>{"alleged"});
    EXPECT_EQ(second.focus, (std::vector<std::string>{"C1", "nk"}));
}

TEST(SceneTable, reportsReferences) {
    const auto readScene = [](const std::string& cells) {
        return readWith("scenes", "id,title,kinds,statuses,focus,order,dwell\ns,Scene," + cells + "\n");
    };
    expectOnly(readScene("guns,,,1,"),
               {Severity::Error, "scenes", 2U, "kinds", "There is no kind 'guns'.", "arms"});
    expectOnly(readScene(",alleged/sought,,1,"),
               {Severity::Error, "scenes", 2U, "statuses",
                "A scene cannot choose the status 'alleged/sought'.", "documented, reported"});
    EXPECT_TRUE(readScene(",sought; Alleged/alleged,,1,").problems().empty()) << "single statuses";
    expectOnly(readScene(",denied,,1,"),
               {Severity::Error, "scenes", 2U, "statuses", "A scene cannot choose the status 'denied'.",
                "documented, reported, alleged"});
    expectOnly(readScene(",,C9,1,"), {Severity::Error, "scenes", 2U, "focus",
                                      "There is no claim or place with the id 'C9'.", "Did you mean 'C1'?"});
    expectOnly(readScene(",,,1.5,"),
               {Severity::Error, "scenes", 2U, "order", "1.5 is not a whole number.", "1, 2, 3"});
    expectOnly(readScene(",,,1,-3"),
               {Severity::Error, "scenes", 2U, "dwell", "The scene cannot stay for -3 seconds.", "empty"});
}

TEST(SceneTable, readsCamerasAndProjections) {
    const auto brief = readWith("scenes", "id,title,camera,projection\n"
                                          "a,Named,Far-East,\n"
                                          "b,Own,125.8 -39.5  1.5e3,Equal-Earth\n"
                                          "c,None,,\n");
    ASSERT_TRUE(brief);
    EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
    ASSERT_EQ(brief->scenes.size(), 3U);
    EXPECT_EQ(brief->scenes[0].camera, "far-east");
    EXPECT_EQ(brief->scenes[1].camera, "125.8 -39.5  1.5e3");
    EXPECT_EQ(brief->scenes[1].projection, "equal-earth");
    EXPECT_EQ(brief->scenes[2].camera, "");
}

TEST(SceneTable, reportsCamerasAndProjections) {
    for (const char* camera : {"far east", "125.8", "125.8 39", "125.8 39 0", "39 125.8 1500", "1 2 3 4",
                               "125;39;1500", "1 2 nan", "view 2 3"})
        expectOnly(readWith("scenes", fmt::format("id,title,camera\ns,Scene,{}\n", camera)),
                   {Severity::Error, "scenes", 2U, "camera",
                    fmt::format("'{}' is neither a view nor a position.", camera), "125.8 39 1500"});
    expectOnly(readWith("scenes", "id,title,projection\ns,Scene,Reginal\n"),
               {Severity::Error, "scenes", 2U, "projection",
                "'Reginal' is not a projection: unrecognized format / unknown name.",
                "Did you mean 'regional'?"});
    expectOnly(readWith("scenes", "id,title,projection\ns,Scene,+proj=nonsense\n"),
               {Severity::Error, "scenes", 2U, "projection",
                "'+proj=nonsense' is not a projection: Unknown projection.",
                "Write one of: regional, eurasia"});
    const auto brief = readWith("scenes", "id,title,projection\ns,Scene,EPSG:5179\nt,Scene,Mercator\n");
    EXPECT_TRUE(brief.problems().empty());
    EXPECT_EQ(brief->scenes.at(0).projection, "EPSG:5179");
    EXPECT_EQ(brief->scenes.at(1).projection, "mercator");
}

core::Result<model::Brief> readTerritory(const std::string& geometry, const std::string& claim = "") {
    return readWith("territories", "id,name,claim,geometry\nt,Land," + claim + ",\"" + geometry + "\"\n");
}

TEST(TerritoryTable, readsUnitAreas) {
    const auto unitsOf = [](const std::string& text) {
        return std::get<model::UnitArea>(readTerritory(text)->territories.at(0).geometry);
    };
    EXPECT_EQ(unitsOf("unit:PRK;KOR"), (model::UnitArea{{"PRK", "KOR"}, {}, {}}));
    EXPECT_EQ(unitsOf("unit:PRK; KOR north of 38"), (model::UnitArea{{"PRK", "KOR"}, 38.0, {}}));
    EXPECT_EQ(unitsOf("unit:RU-SAK south of 50.0"), (model::UnitArea{{"RU-SAK"}, {}, 50.0}));
    EXPECT_EQ(unitsOf("unit:KOR north of 37 south of 38"), (model::UnitArea{{"KOR"}, 37.0, 38.0}));
}

TEST(TerritoryTable, readsWellKnownText) {
    const auto area = readTerritory("POLYGON ((0 0,10 0,10 10,0 0),(2 1,3 1,3 2,2 1))");
    const auto& polygons = std::get<std::vector<geo::LonLatPolygon>>(area->territories.at(0).geometry);
    ASSERT_EQ(polygons.size(), 1U);
    ASSERT_EQ(polygons[0].rings.size(), 2U);
    EXPECT_EQ(polygons[0].rings[0], (geo::LonLatLine{{0, 0}, {10, 0}, {10, 10}})); // not closed twice
    const auto line = readTerritory("MULTILINESTRING ((124 38,131 38),(0 0,1 1))");
    EXPECT_EQ(std::get<std::vector<geo::LonLatLine>>(line->territories.at(0).geometry).size(), 2U);
}

core::Result<model::Brief> readHolder(const std::string& holder) {
    return readWith("territories", "id,name,holder,geometry\nt,Land," + holder + ",unit:PRK\n");
}

TEST(TerritoryTable, aHolderIsTheIdOrTheNameOfAPlace) {
    for (const char* holder : {"", "nk", "North Korea"}) {
        const auto brief = readHolder(holder);
        EXPECT_TRUE(brief.problems().empty()) << test::lines(brief.problems());
        EXPECT_EQ(brief->territories.at(0).holder, holder);
    }
    const auto at = [](std::string what, std::string mend) {
        return test::Expected{Severity::Error, "territories", 2U, "holder", std::move(what), std::move(mend)};
    };
    expectOnly(readHolder("nobody"), at("There is no place 'nobody'.", "table places"));
    expectOnly(readHolder("Noth Korea"),
               at("There is no place 'Noth Korea'.", "Did you mean 'North Korea'?"));
    EXPECT_TRUE(readHolder("nobody")->territories.empty());
}

TEST(TerritoryTable, reportsShapesAndClaims) {
    const auto at = [](const char* column, std::string what, std::string mend) {
        return test::Expected{Severity::Error, "territories", 2U, column, std::move(what), std::move(mend)};
    };
    expectOnly(readTerritory(""), at("geometry", "The territory has no shape.", "unit:PRK"));
    expectOnly(readTerritory("POLYGON ((0 0"), at("geometry", "'POLYGON ((0 0' is not a shape.", "POLYGON"));
    expectOnly(readTerritory("POINT (1 2)"), at("geometry", "A territory cannot be a point.", "POLYGON"));
    expectOnly(readTerritory("LINESTRING (38 124,38 131)"),
               at("geometry", "The shape leaves the range of longitudes and latitudes.", "longitude first"));
    expectOnly(readTerritory("unit:korea"),
               at("geometry", "'unit:korea' does not name units of the basemap.", "unit:PRK"));
    expectOnly(
        readTerritory("unit:PRK north of Seoul"),
        at("geometry", "'unit:PRK north of Seoul' does not name units of the basemap.", "north of 38"));
    expectOnly(readTerritory("unit:PRK", "C7"), at("claim", "There is no claim 'C7'.", "Did you mean 'C1'?"));
}

} // namespace
} // namespace tumen::io
