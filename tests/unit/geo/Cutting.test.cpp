#include "geo/Cutting.hpp"

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen::geo;

namespace {

LonLatLine boxRing(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}};
}

LonLatPolygon box(double west, double south, double east, double north) {
    return {{boxRing(west, south, east, north)}};
}

Projection made(std::string_view id) {
    auto projection = Projection::make(*findProjection(id));
    return std::move(*projection);
}

std::vector<std::string> equalAreaIds() {
    std::vector<std::string> ids;
    for (const ProjectionSpec& spec : shippedProjections())
        if (spec.equalArea)
            ids.push_back(spec.id);
    return ids;
}

/// The part of a box that the projection shows, summed up over small cells.
double shownArea(const Projection& projection, double west, double south, double east, double north) {
    constexpr double step = 0.25;
    double area = 0.0;
    for (double lat = south; lat < north - 1e-9; lat += step)
        for (double lon = west; lon < east - 1e-9; lon += step)
            if (projection.shows({lon + step / 2.0, lat + step / 2.0}))
                area += cellAreaKm2(lon, lat, lon + step, lat + step);
    return area;
}

double longestEdge(const std::vector<WorldPoint>& points, bool closed) {
    double longest = 0.0;
    for (std::size_t i = closed ? 0 : 1; i < points.size(); ++i)
        longest =
            std::max(longest, tumen::core::distance(points[i > 0 ? i - 1 : points.size() - 1], points[i]));
    return longest;
}

double longestEdge(const std::vector<std::vector<WorldRing>>& pieces) {
    double longest = 0.0;
    for (const auto& rings : pieces)
        for (const WorldRing& ring : rings)
            longest = std::max(longest, longestEdge(ring, true));
    return longest;
}

/// Two degrees on the ground, with room for what an equal-area projection stretches within 100 degrees of its
/// centre.
constexpr double longestDrawnEdgeKm = 2.0 * 111.4 * 1.6;

} // namespace

TEST(Cutting, ASquareAcrossThe180thMeridianKeepsItsArea) {
    const double truth = cellAreaKm2(170.0, 50.0, 190.0, 60.0);
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        const auto whole = project(box(170.0, 50.0, 190.0, 60.0), projection);
        EXPECT_EQ(whole.size(), 1U) << id;
        EXPECT_NEAR(drawnArea(box(170.0, 50.0, 190.0, 60.0), projection) / truth, 1.0, 0.01) << id;
        EXPECT_LT(longestEdge(whole), longestDrawnEdgeKm) << id;
        const double halves = drawnArea(box(170.0, 50.0, 180.0, 60.0), projection) +
                              drawnArea(box(-180.0, 50.0, -170.0, 60.0), projection);
        EXPECT_NEAR(halves / truth, 1.0, 0.01) << id;
    }
}

TEST(Cutting, TheTwoHalvesMeetAtThe180thMeridian) {
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        EXPECT_LT(tumen::core::distance(projection.forward({180.0, 55.0}).value(),
                                        projection.forward({-180.0, 55.0}).value()),
                  1e-3)
            << id;
    }
}

TEST(Cutting, ASquareAcrossTheCutFallsIntoTwoPieces) {
    const Projection projection = made("equal-earth"); // cut along 30 degrees west
    for (const double turn : {-360.0, 0.0, 360.0}) {
        const LonLatPolygon square = box(-45.0 + turn, 10.0, -20.0 + turn, 30.0);
        const auto pieces = project(square, projection);
        ASSERT_EQ(pieces.size(), 2U);
        EXPECT_NEAR(drawnArea(square, projection) / cellAreaKm2(-45.0, 10.0, -20.0, 30.0), 1.0, 0.01);
        EXPECT_LT(longestEdge(pieces), longestDrawnEdgeKm);
        for (const auto& rings : pieces) {
            const double side = rings.front().front().x;
            for (const WorldPoint& point : rings.front())
                EXPECT_GT(point.x * side, 0.0) << "a piece spans the map";
        }
    }
}

TEST(Cutting, PolygonsThatTouchTheCutStayWhole) {
    const Projection projection = made("equal-earth");
    for (const LonLatPolygon& polygon : {box(-50.0, 0.0, -30.0, 10.0), box(-30.0, 0.0, -10.0, 10.0)}) {
        const auto pieces = project(polygon, projection);
        ASSERT_EQ(pieces.size(), 1U);
        EXPECT_LT(longestEdge(pieces), longestDrawnEdgeKm);
        EXPECT_NEAR(filledArea(pieces.front()) / cellAreaKm2(0.0, 0.0, 20.0, 10.0), 1.0, 0.01);
    }
}

