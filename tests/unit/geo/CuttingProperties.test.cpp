// What holds for every projection about every centre, tried with polygons and lines that look random.

#include <numbers>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/ProjectionText.hpp"
#include "geo/UnitVector.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen::geo;

namespace {

Projection made(const ProjectionSpec& spec) {
    auto projection = Projection::make(spec);
    EXPECT_TRUE(projection) << spec.projString;
    return std::move(*projection);
}

ProjectionSpec azimuthal(const char* name, LonLat centre, double radiusDeg, bool equalArea) {
    return {name,
            name,
            fmt::format("+proj={} +lat_0={:.12f} +lon_0={:.12f} +datum=WGS84", name, centre.latDeg,
                        centre.lonDeg),
            centre,
            radiusDeg,
            equalArea};
}

ProjectionSpec bounded(const char* string, double lonDeg, double southDeg, double northDeg, bool equalArea) {
    ProjectionSpec spec = {string,
                           string,
                           fmt::format("+proj={} +lon_0={:.12f} +datum=WGS84", string, lonDeg),
                           {lonDeg, (southDeg + northDeg) / 2.0},
                           0.0,
                           equalArea};
    spec.southDeg = southDeg;
    spec.northDeg = northDeg;
    return spec;
}

/// All that is shipped, and each kind about a centre of its own.
std::vector<ProjectionSpec> projectionsAbout(LonLat c) {
    std::vector<ProjectionSpec> specs(shippedProjections().begin(), shippedProjections().end());
    specs.push_back(globeAt(c));
    specs.push_back(azimuthal("laea", c, 160.0, true));
    specs.push_back(azimuthal("aeqd", c, 165.0, false));
    specs.push_back(azimuthal("stere", c, 110.0, false));
    specs.push_back(azimuthal("ortho", c, 89.9, false));
    specs.push_back(bounded("eqearth", c.lonDeg, -90.0, 90.0, true));
    specs.push_back(bounded("moll", c.lonDeg, -90.0, 90.0, true));
    specs.push_back(bounded("merc", c.lonDeg, -80.0, 84.0, false));
    specs.push_back(bounded("lcc +lat_1=30 +lat_2=55", c.lonDeg, -30.0, 90.0, false));
    specs.push_back(bounded("aea +lat_1=30 +lat_2=55", c.lonDeg, -60.0, 90.0, true));
    return specs;
}

LonLat randomPosition(Lcg& random) {
    return {random.between(-180.0, 180.0), std::asin(random.between(-1.0, 1.0)) * 180.0 / std::numbers::pi};
}

/// A star with a wavy outline about a position, which may lie across the 180th meridian.
LonLatLine star(Lcg& random, LonLat centre, double sizeDeg) {
    LonLatLine ring;
    constexpr int corners = 40;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double reach = sizeDeg * random.between(0.4, 1.0);
        ring.push_back({centre.lonDeg + reach * std::cos(angle),
                        std::clamp(centre.latDeg + reach * std::sin(angle), -90.0, 90.0)});
    }
    return ring;
}

/// The world as data has it, and with a polygon taken out of it.
LonLatPolygon world() {
    return {{{{-180.0, -90.0}, {180.0, -90.0}, {180.0, 90.0}, {-180.0, 90.0}}}};
}

/// Area between a ring's edges, straight in longitude and latitude, and the equator.
double trueArea(const LonLatLine& ring) {
    double area = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        constexpr int steps = 50;
        for (int step = 0; step < steps; ++step) {
            const double lat = a.latDeg + (b.latDeg - a.latDeg) * (step + 0.5) / steps;
            area += cellAreaKm2(0.0, 0.0, (b.lonDeg - a.lonDeg) / steps, lat);
        }
    }
    return std::abs(area);
}

/// Checks that an edge in the plane joins neighbours on the Earth and passes between them.
void expectShortEdge(const Projection& projection, WorldPoint a, WorldPoint b, const std::string& what) {
    // A little inwards, as the way back from the very rim may end on the other side.
    const auto inwards = [&](WorldPoint p) {
        return tumen::core::lerp(p, tumen::core::lerp(a, b, 0.5), 0.02);
    };
    const auto from = projection.inverse(inwards(a));
    const auto to = projection.inverse(inwards(b));
    if (!from || !to)
        return;
    // Two degrees of both, with some room.
    EXPECT_LT(angularDistanceDeg(*from, *to), 3.2) << what;
}

bool isWithin(const Projection& projection, LonLat position) {
    const ProjectionSpec& spec = projection.spec();
    constexpr double roomDeg = 0.02;
    if (spec.isAzimuthal())
        return angularDistanceDeg(position, spec.centre) < spec.clipRadiusDeg + roomDeg;
    return position.latDeg > spec.southDeg - roomDeg && position.latDeg < spec.northDeg + roomDeg;
}

class CuttingProperties : public testing::TestWithParam<int> {
protected:
    Lcg m_random{static_cast<std::uint32_t>(1950 + 7919 * GetParam())};
    LonLat m_centre = randomPosition(m_random);
};

} // namespace

TEST_P(CuttingProperties, APolygonAndTheRestOfTheWorldFillTheMap) {
    for (const ProjectionSpec& spec : projectionsAbout(m_centre)) {
        const Projection projection = made(spec);
        const double all = areaOf(std::vector<WorldRing>{rimOf(projection)});
        EXPECT_NEAR(drawnArea(world(), projection) / all, 1.0, 0.002) << spec.projString;
        for (int i = 0; i < 4; ++i) {
            // Within the bounds of the world's own ring.
            const double size = m_random.between(5.0, 60.0);
            const LonLat at = {m_random.between(-180.0 + size, 180.0 - size),
                               m_random.between(-89.0 + size, 89.0 - size)};
            const LonLatLine ring = star(m_random, at, size);
            LonLatPolygon rest = world();
            rest.rings.push_back(ring);
            const double sum = drawnArea({{ring}}, projection) + drawnArea(rest, projection);
            EXPECT_NEAR(sum / all, 1.0, 0.005) << spec.projString << " at " << at.lonDeg << " " << at.latDeg;
        }
    }
}

