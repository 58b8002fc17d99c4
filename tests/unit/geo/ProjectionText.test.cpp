#include "geo/ProjectionText.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "geo/Projection.hpp"

using namespace tumen::geo;
using testing::HasSubstr;

namespace {

ProjectionSpec read(const char* text) {
    const auto spec = readProjection(text);
    EXPECT_TRUE(spec) << text;
    return spec ? *spec : ProjectionSpec{};
}

std::string complaint(const char* text) {
    const auto spec = readProjection(text);
    EXPECT_FALSE(spec) << text;
    return spec ? "" : spec.problems().at(0).what;
}

/// Kilometres in the plane of a degree to the north and to the east of a position.
std::pair<WorldPoint, WorldPoint> northAndEast(const ProjectionSpec& spec, LonLat at) {
    const auto projection = Projection::make(spec);
    const WorldPoint here = projection->forward(at).value();
    return {projection->forward({at.lonDeg, at.latDeg + 1.0}).value() - here,
            projection->forward({at.lonDeg + 1.0, at.latDeg}).value() - here};
}

} // namespace

TEST(ProjectionText, ShippedNamesAreTakenInAnyCase) {
    EXPECT_EQ(read(" Mercator ").id, "mercator");
    EXPECT_EQ(read("globe").id, "globe");
    EXPECT_EQ(readProjection("globe", {10.0, 20.0})->centre, (LonLat{10.0, 20.0}));
    EXPECT_EQ(readProjection("polar", {10.0, 20.0})->centre, (LonLat{130.0, 90.0}));
}

TEST(ProjectionText, CodesHaveNamesCentresAndBounds) {
    const ProjectionSpec korea = read("EPSG:5179");
    EXPECT_EQ(korea.id, "EPSG:5179");
    EXPECT_EQ(korea.title, "Korea 2000 / Unified CS (EPSG:5179)");
    EXPECT_DOUBLE_EQ(korea.centre.lonDeg, 127.5);
    EXPECT_NEAR(korea.centre.latDeg, 35.0, 5.0) << "in the middle of where it is used";
    EXPECT_GT(korea.clipRadiusDeg, 60.0);
    EXPECT_LT(korea.clipRadiusDeg, 90.0) << "a transverse Mercator has no sides";
    const ProjectionSpec web = read("epsg:3857");
    EXPECT_FALSE(web.isAzimuthal());
    EXPECT_NEAR(web.northDeg, 85.0, 2.0);
    EXPECT_NEAR(web.southDeg, -85.0, 2.0);
    const ProjectionSpec south = read("EPSG:3031");
    EXPECT_TRUE(south.isAzimuthal());
    EXPECT_EQ(south.centre.latDeg, -90.0);
}

TEST(ProjectionText, StringsAreBoundedToWhereTheyCanBeDrawn) {
    EXPECT_NEAR(read("+proj=ortho +lat_0=30 +lon_0=100").clipRadiusDeg, 90.0, 0.1);
    EXPECT_LT(read("+proj=gnom +lat_0=40 +lon_0=127").clipRadiusDeg, 80.0);
    const ProjectionSpec robinson = read("+proj=robin +lon_0=150");
    EXPECT_TRUE(robinson.isOfTheWorld());
    EXPECT_EQ(robinson.centre.lonDeg, 150.0);
    EXPECT_EQ(robinson.southDeg, -90.0);
    const ProjectionSpec conic = read("+proj=lcc +lat_1=38 +lat_2=56 +lon_0=129");
    EXPECT_FALSE(conic.isAzimuthal());
    EXPECT_GT(conic.northDeg, 85.0);
    EXPECT_GT(conic.southDeg, -85.0);
    EXPECT_EQ(conic.centre.latDeg, 47.0);
}

TEST(ProjectionText, InterruptedOnesAreRefusedAsTheyTearFlows) {
    for (const char* text : {"+proj=igh", "+proj=imoll_o +lon_0=130", "+proj=healpix", "ESRI:54052"})
        EXPECT_THAT(complaint(text), HasSubstr("is interrupted and would tear flows.")) << text;
    EXPECT_TRUE(read("+proj=moll").isOfTheWorld());
}

TEST(ProjectionText, ObliqueOnesAreDrawnAboutTheMiddleOfTheirPlane) {
    const ProjectionSpec mollweide = read("+proj=ob_tran +o_proj=moll +o_lat_p=45 +o_lon_p=20 +lon_0=130");
    EXPECT_GT(mollweide.clipRadiusDeg, 85.0);
    const auto projection = Projection::make(mollweide);
    const WorldPoint middle = projection->forward(mollweide.centre).value();
    EXPECT_NEAR(middle.x, 0.0, 1.0);
    EXPECT_NEAR(middle.y, 0.0, 1.0);
}

TEST(ProjectionText, TheMapIsInKilometresWithNorthUpWhateverTheAxes) {
    for (const char* text :
         {"EPSG:5179", "EPSG:2263", "EPSG:2193", "EPSG:32652", "EPSG:4326", "EPSG:3035",
          "+proj=laea +lat_0=40 +lon_0=127 +units=us-ft", "+proj=tmerc +lon_0=127 +units=km"}) {
        const ProjectionSpec spec = read(text);
        const auto [north, east] = northAndEast(spec, spec.centre);
        EXPECT_NEAR(north.y, 111.0, 2.0) << text;
        EXPECT_NEAR(north.x, 0.0, 5.0) << text;
        EXPECT_GT(east.x, 50.0) << text;
    }
}

TEST(ProjectionText, BackAndForth) {
    for (const char* text :
         {"EPSG:5179", "EPSG:3857", "EPSG:4326", "EPSG:5174", "+proj=wintri +lon_0=150",
          "+proj=ortho +lat_0=-60 +lon_0=160", "+proj=aea +lat_1=20 +lat_2=60 +lon_0=100"}) {
        const auto projection = Projection::make(read(text));
        for (double lat = -88.0; lat < 90.0; lat += 7.0)
            for (double lon = -179.0; lon < 180.0; lon += 11.0)
                if (projection->shows({lon, lat})) {
                    const auto back = projection->inverse(projection->forward({lon, lat}).value());
                    ASSERT_TRUE(back) << text << " " << lon << " " << lat;
                    // Over half the world a shift of the datum comes back within metres.
                    EXPECT_LT(distanceKm(*back, {lon, lat}), 1e-2) << text << " " << lon << " " << lat;
                }
    }
}

TEST(ProjectionText, NonsenseIsRefusedInOneSentenceOfProjsOwn) {
    EXPECT_EQ(complaint("+proj=nonsense"), "'+proj=nonsense' is not a projection: Unknown projection.");
    EXPECT_EQ(complaint("foo"), "'foo' is not a projection: it is not the whole name of one.");
    EXPECT_EQ(read("korea 2000 / unified cs").title, "Korea 2000 / Unified CS (korea 2000 / unified cs)");
    EXPECT_EQ(complaint("EPSG:99999"), "'EPSG:99999' is not a projection: crs not found.");
    EXPECT_THAT(complaint("+proj=lcc"), HasSubstr("lat_1"));
    EXPECT_THAT(complaint("EPSG:5773"), HasSubstr("not a map on a plane")) << "a height";
    EXPECT_THAT(complaint("+proj=airy"), HasSubstr("no way back"));
    EXPECT_THAT(complaint(""), HasSubstr("is not a projection"));
    EXPECT_THAT(complaint("+proj=merc +R=1737400"), HasSubstr("celestial body")) << "the Moon";
}
