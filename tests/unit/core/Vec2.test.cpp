#include "core/Vec2.hpp"

#include <gtest/gtest.h>

using namespace tumen::core;

namespace {

struct Point : Vec2<Point> {};

} // namespace

TEST(Vec2, AddsSubtractsAndScales) {
    const Point a{{1.0, 2.0}};
    const Point b{{10.0, -4.0}};
    EXPECT_EQ(a + b, (Point{{11.0, -2.0}}));
    EXPECT_EQ(b - a, (Point{{9.0, -6.0}}));
    EXPECT_EQ(a * 3.0, (Point{{3.0, 6.0}}));
}

TEST(Vec2, Measures) {
    const Point a{{3.0, 4.0}};
    EXPECT_DOUBLE_EQ(length(a), 5.0);
    EXPECT_DOUBLE_EQ(dot(a, Point{{2.0, -1.0}}), 2.0);
    EXPECT_DOUBLE_EQ(distance(a, Point{{0.0, 8.0}}), 5.0);
}

TEST(Vec2, InterpolatesFromEndToEnd) {
    const Point a{{1.0, 2.0}};
    const Point b{{3.0, -2.0}};
    EXPECT_EQ(lerp(a, b, 0.0), a);
    EXPECT_EQ(lerp(a, b, 0.5), (Point{{2.0, 0.0}}));
    EXPECT_EQ(lerp(a, b, 1.0), b);
}

TEST(Vec2, NormalizesAllButZero) {
    EXPECT_EQ(normalized(Point{{0.0, -7.0}}), (Point{{0.0, -1.0}}));
    EXPECT_EQ(normalized(Point{}), Point{});
    for (int degrees = 0; degrees < 360; degrees += 7) {
        const double angle = degrees * 0.017453292519943295;
        EXPECT_NEAR(length(normalized(Point{{1e-9 * std::cos(angle), 1e-9 * std::sin(angle)}})), 1.0, 1e-12);
    }
}

TEST(Vec2, PerpendicularTurnsLeftWithYUp) {
    EXPECT_EQ(perpendicular(Point{{1.0, 0.0}}), (Point{{0.0, 1.0}}));
    EXPECT_EQ(perpendicular(Point{{0.0, 1.0}}), (Point{{-1.0, 0.0}}));
    EXPECT_DOUBLE_EQ(dot(Point{{3.0, 4.0}}, perpendicular(Point{{3.0, 4.0}})), 0.0);
}

TEST(SmoothStep, IsFlatOutsideOfItsEdges) {
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 4.0, 1.0), 0.0);
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 4.0, 2.0), 0.0);
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 4.0, 3.0), 0.5);
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 4.0, 4.0), 1.0);
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 4.0, 9.0), 1.0);
}

TEST(SmoothStep, RisesMonotonically) {
    for (int i = 0; i < 1000; ++i)
        EXPECT_LT(smoothStep(0.0, 1000.0, i), smoothStep(0.0, 1000.0, i + 1));
}

TEST(SmoothStep, FallsWhenItsEdgesAreSwapped) {
    EXPECT_DOUBLE_EQ(smoothStep(4.0, 2.0, 1.0), 1.0);
    EXPECT_DOUBLE_EQ(smoothStep(4.0, 2.0, 5.0), 0.0);
}

TEST(SmoothStep, IsAStepWhenItsEdgesMeet) {
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 2.0, 1.999), 0.0);
    EXPECT_DOUBLE_EQ(smoothStep(2.0, 2.0, 2.0), 1.0);
}
