#include "geo/Triangulation.hpp"

#include <gtest/gtest.h>

#include "tests/unit/geo/Ellipsoid.hpp"

using namespace tumen::geo;

namespace {

WorldRing square(double left, double bottom, double size, bool clockwise = false) {
    WorldRing ring = {
        {{left, bottom}}, {{left + size, bottom}}, {{left + size, bottom + size}}, {{left, bottom + size}}};
    if (clockwise)
        std::ranges::reverse(ring);
    return ring;
}

} // namespace

TEST(Triangulation, ASquareIsTwoTriangles) {
    const std::vector<WorldRing> rings = {square(-3.0, 2.0, 10.0)};
    EXPECT_EQ(triangulate(rings).size(), 6U);
    EXPECT_NEAR(filledArea(rings), 100.0, 1e-9);
    EXPECT_NEAR(areaOf(rings), 100.0, 1e-9);
}

TEST(Triangulation, FillsAroundHoles) {
    const std::vector<WorldRing> rings = {square(0.0, 0.0, 10.0), square(2.0, 2.0, 3.0, true),
                                          square(6.0, 6.0, 2.0, true)};
    EXPECT_NEAR(areaOf(rings), 100.0 - 9.0 - 4.0, 1e-9);
    EXPECT_NEAR(filledArea(rings), areaOf(rings), 1e-9);
    const auto corners = triangulate(rings);
    for (std::size_t i = 0; i + 2 < corners.size(); i += 3) {
        const WorldPoint middle = (corners[i] + corners[i + 1] + corners[i + 2]) * (1.0 / 3.0);
        EXPECT_FALSE(middle.x > 2.0 && middle.x < 5.0 && middle.y > 2.0 && middle.y < 5.0)
            << "within the hole";
    }
}

TEST(Triangulation, TheWindingDoesNotMatter) {
    for (const bool outer : {false, true})
        for (const bool inner : {false, true})
            EXPECT_NEAR(filledArea({square(0.0, 0.0, 10.0, outer), square(4.0, 4.0, 1.0, inner)}), 99.0,
                        1e-9);
}

TEST(Triangulation, AConcaveStar) {
    WorldRing star;
    constexpr int tips = 50;
    for (int i = 0; i < 2 * tips; ++i) {
        const double angle = std::numbers::pi * i / tips;
        const double radius = i % 2 == 0 ? 1000.0 : 300.0;
        star.push_back({{radius * std::cos(angle), radius * std::sin(angle)}});
    }
    EXPECT_NEAR(filledArea({star}) / areaOf(std::vector<WorldRing>{star}), 1.0, 1e-9);
    EXPECT_EQ(triangulate(std::vector<WorldRing>{star}).size(), 3U * (2 * tips - 2));
}

TEST(Triangulation, SelfIntersectionIsFilledByTheEvenOddRule) {
    // A bow tie of two triangles with a base of 10 and a height of 5 each.
    EXPECT_NEAR(filledArea({{{{0.0, 0.0}}, {{10.0, 10.0}}, {{10.0, 0.0}}, {{0.0, 10.0}}}}), 50.0, 1e-9);
    // A pentagram: its middle is left out, whatever the order.
    WorldRing pentagram;
    for (int i = 0; i < 5; ++i)
        pentagram.push_back({{std::cos(0.8 * std::numbers::pi * i), std::sin(0.8 * std::numbers::pi * i)}});
    const double filled = filledArea({pentagram});
    EXPECT_GT(filled, 0.1);
    EXPECT_LT(filled, areaOf(std::vector<WorldRing>{pentagram}));
}

TEST(Triangulation, NothingToFillIsNothing) {
    EXPECT_TRUE(triangulate({}).empty());
    EXPECT_TRUE(triangulate(std::vector<WorldRing>{{}}).empty());
    EXPECT_TRUE(triangulate(std::vector<WorldRing>{{{{1.0, 1.0}}, {{2.0, 2.0}}}}).empty());
    EXPECT_NEAR(filledArea({{{{0.0, 0.0}}, {{1.0, 1.0}}, {{2.0, 2.0}}}}), 0.0, 1e-12);
    EXPECT_NEAR(filledArea({WorldRing(20, WorldPoint{{3.0, 3.0}})}), 0.0, 1e-12);
    EXPECT_EQ(areaOf({}), 0.0);
}

TEST(Triangulation, RepeatedPointsDoNotMatter) {
    WorldRing ring = square(0.0, 0.0, 10.0);
    ring.insert(ring.begin() + 2, ring[1]);
    ring.push_back(ring.front());
    EXPECT_NEAR(filledArea({ring}), 100.0, 1e-9);
}