TEST(Cutting, ABeltAroundTheWorld) {
    const Projection projection = made("equal-earth");
    EXPECT_NEAR(drawnArea(box(-180.0, -20.0, 180.0, 20.0), projection) /
                    cellAreaKm2(-180.0, -20.0, 180.0, 20.0),
                1.0, 0.01);
    const auto pieces = project(box(-180.0, -20.0, 180.0, 20.0), projection);
    EXPECT_LT(longestEdge(pieces), longestDrawnEdgeKm);
}

TEST(Cutting, CapsAroundThePoles) {
    // As GeoJSON wants them: from -180 to 180 and along the pole.
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        EXPECT_NEAR(drawnArea(box(-180.0, 75.0, 180.0, 90.0), projection) /
                        cellAreaKm2(-180.0, 75.0, 180.0, 90.0),
                    1.0, 0.01)
            << id << " north";
        EXPECT_NEAR(drawnArea(box(-180.0, -90.0, 180.0, -75.0), projection) /
                        shownArea(projection, -180.0, -90.0, 180.0, -75.0),
                    1.0, 0.01)
            << id << " south";
    }
}

TEST(Cutting, APolygonThatTouchesThePole) {
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        EXPECT_NEAR(drawnArea(box(100.0, 80.0, 160.0, 90.0), projection) /
                        cellAreaKm2(100.0, 80.0, 160.0, 90.0),
                    1.0, 0.01)
            << id;
    }
}

TEST(Cutting, HolesStayHoles) {
    const LonLatPolygon ring = {{boxRing(100.0, 30.0, 140.0, 60.0), boxRing(110.0, 40.0, 125.0, 50.0)}};
    const double truth = cellAreaKm2(100.0, 30.0, 140.0, 60.0) - cellAreaKm2(110.0, 40.0, 125.0, 50.0);
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        const auto pieces = project(ring, projection);
        ASSERT_EQ(pieces.size(), 1U) << id;
        EXPECT_EQ(pieces.front().size(), 2U) << id;
        EXPECT_NEAR(drawnArea(ring, projection) / truth, 1.0, 0.01) << id;
    }
}

TEST(Cutting, AHoleAcrossTheCut) {
    const LonLatPolygon ring = {{boxRing(-50.0, 0.0, -10.0, 40.0), boxRing(-40.0, 10.0, -22.0, 30.0)}};
    const double truth = cellAreaKm2(-50.0, 0.0, -10.0, 40.0) - cellAreaKm2(-40.0, 10.0, -22.0, 30.0);
    const Projection projection = made("equal-earth");
    EXPECT_EQ(project(ring, projection).size(), 2U);
    EXPECT_NEAR(drawnArea(ring, projection) / truth, 1.0, 0.01);
    EXPECT_LT(longestEdge(project(ring, projection)), longestDrawnEdgeKm);
}

TEST(Cutting, WhatLiesBeyondTheClipRadiusIsLeftAway) {
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        if (!projection.spec().isAzimuthal())
            continue;
        const double lon = wrappedLongitude(projection.spec().centre.lonDeg + 180.0);
        const double lat = -projection.spec().centre.latDeg;
        // Around the point opposite to the centre, and beside it: at most slivers along the rim are left.
        for (const double aside : {0.0, 9.0})
            for (const auto& rings :
                 project(box(lon + aside - 4.0, lat - 4.0, lon + aside + 4.0, lat + 4.0), projection))
                for (const WorldPoint& corner : triangulate(rings))
                    EXPECT_GT(tumen::core::length(corner), 0.999 * projection.clipRadiusKm()) << id;
        // Across the rim, beside the point opposite to the centre.
        const double west = lon - 70.0;
        const double east = lon - 6.0;
        const double south = lat - 8.0;
        const double north = lat + 9.0;
        const double truth = shownArea(projection, west, south, east, north);
        ASSERT_LT(truth, 0.95 * cellAreaKm2(west, south, east, north)) << "the box does not cross the rim";
        // On the ellipsoid the circle in the plane is one of angles only within about a degree.
        EXPECT_NEAR(drawnArea(box(west, south, east, north), projection) / truth, 1.0, 0.04) << id;
    }
}

