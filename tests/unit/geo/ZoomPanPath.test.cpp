#include "geo/ZoomPanPath.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

namespace tumen::geo {
namespace {

struct Way {
    double distance;
    double from;
    double to;
};

/// Kilometres: from scene to scene of a brief, and what no brief will ask for.
const std::vector<Way> ways = {{0.0, 1000.0, 1000.0},   {0.0, 150.0, 9000.0},     {6400.0, 1000.0, 1000.0},
                               {6400.0, 150.0, 9000.0}, {6400.0, 15000.0, 120.0}, {40.0, 1000.0, 1100.0},
                               {15000.0, 10.0, 10.0},   {1e-4, 500.0, 700.0},     {20000.0, 5.0, 40000.0}};

constexpr int steps = 1000;

TEST(ZoomPanPath, EndsAreExact) {
    for (const Way& way : ways) {
        const ZoomPanPath path(way.distance, way.from, way.to);
        EXPECT_EQ(path.at(0.0).along, 0.0);
        EXPECT_EQ(path.at(0.0).width, way.from);
        EXPECT_EQ(path.at(1.0).along, 1.0);
        EXPECT_EQ(path.at(1.0).width, way.to);
        EXPECT_EQ(path.at(-1.0).width, way.from);
        EXPECT_EQ(path.at(2.0).width, way.to);
        EXPECT_EQ(path.at(std::nan("")).width, way.from);
        // The last step is as short as the others.
        EXPECT_NEAR(path.at(1.0 - 1e-9).along, 1.0, 1e-4);
        EXPECT_NEAR(path.at(1.0 - 1e-9).width / way.to, 1.0, 1e-4);
    }
}

TEST(ZoomPanPath, TheWayBackIsTheSame) {
    for (const Way& way : ways) {
        const ZoomPanPath there(way.distance, way.from, way.to);
        const ZoomPanPath back(way.distance, way.to, way.from);
        EXPECT_NEAR(there.length(), back.length(), 1e-9);
        for (int i = 0; i <= 20; ++i) {
            const auto a = there.at(i / 20.0);
            const auto b = back.at(1.0 - i / 20.0);
            EXPECT_NEAR(a.width / b.width, 1.0, 1e-6) << way.distance << " " << i;
            EXPECT_NEAR(a.along, 1.0 - b.along, 1e-6) << way.distance << " " << i;
        }
    }
}

TEST(ZoomPanPath, NeverOvershoots) {
    for (const Way& way : ways) {
        const ZoomPanPath path(way.distance, way.from, way.to);
        double widest = 0.0;
        bool narrows = false;
        ZoomPanPath::Point last = path.at(0.0);
        for (int i = 1; i <= steps; ++i) {
            const auto next = path.at(static_cast<double>(i) / steps);
            EXPECT_GE(next.along, last.along);
            EXPECT_LE(next.along, 1.0);
            // Out, then in: never out again.
            narrows = narrows || next.width < last.width * (1.0 - 1e-12);
            if (narrows) {
                EXPECT_LE(next.width, last.width * (1.0 + 1e-9)) << way.distance << " step " << i;
            }
            widest = std::max(widest, next.width);
            last = next;
        }
        // No further out than it takes to see both ends, and a little.
        EXPECT_LE(widest, 1.5 * (way.distance + std::max(way.from, way.to)));
    }
}

TEST(ZoomPanPath, ThePictureChangesEvenly) {
    for (const Way& way : ways) {
        const ZoomPanPath path(way.distance, way.from, way.to);
        const double wanted = path.length() / steps;
        for (int i = 0; i < steps; ++i) {
            const auto a = path.at(static_cast<double>(i) / steps);
            const auto b = path.at((i + 1.0) / steps);
            const double width = std::sqrt(a.width * b.width);
            const double panned = ZoomPanPath::rho * (b.along - a.along) * way.distance / width;
            const double zoomed = std::log(b.width / a.width) / ZoomPanPath::rho;
            EXPECT_NEAR(std::hypot(panned, zoomed), wanted, 1e-3 * wanted + 1e-9)
                << way.distance << " step " << i;
        }
    }
}

TEST(ZoomPanPath, PansStraightWhereItIsNear) {
    const ZoomPanPath path(100.0, 1000.0, 1000.0);
    for (int i = 0; i <= 100; ++i) {
        EXPECT_NEAR(path.at(i / 100.0).width, 1000.0, 10.0);
        EXPECT_NEAR(path.at(i / 100.0).along, i / 100.0, 0.01);
    }
}

TEST(ZoomPanPath, ZoomsOutToGoFar) {
    const ZoomPanPath path(6400.0, 500.0, 500.0);
    EXPECT_GT(path.at(0.5).width, 3000.0);
    EXPECT_NEAR(path.at(0.5).along, 0.5, 1e-9);
}

TEST(ZoomPanPath, LengthTellsHowMuchChanges) {
    EXPECT_EQ(ZoomPanPath(0.0, 800.0, 800.0).length(), 0.0);
    EXPECT_NEAR(ZoomPanPath(0.0, 800.0, 1600.0).length(), std::log(2.0) / ZoomPanPath::rho, 1e-12);
    EXPECT_NEAR(ZoomPanPath(100.0, 1000.0, 1000.0).length(), ZoomPanPath::rho * 0.1, 1e-3);
    EXPECT_GT(ZoomPanPath(6400.0, 150.0, 9000.0).length(), ZoomPanPath(640.0, 150.0, 9000.0).length());
}

} // namespace
} // namespace tumen::geo
