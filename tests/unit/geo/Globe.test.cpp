#include "geo/Globe.hpp"

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "geo/Projection.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen::geo;

TEST(Globe, TurnsWhatWasGrabbedUnderTheHand) {
    Lcg random(38);
    int reached = 0;
    for (int i = 0; i < 500; ++i) {
        const LonLat now = {random.between(-180.0, 180.0), random.between(-60.0, 60.0)};
        const auto before = Projection::make(globeAt(now));
        const WorldPoint from = {{random.between(-3000.0, 3000.0), random.between(-3000.0, 3000.0)}};
        const WorldPoint to =
            from + WorldPoint{{random.between(-800.0, 800.0), random.between(-800.0, 800.0)}};
        const LonLat grabbed = before->inverse(from).value();
        const LonLat turned = globeCentreWith(grabbed, to, now);
        const auto after = Projection::make(globeAt(turned));
        EXPECT_LT(angularDistanceDeg(turned, now), 60.0) << "no somersaults";
        const auto at = after->forward(grabbed);
        // With north up a pole cannot be pulled to the side nor the globe turned over it.
        if (at && tumen::core::distance(*at, to) < 1.0)
            ++reached;
        else
            EXPECT_GT(std::abs(grabbed.latDeg) + std::abs(turned.latDeg), 80.0);
    }
    EXPECT_GT(reached, 400);
}

TEST(Globe, StaysWhereItIsWhenNothingMoves) {
    for (const LonLat& centre : {LonLat{127.0, 38.0}, LonLat{-179.0, -70.0}, LonLat{0.0, 0.0}}) {
        const auto projection = Projection::make(globeAt(centre));
        const WorldPoint at = {{1500.0, 900.0}};
        const LonLat same = globeCentreWith(projection->inverse(at).value(), at, centre);
        EXPECT_LT(angularDistanceDeg(same, centre), 1e-6);
    }
}