TEST(Cutting, APolygonAroundThePointOppositeToTheCentre) {
    // An ocean basin: its ring goes round the clip circle, what is drawn lies between the two.
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        if (!projection.spec().isAzimuthal())
            continue;
        const double lon = wrappedLongitude(projection.spec().centre.lonDeg + 180.0);
        const double lat = -projection.spec().centre.latDeg;
        const double west = lon - 75.0;
        const double east = lon + 60.0;
        const double south = std::max(lat - 40.0, -88.0);
        const double north = lat + 50.0;
        const double truth = shownArea(projection, west, south, east, north);
        EXPECT_NEAR(drawnArea(box(west, south, east, north), projection) / truth, 1.0, 0.01) << id;
        // With an island in it, well within the clip circle.
        const LonLatPolygon withIsland = {
            {boxRing(west, south, east, north), boxRing(lon - 10.0, lat + 30.0, lon + 10.0, lat + 40.0)}};
        const double island = shownArea(projection, lon - 10.0, lat + 30.0, lon + 10.0, lat + 40.0);
        EXPECT_NEAR(drawnArea(withIsland, projection) / (truth - island), 1.0, 0.01) << id;
    }
}

TEST(Cutting, AnIslandAtThePointOppositeToTheCentreIsNoOcean) {
    // The point itself lies in the polygon's hole.
    const Projection projection = made("regional"); // opposite to it: 51 W 48 S
    const LonLatPolygon ring = {{boxRing(-130.0, -80.0, 20.0, 10.0), boxRing(-90.0, -75.0, -10.0, -15.0)}};
    const double truth =
        shownArea(projection, -130.0, -80.0, 20.0, 10.0) - shownArea(projection, -90.0, -75.0, -10.0, -15.0);
    EXPECT_NEAR(drawnArea(ring, projection) / truth, 1.0, 0.01);
}

TEST(Cutting, TheWholeOceanWithContinents) {
    // As bathymetry comes: one polygon for the world, continents as holes.
    for (const std::string& id : equalAreaIds()) {
        const Projection projection = made(id);
        const LonLatPolygon ocean = {{boxRing(-180.0, -70.0, 180.0, 80.0), boxRing(0.0, 0.0, 40.0, 40.0),
                                      boxRing(90.0, 20.0, 130.0, 70.0)}};
        const double truth = shownArea(projection, -180.0, -70.0, 180.0, 80.0) -
                             shownArea(projection, 0.0, 0.0, 40.0, 40.0) -
                             shownArea(projection, 90.0, 20.0, 130.0, 70.0);
        EXPECT_NEAR(drawnArea(ocean, projection) / truth, 1.0, 0.01) << id;
    }
}

TEST(Cutting, NonsenseIsNothingAndDoesNotCrash) {
    for (const ProjectionSpec& spec : shippedProjections()) {
        const Projection projection = made(spec.id);
        EXPECT_TRUE(project(LonLatPolygon{}, projection).empty());
        EXPECT_TRUE(project(LonLatPolygon{{{{0.0, 0.0}, {1.0, 1.0}}}}, projection).empty());
        EXPECT_TRUE(project(LonLatLine{}, projection).empty());
        EXPECT_TRUE(project(LonLatLine{{100.0, 40.0}}, projection).empty());
        EXPECT_EQ(drawnArea({{LonLatLine(5, LonLat{-30.0, 40.0})}}, projection), 0.0);
        // A bow tie, across the cut and across the rim.
        project(LonLatPolygon{{{{-60.0, -60.0}, {-10.0, 0.0}, {-60.0, 0.0}, {-10.0, -60.0}}}}, projection);
        // A hole that is not one.
        project(LonLatPolygon{{boxRing(-45.0, 0.0, -15.0, 10.0), {{-40.0, 5.0}, {-20.0, 5.0}}}}, projection);
        project(LonLatPolygon{{boxRing(-45.0, 0.0, -15.0, 10.0), boxRing(-60.0, -5.0, 0.0, 15.0)}},
                projection);
    }
}

TEST(Cutting, ClippingToABox) {
    const LonLatPolygon square = box(0.0, 0.0, 10.0, 10.0);
    ASSERT_EQ(clippedToBox(square, -1.0, -1.0, 11.0, 11.0).size(), 1U);
    EXPECT_EQ(clippedToBox(square, -1.0, -1.0, 11.0, 11.0).front().rings, square.rings);
    EXPECT_TRUE(clippedToBox(square, 20.0, 0.0, 30.0, 10.0).empty());
    EXPECT_TRUE(clippedToBox(square, 10.0, 0.0, 30.0, 10.0).empty()) << "a common edge is no area";
    const auto half = clippedToBox(square, -720.0, 4.0, 720.0, 90.0);
    ASSERT_EQ(half.size(), 1U);
    double south = 90.0;
    double north = -90.0;
    for (const LonLat& p : half.front().rings.front()) {
        south = std::min(south, p.latDeg);
        north = std::max(north, p.latDeg);
    }
    EXPECT_DOUBLE_EQ(south, 4.0);
    EXPECT_DOUBLE_EQ(north, 10.0);
    EXPECT_NE(half.front().rings.front().front(), half.front().rings.front().back())
        << "the first point is not repeated";
    // The two ends of a U hang together along the edge only.
    const LonLatPolygon u = {{{{0.0, 0.0},
                               {10.0, 0.0},
                               {10.0, 10.0},
                               {8.0, 10.0},
                               {8.0, 2.0},
                               {2.0, 2.0},
                               {2.0, 10.0},
                               {0.0, 10.0}}}};
    const auto ends = clippedToBox(u, -1.0, 5.0, 11.0, 11.0);
    ASSERT_EQ(ends.size(), 1U);
    WorldRing ring;
    for (const LonLat& p : ends.front().rings.front())
        ring.push_back({{p.lonDeg, p.latDeg}});
    EXPECT_NEAR(filledArea({ring}), 2.0 * 2.0 * 5.0, 1e-9);
}

