#include "io/Shape.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace tumen::io {
namespace {

using Lines = std::vector<geo::LonLatLine>;
using Polygons = std::vector<geo::LonLatPolygon>;

TEST(Shape, readsPointsLinesAndPolygons) {
    EXPECT_EQ(std::get<geo::LonLat>(parseWkt("POINT (125.75 39.03)").value()), (geo::LonLat{125.75, 39.03}));
    EXPECT_EQ(std::get<Lines>(parseWkt("LINESTRING (0 0,1 2,3 4)").value()).at(0),
              (geo::LonLatLine{{0, 0}, {1, 2}, {3, 4}}));
    EXPECT_EQ(std::get<Lines>(parseWkt("LINESTRING Z (0 0 9,1 2 9)").value()).at(0),
              (geo::LonLatLine{{0, 0}, {1, 2}}));
    const auto polygons =
        std::get<Polygons>(parseWkt("MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))").value());
    ASSERT_EQ(polygons.size(), 2U);
    EXPECT_EQ(polygons[1].rings.at(0), (geo::LonLatLine{{5, 5}, {6, 5}, {6, 6}}));
}

TEST(Shape, makesCurvesStraight) {
    const auto shape = parseWkt("CIRCULARSTRING (0 0,1 1,2 0)");
    ASSERT_TRUE(shape.has_value());
    EXPECT_GT(std::get<Lines>(*shape).at(0).size(), 10U);
}

TEST(Shape, dropsRingsThatEncloseNothing) {
    const auto shape = parseWkt("POLYGON ((0 0,9 0,9 9,0 0),(1 1,1 1))");
    ASSERT_TRUE(shape.has_value());
    EXPECT_EQ(std::get<Polygons>(*shape).at(0).rings.size(), 1U);
    EXPECT_FALSE(parseWkt("POLYGON ((0 0,1 1,0 0))").has_value());
}

TEST(Shape, isNothingForOtherText) {
    for (const char* text :
         {"", "POINT EMPTY", "POLYGON EMPTY", "LINESTRING (0 0)", "CIRCLE (1)", "POINT (a b)",
          "GEOMETRYCOLLECTION (POINT (1 2))", "MULTIPOINT (1 2,3 4)", "POLYGON ((0 0,"})
        EXPECT_FALSE(parseWkt(text).has_value()) << text;
}

TEST(Shape, knowsWhatIsOnEarth) {
    EXPECT_TRUE(isOnEarth(parseWkt("LINESTRING (170 60,190 60)").value())); // across the 180th meridian
    EXPECT_FALSE(isOnEarth(parseWkt("LINESTRING (0 0,0 91)").value()));
    EXPECT_FALSE(isOnEarth(parseWkt("POLYGON ((0 0,400 0,0 1,0 0))").value()));
    EXPECT_FALSE(isOnEarth(Shape(geo::LonLat{std::numeric_limits<double>::quiet_NaN(), 0.0})));
}

} // namespace
} // namespace tumen::io
