#include "geo/Polyline.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace tumen::geo {

namespace {

const ScreenLine corner = {{{0.0, 0.0}}, {{10.0, 0.0}}, {{10.0, 20.0}}};

TEST(Polyline, LengthIsThatOfAllEdges) {
    EXPECT_DOUBLE_EQ(lengthPx(corner), 30.0);
    EXPECT_DOUBLE_EQ(lengthPx({{{3.0, 4.0}}}), 0.0);
}

TEST(Polyline, OfASegmentThePartWithinABoxCounts) {
    const ScreenRect box = {0.0, 0.0, 10.0, 10.0};
    EXPECT_DOUBLE_EQ(lengthWithin({{-5.0, 5.0}}, {{15.0, 5.0}}, box), 10.0);
    EXPECT_DOUBLE_EQ(lengthWithin({{2.0, 2.0}}, {{5.0, 6.0}}, box), 5.0);
    EXPECT_DOUBLE_EQ(lengthWithin({{5.0, 5.0}}, {{5.0, 40.0}}, box), 5.0);
    EXPECT_DOUBLE_EQ(lengthWithin({{-5.0, 8.0}}, {{5.0, 18.0}}, box), 0.0) << "past a corner";
    EXPECT_DOUBLE_EQ(lengthWithin({{-5.0, 12.0}}, {{15.0, 12.0}}, box), 0.0);
}

TEST(Polyline, EndsAreTakenAwayAcrossCorners) {
    EXPECT_EQ(withoutFront(corner, 12.0), (ScreenLine{{{10.0, 2.0}}, {{10.0, 20.0}}}));
    EXPECT_EQ(withoutBack(corner, 25.0), (ScreenLine{{{0.0, 0.0}}, {{5.0, 0.0}}}));
    EXPECT_EQ(withoutBack(corner, 0.0), corner);
}

TEST(Polyline, AStraightLineOfTwoPointsIsTrimmedToo) {
    EXPECT_EQ(withoutFront({{{0.0, 0.0}}, {{100.0, 0.0}}}, 30.0),
              (ScreenLine{{{30.0, 0.0}}, {{100.0, 0.0}}}));
}

TEST(Polyline, SomethingStaysOfALineShorterThanWhatIsTaken) {
    const ScreenLine rest = withoutBack(corner, 1000.0);
    ASSERT_EQ(rest.size(), 2U);
    EXPECT_NEAR(lengthPx(rest), 1.0, 1e-9);
    const ScreenLine point = {{{1.0, 1.0}}, {{1.0, 1.0}}};
    EXPECT_EQ(withoutFront(point, 5.0), point);
}

TEST(Polyline, SimplifiedKeepsWithinTheTolerance) {
    ScreenLine arc;
    for (int i = 0; i <= 200; ++i)
        arc.push_back({{300.0 * std::cos(i * 0.01), 300.0 * std::sin(i * 0.01)}});
    const ScreenLine few = simplified(arc, 0.1);
    EXPECT_LT(few.size(), 60U);
    EXPECT_EQ(few.front(), arc.front());
    EXPECT_EQ(few.back(), arc.back());
    // The middle of each chord is as far from the circle as any point of the line is from the chord.
    for (std::size_t i = 1; i < few.size(); ++i)
        EXPECT_GT(core::length(core::lerp(few[i - 1], few[i], 0.5)), 300.0 - 0.11);
}

TEST(Polyline, SimplifiedKeepsCornersLoopsAndShortLines) {
    EXPECT_EQ(simplified(corner, 0.1), corner);
    EXPECT_EQ(simplified({{{0.0, 0.0}}, {{5.0, 0.0}}, {{10.0, 0.0}}}, 0.1),
              (ScreenLine{{{0.0, 0.0}}, {{10.0, 0.0}}}));
    const ScreenLine loop = {{{0.0, 0.0}}, {{10.0, 0.0}}, {{0.0, 0.0}}};
    EXPECT_EQ(simplified(loop, 0.1), loop);
}

} // namespace

} // namespace tumen::geo
