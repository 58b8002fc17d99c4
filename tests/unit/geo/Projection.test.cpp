#include "geo/Projection.hpp"

#include <set>

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen::geo;

namespace {

Projection made(const ProjectionSpec& spec) {
    auto projection = Projection::make(spec);
    EXPECT_TRUE(projection) << spec.id;
    return std::move(*projection);
}

/// A position that the projection draws.
LonLat randomShown(Lcg& random, const Projection& projection) {
    for (;;) {
        const LonLat p = {random.between(-180.0, 180.0), random.between(-89.0, 89.0)};
        if (projection.shows(p))
            return p;
    }
}

} // namespace

TEST(Projection, ShippedOnesHaveNamesOfTheirOwn) {
    std::set<std::string> ids;
    for (const ProjectionSpec& spec : shippedProjections()) {
        EXPECT_TRUE(ids.insert(spec.id).second) << spec.id;
        EXPECT_FALSE(spec.title.empty());
        EXPECT_EQ(findProjection(spec.id), &spec);
        EXPECT_TRUE(Projection::make(spec));
    }
    EXPECT_EQ(shippedProjections().front().id, "regional");
    EXPECT_EQ(findProjection("Mercator"), nullptr);
    EXPECT_EQ(findProjection(""), nullptr);
}

TEST(Projection, RefusesWhatProjDoesNotKnow) {
    for (const char* text : {"", "+proj=nonsense", "not a projection"}) {
        const auto projection = Projection::make({"x", "x", text, {}, 0.0, false});
        EXPECT_FALSE(projection) << text;
        ASSERT_EQ(projection.problems().size(), 1U);
        EXPECT_FALSE(projection.problems().front().mend.empty());
    }
}

TEST(Projection, BackAndForth) {
    Lcg random(1904);
    for (const ProjectionSpec& spec : shippedProjections()) {
        const Projection projection = made(spec);
        for (int i = 0; i < 2000; ++i) {
            const LonLat p = randomShown(random, projection);
            const auto world = projection.forward(p);
            ASSERT_TRUE(world) << spec.id << " " << p.lonDeg << " " << p.latDeg;
            const auto back = projection.inverse(*world);
            ASSERT_TRUE(back) << spec.id << " " << p.lonDeg << " " << p.latDeg;
            EXPECT_LT(distanceKm(p, *back), 1e-3) << spec.id << " " << p.lonDeg << " " << p.latDeg;
        }
    }
}

TEST(Projection, EqualAreaOnesKeepTheAreaOfSmallCells) {
    Lcg random(38);
    constexpr double size = 0.1;
    constexpr int stepsPerEdge = 8;
    for (const ProjectionSpec& spec : shippedProjections()) {
        if (!spec.equalArea)
            continue;
        const Projection projection = made(spec);
        for (int i = 0; i < 500; ++i) {
            const LonLat sw = randomShown(random, projection);
            // The cell must not straddle the cut.
            if (!spec.isAzimuthal() &&
                std::abs(wrappedLongitude(sw.lonDeg - spec.centre.lonDeg + 180.0)) < 0.2)
                continue;
            WorldRing ring;
            const LonLat corners[] = {sw,
                                      {sw.lonDeg + size, sw.latDeg},
                                      {sw.lonDeg + size, sw.latDeg + size},
                                      {sw.lonDeg, sw.latDeg + size}};
            for (int corner = 0; corner < 4; ++corner)
                for (int step = 0; step < stepsPerEdge; ++step) {
                    const double t = static_cast<double>(step) / stepsPerEdge;
                    const LonLat& a = corners[corner];
                    const LonLat& b = corners[(corner + 1) % 4];
                    ring.push_back(projection
                                       .forward({a.lonDeg + (b.lonDeg - a.lonDeg) * t,
                                                 a.latDeg + (b.latDeg - a.latDeg) * t})
                                       .value());
                }
            const double truth = cellAreaKm2(sw.lonDeg, sw.latDeg, sw.lonDeg + size, sw.latDeg + size);
            EXPECT_NEAR(areaOf(std::vector<WorldRing>{ring}) / truth, 1.0, 0.005)
                << spec.id << " " << sw.lonDeg << " " << sw.latDeg;
        }
    }
}