TEST_P(CuttingProperties, EqualAreaMapsKeepTheTrueArea) {
    for (const ProjectionSpec& spec : projectionsAbout(m_centre)) {
        if (!spec.equalArea)
            continue;
        const Projection projection = made(spec);
        for (int i = 0; i < 6; ++i) {
            const double size = m_random.between(2.0, 25.0);
            const LonLat at = {m_random.between(-180.0, 180.0), m_random.between(-89.0 + size, 89.0 - size)};
            const LonLatLine ring = star(m_random, at, size);
            if (!std::ranges::all_of(ring, [&](LonLat p) { return projection.shows(p); }))
                continue;
            EXPECT_NEAR(drawnArea({{ring}}, projection) / trueArea(ring), 1.0, 0.01)
                << spec.projString << " at " << at.lonDeg << " " << at.latDeg;
        }
    }
}

TEST_P(CuttingProperties, WhatIsInSightIsDrawnAndNothingBeyondTheRim) {
    for (const ProjectionSpec& spec : projectionsAbout(m_centre)) {
        const Projection projection = made(spec);
        for (int i = 0; i < 10; ++i) {
            const double size = m_random.between(0.5, 40.0);
            const LonLat at = randomPosition(m_random);
            const LonLatLine ring = star(m_random, at, size);
            const auto pieces = project(LonLatPolygon{{ring}}, projection);
            if (std::abs(at.latDeg) < 89.0 - 0.4 * size && projection.shows(at) &&
                isWithin(projection, projection.inverse(projection.forward(at).value()).value())) {
                EXPECT_FALSE(pieces.empty()) << spec.projString << " at " << at.lonDeg << " " << at.latDeg;
            }
            for (const auto& rings : pieces)
                for (const WorldRing& drawn : rings)
                    for (std::size_t p = 0; p < drawn.size(); ++p) {
                        const WorldPoint a = drawn[p];
                        const WorldPoint b = drawn[(p + 1) % drawn.size()];
                        expectShortEdge(projection, a, b, spec.projString);
                        if (const auto back = projection.inverse(a)) {
                            EXPECT_TRUE(isWithin(projection, *back)) << spec.projString;
                        }
                    }
        }
    }
}

TEST_P(CuttingProperties, NoLineStraysAcrossTheMap) {
    for (const ProjectionSpec& spec : projectionsAbout(m_centre)) {
        const Projection projection = made(spec);
        for (int i = 0; i < 20; ++i) {
            LonLatLine line;
            LonLat at = randomPosition(m_random);
            for (int step = 0; step < 30; ++step) {
                line.push_back(at);
                at = {wrappedLongitude(at.lonDeg + m_random.between(-20.0, 20.0)),
                      std::clamp(at.latDeg + m_random.between(-20.0, 20.0), -90.0, 90.0)};
            }
            for (const auto& piece : project(line, projection))
                for (std::size_t p = 1; p < piece.size(); ++p)
                    expectShortEdge(projection, piece[p - 1], piece[p], spec.projString);
        }
    }
}

TEST_P(CuttingProperties, BackAndForthEndsWhereItBegan) {
    for (const ProjectionSpec& spec : projectionsAbout(m_centre)) {
        const Projection projection = made(spec);
        for (int i = 0; i < 200; ++i) {
            const LonLat p = randomPosition(m_random);
            // On the very rim of a globe the ground is seen edge on.
            if (!projection.shows(p) ||
                (spec.isAzimuthal() && angularDistanceDeg(p, spec.centre) > spec.clipRadiusDeg - 0.01))
                continue;
            const auto point = projection.forward(p);
            ASSERT_TRUE(point) << spec.projString;
            const auto back = projection.inverse(*point);
            ASSERT_TRUE(back) << spec.projString;
            EXPECT_LT(distanceKm(p, *back), 2e-3) << spec.projString << " " << p.lonDeg << " " << p.latDeg;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(RandomCentres, CuttingProperties, testing::Range(0, 12));

TEST(CuttingAt, PolesTheCutAndTheEquatorAreNoSpecialCases) {
    for (const LonLat& centre :
         {LonLat{0.0, 90.0}, LonLat{0.0, -90.0}, LonLat{180.0, 0.0}, LonLat{-180.0, 45.0}, LonLat{0.0, 0.0},
          LonLat{90.0, 89.999}, LonLat{127.0, -38.0}})
        for (const ProjectionSpec& spec : projectionsAbout(centre)) {
            const Projection projection = made(spec);
            const double all = areaOf(std::vector<WorldRing>{rimOf(projection)});
            EXPECT_NEAR(drawnArea(world(), projection) / all, 1.0, 0.002) << spec.projString;
            for (const LonLatPolygon& cap :
                 {LonLatPolygon{{{{-180.0, -90.0}, {180.0, -90.0}, {180.0, -70.0}, {-180.0, -70.0}}}},
                  LonLatPolygon{{{{-180.0, 60.0}, {180.0, 60.0}, {180.0, 90.0}, {-180.0, 90.0}}}}}) {
                LonLatPolygon rest = world();
                rest.rings.push_back(cap.rings.front());
                EXPECT_NEAR((drawnArea(cap, projection) + drawnArea(rest, projection)) / all, 1.0, 0.005)
                    << spec.projString;
            }
        }
}