TEST(Cutting, ALineAcrossTheCutEndsAtTheRim) {
    const Projection projection = made("equal-earth");
    for (const auto& [from, to] : {std::pair{LonLat{-50.0, 20.0}, LonLat{-10.0, 40.0}},
                                   std::pair{LonLat{-10.0, 40.0}, LonLat{-50.0, 20.0}},
                                   std::pair{LonLat{310.0, 20.0}, LonLat{350.0, 40.0}}}) {
        const auto pieces = project(LonLatLine{from, to}, projection);
        ASSERT_EQ(pieces.size(), 2U);
        const WorldPoint west = projection.forward({-30.0, 30.0}).value();
        const WorldPoint east = projection.forward({330.0, 30.0}).value();
        const bool fromWest = from.lonDeg == -10.0;
        EXPECT_LT(tumen::core::distance(pieces[0].back(), fromWest ? west : east), 1.0);
        EXPECT_LT(tumen::core::distance(pieces[1].front(), fromWest ? east : west), 1.0);
        for (const auto& piece : pieces)
            EXPECT_LT(longestEdge(piece, false), longestDrawnEdgeKm);
        EXPECT_LT(tumen::core::distance(pieces[0].front(), projection.forward(from).value()), 1e-6);
        EXPECT_LT(tumen::core::distance(pieces[1].back(), projection.forward(to).value()), 1e-6);
    }
}

TEST(Cutting, ALineAcrossThe180thMeridianStaysWhole) {
    for (const ProjectionSpec& spec : shippedProjections()) {
        const Projection projection = made(spec.id);
        for (const double to : {190.0, -170.0}) {
            const auto pieces = project(LonLatLine{{170.0, 60.0}, {to, 65.0}}, projection);
            ASSERT_EQ(pieces.size(), 1U) << spec.id;
            EXPECT_LT(longestEdge(pieces.front(), false), 2.0 * 111.4 * 1.6) << spec.id;
        }
    }
}

TEST(Cutting, AParallelAroundTheWorldIsCutOnce) {
    const Projection projection = made("equal-earth");
    LonLatLine parallel;
    for (int lon = -180; lon <= 180; lon += 90)
        parallel.push_back({static_cast<double>(lon), 40.0});
    const auto pieces = project(parallel, projection);
    EXPECT_EQ(pieces.size(), 2U); // the line's own ends lie at 180
    for (const auto& piece : pieces)
        EXPECT_LT(longestEdge(piece, false), longestDrawnEdgeKm);
}

TEST(Cutting, ALineAlongTheCutStaysOnOneSide) {
    const Projection projection = made("equal-earth");
    const auto pieces = project(LonLatLine{{-30.0, -80.0}, {-30.0, 80.0}}, projection);
    ASSERT_EQ(pieces.size(), 1U);
    for (const WorldPoint& point : pieces.front())
        EXPECT_GT(point.x * pieces.front().front().x, 0.0);
}

TEST(Cutting, ALineThatLeavesTheClipRadiusFallsApart) {
    const Projection projection = made("regional");
    // Through the point opposite to the centre.
    const auto pieces = project(LonLatLine{{-51.0, 0.0}, {-51.0, -89.0}}, projection);
    ASSERT_EQ(pieces.size(), 2U);
    for (const auto& piece : pieces)
        for (const WorldPoint& point : piece) {
            const LonLat p = projection.inverse(point).value();
            EXPECT_LT(angularDistanceDeg(p, projection.spec().centre),
                      projection.spec().clipRadiusDeg + 1e-6);
        }
    for (const WorldPoint& end : {pieces[0].back(), pieces[1].front()})
        EXPECT_NEAR(angularDistanceDeg(projection.inverse(end).value(), projection.spec().centre),
                    projection.spec().clipRadiusDeg, 1e-6)
            << "the pieces reach the rim";
}
