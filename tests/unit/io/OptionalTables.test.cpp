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

TEST(PlaceTable, warnsOfCodesThatNoCountryHas) {
    const auto readCountry = [](const std::string& code) {
        return readWith(
            "places",
            "id,name,lon,lat,country\nnk,North Korea,125.8,39,\nru,Russia,37.6,55.8,\np,Port,129,35," + code +
                "\n");
    };
    const auto at = [](std::string what, std::string mend) {
        return test::Expected{Severity::Warning, "places", 4U, "country", std::move(what), std::move(mend)};
    };
    for (const char* code : {"", "KOR", "SUN"})
        EXPECT_TRUE(readCountry(code).problems().empty()) << code;
    expectOnly(readCountry("JPNX"), at("'JPNX' is not the code of a country.", "Did you mean 'JPN'?"));
    expectOnly(readCountry("K"), at("'K' is not the code of a country.", "such as KOR"));
    EXPECT_EQ(readCountry("JPNX")->places.size(), 3U) << "it is drawn all the same";
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
    expectOnly(readTerritory("unit:QQQ"),
               at("geometry", "'unit:QQQ' does not name units of the basemap.", "unit:PRK"));
    expectOnly(readTerritory("unit:PRK;MANCHURJA"),
               at("geometry", "'unit:PRK;MANCHURJA' does not name units of the basemap.",
                  "Did you mean 'MANCHURIA'?"));
    expectOnly(
        readTerritory("unit:PRK north of Seoul"),
        at("geometry", "'unit:PRK north of Seoul' does not name units of the basemap.", "north of 38"));
    expectOnly(readTerritory("unit:PRK", "C7"), at("claim", "There is no claim 'C7'.", "Did you mean 'C1'?"));
}

} // namespace
} // namespace tumen::io
