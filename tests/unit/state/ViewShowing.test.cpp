// state::viewShowing(): the map goes where something is.

#include <gtest/gtest.h>

#include "geo/ProjectionText.hpp"
#include "state/MapView.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::state {
namespace {

constexpr geo::ScreenRect frame = {240.0, 20.0, 700.0, 300.0};
constexpr geo::LonLat pyongyang = {125.76, 39.04};
constexpr geo::LonLat seoul = {126.98, 37.57};
constexpr geo::LonLat moscow = {37.62, 55.76};
constexpr geo::LonLat antarctic = {-80.0, -70.0};

using Positions = std::vector<geo::LonLat>;

geo::Projection projectionOf(const MapView& view) {
    return std::move(*geo::Projection::make(*geo::readProjection(view.projection, view.centre)));
}

/// The view that shows the positions; the one there was when it does already.
MapView shownFrom(const MapView& view, const Positions& positions) {
    const geo::Projection projection = projectionOf(view);
    return viewShowing(positions, cameraFor(view, projection, frame), projection).value_or(view);
}

void expectInFrame(const MapView& view, const Positions& positions) {
    const geo::Projection projection = projectionOf(view);
    const geo::MapCamera camera = cameraFor(view, projection, frame);
    for (const geo::LonLat& position : positions) {
        ASSERT_TRUE(projection.shows(position));
        EXPECT_TRUE(frame.contains(camera.toScreen(*projection.forward(position))));
    }
}

double kmPerPx(const MapView& view) {
    return cameraFor(view, projectionOf(view), frame).kmPerPx();
}

TEST(ViewShowing, StaysWhereAllIsInViewAlready) {
    const MapView& view = findNamedView("peninsula")->view;
    EXPECT_EQ(shownFrom(view, {pyongyang, seoul}), view);
    EXPECT_EQ(shownFrom(view, {}), view);
}

TEST(ViewShowing, MovesAtTheSameScaleWhereThatIsEnough) {
    const MapView start = {"regional", {140.0, 50.0}, 600.0, 600.0};
    const MapView view = shownFrom(start, {pyongyang, seoul});
    EXPECT_NE(view, start);
    EXPECT_EQ(view.projection, "regional");
    EXPECT_NEAR(kmPerPx(view), kmPerPx(start), 1e-6);
    expectInFrame(view, {pyongyang, seoul});
}

TEST(ViewShowing, WidensWhereItMust) {
    const MapView start = {"eurasia", {126.0, 38.0}, 600.0, 600.0};
    const MapView view = shownFrom(start, {pyongyang, moscow});
    EXPECT_GT(kmPerPx(view), 2.0 * kmPerPx(start));
    expectInFrame(view, {pyongyang, moscow});
}

TEST(ViewShowing, TakesAnotherProjectionWhereItsOwnDoesNotReach) {
    const MapView view = shownFrom(findNamedView("world")->view, {pyongyang, antarctic});
    EXPECT_NE(view.projection, "hemisphere");
    expectInFrame(view, {pyongyang, antarctic});
}

TEST(ViewShowing, TurnsTheGlobe) {
    const MapView start = {"globe", {-100.0, 10.0}, 6000.0, 6000.0};
    const MapView view = shownFrom(start, {pyongyang, seoul});
    EXPECT_EQ(view.projection, "globe");
    expectInFrame(view, {pyongyang, seoul});
}

TEST(ViewShowing, LeavesAGlobeThatCannotShowBothEnds) {
    const geo::LonLat opposite = {pyongyang.lonDeg - 180.0, -pyongyang.latDeg};
    const MapView view = shownFrom({"globe", {0.0, 0.0}, 6000.0, 6000.0}, {pyongyang, opposite});
    EXPECT_NE(view.projection, "globe");
}

} // namespace
} // namespace tumen::state
