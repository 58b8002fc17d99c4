#include "geo/Geodesic.hpp"

#include <gtest/gtest.h>

#include "geo/Projection.hpp"

using namespace tumen::geo;

TEST(Geodesic, CirclesAboutPyongyangAreCirclesOnTheEquidistantMap) {
    const auto projection = Projection::make(*findProjection("pyongyang"));
    const LonLat centre = projection->spec().centre;
    for (const double radiusKm : {500.0, 2000.0, 10000.0, 18000.0}) {
        const LonLatLine circle = geodesicCircle(centre, radiusKm);
        EXPECT_EQ(circle.size(), 361U);
        for (const LonLat& position : circle)
            EXPECT_NEAR(tumen::core::length(projection->forward(position).value()), radiusKm, 0.01);
    }
}

TEST(Geodesic, SetsOutInItsDirection) {
    const LonLat north = geodesicFrom({125.0, 39.0}, 0.0, 111.0);
    EXPECT_NEAR(north.lonDeg, 125.0, 1e-9);
    EXPECT_NEAR(north.latDeg, 40.0, 0.01);
    EXPECT_GT(geodesicFrom({125.0, 39.0}, 90.0, 111.0).lonDeg, 126.0);
}
