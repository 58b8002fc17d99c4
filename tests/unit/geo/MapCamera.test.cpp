#include "geo/MapCamera.hpp"

#include <gtest/gtest.h>

using namespace tumen::geo;
using tumen::core::distance;

namespace {

constexpr ScreenRect frame = {226.0, 0.0, 1054.0, 570.0};
const MapCamera camera({{1000.0, -500.0}}, 2.5, frame);

} // namespace

TEST(MapCamera, TheCentreLiesInTheMiddleOfTheFrame) {
    EXPECT_LT(distance(camera.toScreen({{1000.0, -500.0}}), frame.centre()), 1e-12);
    EXPECT_EQ(camera.toScreen({{1250.0, -500.0}}),
              (ScreenPoint{{frame.centre().x + 100.0, frame.centre().y}}));
    EXPECT_EQ(camera.toScreen({{1000.0, -250.0}}),
              (ScreenPoint{{frame.centre().x, frame.centre().y - 100.0}}));
}

TEST(MapCamera, ToWorldUndoesToScreen) {
    for (double x = -3000.0; x <= 3000.0; x += 777.0)
        for (double y = -3000.0; y <= 3000.0; y += 555.0) {
            EXPECT_LT(distance(camera.toWorld(camera.toScreen({{x, y}})), WorldPoint{{x, y}}), 1e-9);
            EXPECT_LT(distance(camera.toScreen(camera.toWorld({{x, y}})), ScreenPoint{{x, y}}), 1e-9);
        }
}

TEST(MapCamera, PanKeepsWhatIsUnderThePointer) {
    const ScreenPoint from = {{300.0, 200.0}};
    const ScreenPoint offset = {{37.0, -81.0}};
    const WorldPoint grabbed = camera.toWorld(from);
    const MapCamera moved = camera.pannedBy(offset);
    EXPECT_LT(distance(moved.toScreen(grabbed), from + offset), 1e-9);
    EXPECT_EQ(moved.kmPerPx(), camera.kmPerPx());
    EXPECT_EQ(moved.frame(), camera.frame());
}

TEST(MapCamera, ZoomKeepsItsAnchor) {
    for (const double factor : {0.1, 0.8, 1.0, 1.25, 30.0})
        for (const ScreenPoint pointer :
             {ScreenPoint{{0.0, 0.0}}, ScreenPoint{{640.0, 333.0}}, frame.centre()}) {
            const WorldPoint anchor = camera.toWorld(pointer);
            const MapCamera zoomed = camera.zoomedAt(pointer, factor);
            EXPECT_LT(distance(zoomed.toScreen(anchor), pointer), 1e-8);
            EXPECT_DOUBLE_EQ(zoomed.kmPerPx(), camera.kmPerPx() / factor);
        }
}

TEST(MapCamera, ZoomInAndOutReturns) {
    const MapCamera back = camera.zoomedAt({{100.0, 100.0}}, 3.0).zoomedAt({{100.0, 100.0}}, 1.0 / 3.0);
    EXPECT_LT(distance(back.centre(), camera.centre()), 1e-9);
    EXPECT_NEAR(back.kmPerPx(), camera.kmPerPx(), 1e-12);
}

TEST(MapCamera, FittingShowsTheExtentsWithinTheFrame) {
    struct Extent {
        double widthKm, heightKm;
    };
    for (const Extent extent :
         {Extent{1000.0, 1180.0}, Extent{8600.0, 5200.0}, Extent{9000.0, 100.0}, Extent{1.0, 900.0}}) {
        const WorldPoint centre = {{-42.0, 4242.0}};
        const MapCamera fitted = MapCamera::fitting(centre, extent.widthKm, extent.heightKm, frame);
        const ScreenPoint topLeft =
            fitted.toScreen({{centre.x - extent.widthKm / 2.0, centre.y + extent.heightKm / 2.0}});
        const ScreenPoint bottomRight =
            fitted.toScreen({{centre.x + extent.widthKm / 2.0, centre.y - extent.heightKm / 2.0}});
        const ScreenRect reached = frame.grownBy(1e-9);
        EXPECT_TRUE(reached.contains(topLeft));
        EXPECT_TRUE(reached.contains(bottomRight));
        // And no more than needed: one of the two extents fills its side.
        const double fill =
            std::max((bottomRight.x - topLeft.x) / frame.width, (bottomRight.y - topLeft.y) / frame.height);
        EXPECT_NEAR(fill, 1.0, 1e-9);
    }
}

TEST(MapCamera, FittingAFrameThatIsAllCoveredStaysFinite) {
    const MapCamera fitted = MapCamera::fitting({}, 1000.0, 1000.0, {640.0, 360.0, 0.0, 0.0});
    EXPECT_TRUE(std::isfinite(fitted.kmPerPx()));
    EXPECT_GT(fitted.kmPerPx(), 0.0);
}

TEST(MapCamera, BetweenStartsAndEndsWhereItShould) {
    const MapCamera to({{-3000.0, 4000.0}}, 20.0, {0.0, 0.0, 1280.0, 720.0});
    EXPECT_LT(distance(between(camera, to, 0.0).centre(), camera.centre()), 1e-9);
    EXPECT_NEAR(between(camera, to, 0.0).kmPerPx(), camera.kmPerPx(), 1e-12);
    EXPECT_LT(distance(between(camera, to, 1.0).centre(), to.centre()), 1e-9);
    EXPECT_NEAR(between(camera, to, 1.0).kmPerPx(), to.kmPerPx(), 1e-12);
    EXPECT_EQ(between(camera, to, 1.0).frame(), to.frame());
    EXPECT_EQ(between(camera, to, -5.0).kmPerPx(), camera.kmPerPx());
    EXPECT_NEAR(between(camera, to, 5.0).kmPerPx(), to.kmPerPx(), 1e-12);
}

TEST(MapCamera, BetweenChangesScaleAndPlaceSteadily) {
    for (const double scale : {20.0, 0.3, 2.5, 2.5 * (1.0 + 5e-7)}) {
        const MapCamera to({{-3000.0, 4000.0}}, scale, frame);
        double lastWay = -1e-12;
        double lastScale = camera.kmPerPx();
        for (int i = 0; i <= 200; ++i) {
            const MapCamera now = between(camera, to, i / 200.0);
            const double way = distance(camera.centre(), now.centre());
            EXPECT_GE(way, lastWay - 1e-9);
            if (scale >= camera.kmPerPx())
                EXPECT_GE(now.kmPerPx(), lastScale - 1e-12);
            else
                EXPECT_LE(now.kmPerPx(), lastScale + 1e-12);
            lastWay = way;
            lastScale = now.kmPerPx();
        }
        EXPECT_NEAR(lastWay, distance(camera.centre(), to.centre()), 1e-6);
    }
}

TEST(MapCamera, BetweenMovesEvenlyOnThePicture) {
    // From one frame to the next nothing on the picture jumps: the new centre is never far from the old one.
    const MapCamera to({{9000.0, 4000.0}}, 0.25, frame);
    for (int i = 0; i < 60; ++i) {
        const MapCamera now = between(camera, to, i / 60.0);
        const MapCamera next = between(camera, to, (i + 1) / 60.0);
        EXPECT_LT(distance(now.toScreen(next.centre()), frame.centre()), 0.1 * 4600.0);
    }
}
