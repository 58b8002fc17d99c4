#include "ui/TimelineAxis.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "tests/unit/time/Day.hpp"

namespace tumen::ui {
namespace {

using sample::day;

time::EdtfDate edtf(const char* text) {
    return *time::parseEdtf(text);
}

TEST(TimelineAxisTest, PixelsAndDaysAreInverse) {
    const TimelineAxis axis({day("1904"), day("2025")}, 24.0, 1232.0);
    EXPECT_DOUBLE_EQ(axis.xOf(day("1904")), 24.0);
    EXPECT_DOUBLE_EQ(axis.xOf(day("2025")), 1256.0);
    for (double x = 24.0; x <= 1256.0; x += 7.3) {
        EXPECT_NEAR(axis.xOf(axis.dayAt(x)), x, 1.0);
        EXPECT_EQ(axis.dayAt(x), std::floor(axis.dayAt(x)));
    }
}

TEST(TimelineAxisTest, DaysStayWithinTheSpan) {
    const TimelineAxis axis({day("1904"), day("2025")}, 24.0, 1232.0);
    EXPECT_EQ(axis.dayAt(-1e6), day("1904"));
    EXPECT_EQ(axis.dayAt(1e6), day("2025"));
    EXPECT_EQ(axis.xWithin(time::openPast), 24.0);
    EXPECT_EQ(axis.xWithin(time::openFuture), 1256.0);
}

TEST(TimelineAxisTest, LabelsAreRoundYearsWithRoomBetween) {
    for (const double width : {150.0, 400.0, 1232.0, 3700.0})
        for (const char* last : {"1905", "1907", "1950", "2025"}) {
            const TimelineAxis axis({day("1904"), day(last)}, 0.0, width);
            double previous = -1e9;
            for (const AxisTick& tick : axisTicks(axis, 50.0)) {
                EXPECT_GE(tick.day, axis.span().first);
                EXPECT_LE(tick.day, axis.span().last);
                if (tick.label.empty())
                    continue;
                const double x = axis.xOf(tick.day);
                EXPECT_GE(x - previous, 49.0) << width << " " << last << " " << tick.label;
                previous = x;
            }
        }
}

TEST(TimelineAxisTest, TenYearsAtTheEmbeddedBriefsWidth) {
    const TimelineAxis axis({day("1904"), day("2025")}, 24.0, 1232.0);
    std::vector<std::string> labels;
    for (const AxisTick& tick : axisTicks(axis, 62.0))
        if (!tick.label.empty())
            labels.push_back(tick.label);
    EXPECT_EQ(labels.front(), "1910");
    EXPECT_EQ(labels.back(), "2020");
    EXPECT_EQ(labels.size(), 12U);
}

TEST(TimelineAxisTest, ShortSpansHaveMonths) {
    const TimelineAxis axis({day("2023-06"), day("2024-06")}, 0.0, 1232.0);
    const auto ticks = axisTicks(axis, 50.0);
    ASSERT_GE(ticks.size(), 12U);
    EXPECT_EQ(ticks[0].label, "Jun 2023");
}

TEST(TimelineAxisTest, DaysHaveTheirMonthsAndTheFirstItsYear) {
    const TimelineAxis threeDays({day("1950-12-30") + 0.5, day("1951-01-02") + 0.5}, 0.0, 1232.0);
    std::vector<std::string> labels;
    for (const AxisTick& tick : axisTicks(threeDays, 62.0))
        labels.push_back(tick.label);
    EXPECT_EQ(labels, (std::vector<std::string>{"31 Dec 1950", "1 Jan 1951", "2 Jan"}));

    const TimelineAxis month({day("2024-02-01"), day("2024-03-02")}, 0.0, 1232.0);
    labels.clear();
    std::size_t small = 0;
    for (const AxisTick& tick : axisTicks(month, 62.0))
        tick.label.empty() ? void(++small) : labels.push_back(tick.label);
    EXPECT_EQ(labels,
              (std::vector<std::string>{"1 Feb 2024", "6 Feb", "11 Feb", "16 Feb", "21 Feb", "1 Mar"}))
        << "26 February is less than five days from March";
    EXPECT_EQ(small, 25U);
}

TEST(TimelineAxisTest, LabelsNeverOverlapAtAnyZoomAndAreThereAtEach) {
    const auto widthOf = [](std::string_view text) { return 6.6 * static_cast<double>(text.size()); };
    for (const double axisWidth : {300.0, 1232.0, 1872.0})
        for (double days = 55000.0; days >= 3.0; days /= 1.13)
            for (const char* from : {"1904-01-01", "1938-02-26", "1999-12-30"}) {
                const TimelineAxis axis({day(from) + 0.3, day(from) + 0.3 + days}, 24.0, axisWidth);
                const auto labels = axisLabels(axis, axisTicks(axis, 62.0), 8.0, widthOf);
                double right = 24.0 - 8.0;
                for (const AxisLabel& label : labels) {
                    EXPECT_GE(label.leftPx, right + 8.0 - 1e-9) << label.text << " of " << days;
                    right = label.leftPx + label.widthPx;
                }
                EXPECT_LE(right, axis.rightPx() + 1e-9);
                EXPECT_GE(labels.size(), 1U) << days << " days from " << from;
                EXPECT_LE(labels.size(), axisWidth / 40.0);
            }
}

TEST(TimelineAxisTest, TheDayUnderThePointerIsOneOfTheAxis) {
    const TimelineAxis axis({day("1950-06-25") + 0.4, day("1950-06-28") + 0.4}, 0.0, 1200.0);
    EXPECT_EQ(axis.dayAt(0.0), day("1950-06-26"));
    EXPECT_EQ(axis.dayAt(-500.0), day("1950-06-26"));
    EXPECT_EQ(axis.dayAt(5000.0), day("1950-06-28"));
}

TEST(BandPiecesTest, ExactBandsAreLevelAndUncertainOnesRise) {
    const time::DayRange span{day("1904"), day("2025")};
    for (const BandPiece& piece : bandPieces({edtf("1950-06-25"), edtf("1953-07-27")}, span)) {
        EXPECT_DOUBLE_EQ(piece.presenceFirst, 1.0);
        EXPECT_DOUBLE_EQ(piece.presenceLast, 1.0);
    }
    const auto soft = bandPieces({edtf("198X"), edtf("1995-06-01")}, span);
    ASSERT_FALSE(soft.empty());
    EXPECT_LT(soft.front().presenceFirst, 0.3);
    EXPECT_NEAR(soft.back().presenceLast, 1.0, 0.01);
    for (std::size_t i = 1; i < soft.size(); ++i)
        EXPECT_DOUBLE_EQ(soft[i - 1].last, soft[i].first);
}

TEST(BandPiecesTest, OpenEndsReachTheEdgeAndUndatedGivesNothing) {
    const time::DayRange span{day("1904"), day("2025")};
    EXPECT_GE(bandPieces({edtf("2022"), edtf("..")}, span).back().last, span.last);
    for (const BandPiece& piece : bandPieces({edtf(""), edtf("")}, span))
        EXPECT_EQ(piece.presenceFirst, 0.0);
}

} // namespace
} // namespace tumen::ui