TEST(Projection, TheEquidistantOneKeepsDistancesFromPyongyang) {
    const Projection projection = made(*findProjection("pyongyang"));
    for (const LonLat& p : {LonLat{37.6173, 55.7558}, LonLat{-77.0369, 38.9072}, LonLat{126.978, 37.5665}}) {
        const double radius = tumen::core::length(projection.forward(p).value());
        EXPECT_NEAR(radius / distanceKm(p, projection.spec().centre), 1.0, 0.005);
    }
}

TEST(Projection, TheCentreIsTheOriginAndNorthIsUp) {
    for (const ProjectionSpec& spec : shippedProjections()) {
        const Projection projection = made(spec);
        EXPECT_LT(tumen::core::length(projection.forward(spec.centre).value()), 1e-6) << spec.id;
        // About the pole south is down along the central meridian.
        const bool polar = spec.centre.latDeg == 90.0;
        const double lat = polar ? 89.0 : spec.centre.latDeg + 1.0;
        const auto along = projection.forward({spec.centre.lonDeg, lat}).value();
        EXPECT_NEAR(along.x, 0.0, 1e-6);
        EXPECT_GT(polar ? -along.y : along.y, 100.0) << spec.id;
        const double beside = polar ? 60.0 : spec.centre.latDeg;
        EXPECT_GT(projection.forward({spec.centre.lonDeg + 1.0, beside}).value().x, 50.0) << spec.id;
    }
}

TEST(Projection, WholeTurnsOfLongitudeDoNotMatter) {
    for (const ProjectionSpec& spec : shippedProjections()) {
        const Projection projection = made(spec);
        const auto here = projection.forward({-170.0, 60.0}).value();
        EXPECT_LT(tumen::core::distance(here, projection.forward({190.0, 60.0}).value()), 1e-6) << spec.id;
    }
}

TEST(Projection, TheCutMeridianStaysOnItsSide) {
    const Projection projection = made(*findProjection("equal-earth"));
    for (const double lat : {-60.0, 0.0, 45.0}) {
        EXPECT_LT(projection.forward({-30.0, lat}).value().x, -5000.0);
        EXPECT_GT(projection.forward({330.0, lat}).value().x, 5000.0);
    }
}

TEST(Projection, ShowsWhatIsWithinTheClipRadius) {
    const Projection regional = made(*findProjection("regional"));
    EXPECT_TRUE(regional.shows(regional.spec().centre));
    EXPECT_FALSE(regional.shows({-51.0, -48.0})); // the other end of the Earth
    EXPECT_TRUE(made(*findProjection("equal-earth")).shows({-30.0, -89.0}));
}

TEST(Projection, TheClipCircleHasTheRadiusOfTheProjection) {
    // Lambert's azimuthal: 2 R sin(c / 2), equidistant: R c.
    const double c = 160.0 * std::numbers::pi / 180.0;
    for (const char* id : {"regional", "eurasia", "hemisphere"})
        EXPECT_NEAR(made(*findProjection(id)).clipRadiusKm() / (2.0 * earthRadiusKm * std::sin(c / 2.0)), 1.0,
                    0.005)
            << id;
    const double wide = 170.0 * std::numbers::pi / 180.0;
    EXPECT_NEAR(made(*findProjection("pyongyang")).clipRadiusKm() / (earthRadiusKm * wide), 1.0, 0.005);
    EXPECT_EQ(made(*findProjection("equal-earth")).clipRadiusKm(), 0.0);
}

TEST(Projection, OutOfTheDomainIsNothing) {
    const Projection regional = made(*findProjection("regional"));
    EXPECT_FALSE(regional.forward({129.0, 95.0}));
    EXPECT_FALSE(regional.forward({std::nan(""), 10.0}));
    EXPECT_FALSE(regional.inverse({{90000.0, 0.0}}));
}

TEST(Projection, ItCanBeMoved) {
    Projection first = made(*findProjection("regional"));
    const auto before = first.forward({100.0, 40.0}).value();
    Projection second = std::move(first);
    EXPECT_EQ(second.forward({100.0, 40.0}).value(), before);
    second = made(*findProjection("eurasia"));
    EXPECT_EQ(second.spec().id, "eurasia");
    EXPECT_NE(second.forward({100.0, 40.0}).value(), before);
}
