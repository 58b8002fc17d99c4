#include "BriefFolder.hpp"
#include "io/BriefReader.hpp"

namespace tumen::io {
namespace {

using core::Severity;
using test::BriefFolder;
using test::expectOnly;

/// The good brief with a third place, read.
core::Result<model::Brief> readWithPlace(const std::string& row) {
    const BriefFolder folder;
    folder.write("places.csv", "id,name,lon,lat,since,until,name_ko\n"
                               "nk,North Korea,125.75,39.03,1948,..,북한\n"
                               "ru,Russia,37.62,55.75,,,\n" +
                                   row + "\n");
    return readBrief(folder.path());
}

TEST(PlaceTable, readsNamesPositionAndExistence) {
    const auto brief = readWithPlace("");
    ASSERT_TRUE(brief);
    const model::Place& place = brief->places.at(0);
    EXPECT_EQ(place.name.ko, "북한");
    EXPECT_DOUBLE_EQ(place.position.lonDeg, 125.75);
    EXPECT_DOUBLE_EQ(place.position.latDeg, 39.03);
    EXPECT_EQ(place.existence.start.text, "1948");
    EXPECT_TRUE(place.existence.end.open);
}

TEST(PlaceTable, reportsIds) {
    expectOnly(readWithPlace(",China,116,40"),
               {Severity::Error, "places", 4U, "id", "The cell is empty.", "'id'"});
    expectOnly(readWithPlace("nk,China,116,40"), {Severity::Error, "places", 4U, "id",
                                                  "The id 'nk' is already used in row 2.", "id of its own"});
}

TEST(PlaceTable, reportsPositions) {
    expectOnly(readWithPlace("cn,China,east,40"),
               {Severity::Error, "places", 4U, "lon", "'east' is not a number.", "decimal point"});
    expectOnly(readWithPlace("cn,China,\"116,4\",40"),
               {Severity::Error, "places", 4U, "lon", "'116,4' is not a number.", "decimal point"});
    expectOnly(readWithPlace("cn,China,nan,40"),
               {Severity::Error, "places", 4U, "lon", "'nan' is not a number.", "decimal point"});
    expectOnly(readWithPlace("cn,China,116,"),
               {Severity::Error, "places", 4U, "lat", "The cell is empty.", "'lat'"});
    expectOnly(readWithPlace("cn,China,181,40"),
               {Severity::Error, "places", 4U, "lon", "181 is not between -180 and 180.", "decimal degrees"});
    expectOnly(readWithPlace("cn,China,116,-90.5"),
               {Severity::Error, "places", 4U, "lat", "-90.5 is not between -90 and 90.", "decimal degrees"});
    expectOnly(readWithPlace("cn,China,40,116"),
               {Severity::Error, "places", 4U, "lat", "116 is not between -90 and 90.", "exchanged"});
}

TEST(PlaceTable, keepsAPlaceWhoseDatesAreBad) {
    const auto brief = readWithPlace("cn,China,116,40,1949-13,");
    ASSERT_TRUE(brief);
    ASSERT_EQ(brief.problems().size(), 1U);
    EXPECT_EQ(brief.problems()[0].where.column, "since");
    ASSERT_EQ(brief->places.size(), 3U);
    EXPECT_TRUE(brief->places[2].existence.start.unknown);
}

TEST(PlaceTable, reportsTextThatIsNotUtf8) {
    const auto brief = readWithPlace("cn,China,116,40,,,\xC1\xDF\xB1\xB9");
    expectOnly(brief, {Severity::Error, "places", 4U, "name_ko", "The text is not UTF-8.", "CSV UTF-8"});
    ASSERT_TRUE(brief);
    EXPECT_EQ(brief->places.size(), 3U);
    expectOnly(readWithPlace("cn,Chi\x01na,116,40"),
               {Severity::Error, "places", 4U, "name", "The text is not UTF-8.", "CSV UTF-8"});
}

} // namespace
} // namespace tumen::io
