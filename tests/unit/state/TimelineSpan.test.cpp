#include "state/TimelineSpan.hpp"

#include <limits>

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::state;
using time::DayRange;

namespace {

constexpr DayRange limits = {1000.0, 51000.0};

} // namespace

TEST(TimelineSpan, KeepsItsLengthAtTheEnds) {
    EXPECT_EQ(timelineSpanWithin({2000.0, 3000.0}, limits), (DayRange{2000.0, 3000.0}));
    EXPECT_EQ(timelineSpanWithin({0.0, 1000.0}, limits), (DayRange{1000.0, 2000.0}));
    EXPECT_EQ(timelineSpanWithin({50500.0, 51500.0}, limits), (DayRange{50000.0, 51000.0}));
}

TEST(TimelineSpan, IsNeverShorterThanThreeDaysNorReversed) {
    EXPECT_EQ(timelineSpanWithin({2000.0, 2001.0}, limits), (DayRange{1999.0, 2002.0}));
    EXPECT_EQ(timelineSpanWithin({2001.0, 2000.0}, limits), (DayRange{1999.0, 2002.0}));
    EXPECT_EQ(timelineSpanWithin({1000.0, 1000.5}, limits), (DayRange{1000.0, 1003.0}));
}

TEST(TimelineSpan, AllOfItIsNone) {
    EXPECT_FALSE(timelineSpanWithin(limits, limits));
    EXPECT_FALSE(timelineSpanWithin({0.0, 1e6}, limits));
    EXPECT_FALSE(timelineSpanWithin({5.0, 6.0}, {0.0, 2.0})) << "a brief of two days";
    EXPECT_FALSE(timelineSpanWithin({std::numeric_limits<double>::quiet_NaN(), 1.0}, limits));
}

TEST(TimelineSpan, ZoomKeepsWhatIsPointedAtInItsPlace) {
    const DayRange zoomed = zoomedSpan({2000.0, 3000.0}, 2250.0, 0.5);
    EXPECT_EQ(zoomed, (DayRange{2125.0, 2625.0}));
    DayRange span = {2000.0, 3000.0};
    for (int i = 0; i < 100; ++i)
        span = zoomedSpan(span, 2250.0, 0.8);
    EXPECT_NEAR(span.last - span.first, shortestTimelineDays, 1e-9);
    EXPECT_NEAR((2250.0 - span.first) / (span.last - span.first), 0.25, 1e-9);
}

TEST(TimelineSpan, PagesOverWhenTheDateLeaves) {
    const DayRange page = {2000.0, 3000.0};
    EXPECT_EQ(pageWith(page, 2000.0), page);
    EXPECT_EQ(pageWith(page, 3000.0), page);
    EXPECT_EQ(pageWith(page, 3001.0), (DayRange{2901.0, 3901.0}));
    EXPECT_EQ(pageWith(page, 1999.0), (DayRange{1099.0, 2099.0}));
    EXPECT_EQ(pageWith(page, 9000.0), (DayRange{8900.0, 9900.0}));
}
