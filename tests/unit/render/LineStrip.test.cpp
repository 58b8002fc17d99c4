#include "render/LineStrip.hpp"

#include <cmath>

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::render;

namespace {

std::vector<sf::Vertex> stripOf(std::vector<scene::WorldLine> lines) {
    return lineStrip(lines);
}

float normalLength(const sf::Vertex& vertex) {
    return std::hypot(vertex.texCoords.x, vertex.texCoords.y);
}

/// Runs east and turns by that angle after 10 km.
scene::WorldLine corner(double degrees) {
    const double angle = degrees * 3.14159265358979 / 180.0;
    return {{{0.0, 0.0}}, {{10.0, 0.0}}, {{10.0 + 10.0 * std::cos(angle), 10.0 * std::sin(angle)}}};
}

} // namespace

TEST(LineStrip, EachPointHasBothSides) {
    const auto strip = stripOf({{{{1.0, 2.0}}, {{11.0, 2.0}}}});
    ASSERT_EQ(strip.size(), 4U);
    EXPECT_EQ(strip[0].position, sf::Vector2f(1.0F, 2.0F));
    EXPECT_EQ(strip[3].position, sf::Vector2f(11.0F, 2.0F));
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(strip[i].color.r, i % 2 == 0 ? 255 : 0);
        EXPECT_NEAR(strip[i].texCoords.x, 0.0F, 1e-6F);
        EXPECT_NEAR(strip[i].texCoords.y, 1.0F, 1e-6F) << "the left of a line to the east is north";
    }
}

TEST(LineStrip, CornersAreMitred) {
    const auto strip = stripOf({corner(90.0)});
    ASSERT_EQ(strip.size(), 6U);
    EXPECT_NEAR(strip[2].texCoords.x, -1.0F, 1e-5F);
    EXPECT_NEAR(strip[2].texCoords.y, 1.0F, 1e-5F);
    EXPECT_NEAR(normalLength(strip[0]), 1.0F, 1e-5F);
}

TEST(LineStrip, SharpCornersAreBevelled) {
    for (const double degrees : {100.0, 130.0, 160.0, 179.0, 180.0, -150.0}) {
        const auto strip = stripOf({corner(degrees)});
        EXPECT_LE(normalLength(strip[2]), 2.0F + 1e-5F) << degrees;
        EXPECT_GE(normalLength(strip[2]), 1.0F - 1e-5F) << degrees;
    }
}

TEST(LineStrip, LinesAreJoinedByTrianglesWithoutArea) {
    const scene::WorldLine first = {{{0.0, 0.0}}, {{1.0, 0.0}}};
    const scene::WorldLine second = {{{50.0, 50.0}}, {{60.0, 50.0}}};
    const auto strip = stripOf({first, second});
    ASSERT_EQ(strip.size(), 10U);
    for (std::size_t i = 2; i + 2 < 8; ++i) {
        const bool twoAlike =
            strip[i].position == strip[i + 1].position || strip[i + 1].position == strip[i + 2].position;
        EXPECT_TRUE(twoAlike) << i;
    }
    EXPECT_EQ(strip[6].position, strip[5].position);
    EXPECT_EQ(strip[6].color, strip[5].color);
}

TEST(LineStrip, WhatIsNoLineIsLeftOut) {
    EXPECT_TRUE(stripOf({}).empty());
    EXPECT_TRUE(stripOf({{}, {{{1.0, 1.0}}}}).empty());
    EXPECT_EQ(stripOf({{{{1.0, 1.0}}}, {{{0.0, 0.0}}, {{1.0, 0.0}}}}).size(), 4U);
}

TEST(LineStrip, RepeatedPointsDoNoHarm) {
    for (const sf::Vertex& vertex :
         stripOf({{{{1.0, 1.0}}, {{1.0, 1.0}}, {{2.0, 1.0}}, {{2.0, 1.0}}}, {{{3.0, 3.0}}, {{3.0, 3.0}}}}))
        EXPECT_TRUE(std::isfinite(vertex.texCoords.x) && std::isfinite(vertex.texCoords.y));
}
