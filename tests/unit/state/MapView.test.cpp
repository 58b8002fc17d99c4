#include "state/MapView.hpp"

#include <set>

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::state;
using geo::LonLat;

namespace {

/// A picture of 1280 by 720 with panels at the left and along the bottom.
constexpr geo::ScreenRect frame = {226.0, 0.0, 1280.0 - 226.0, 720.0 - 150.0};

constexpr LonLat pyongyang = {125.7625, 39.0392};
constexpr LonLat seoul = {126.978, 37.5665};
constexpr LonLat moscow = {37.6173, 55.7558};
constexpr LonLat kyiv = {30.5234, 50.4501};
constexpr LonLat washington = {-77.0369, 38.9072};
constexpr LonLat newYork = {-74.006, 40.7128};
constexpr LonLat tokyo = {139.6917, 35.6895};
constexpr LonLat vladivostok = {131.8855, 43.1155};
constexpr LonLat anadyr = {177.4974, 64.7337};

void expectShows(const char* id, std::initializer_list<LonLat> places) {
    const NamedView* view = findNamedView(id);
    ASSERT_NE(view, nullptr) << id;
    const geo::Projection projection = sample::projection(view->view.projection);
    const geo::MapCamera camera = cameraFor(view->view, projection, frame);
    for (const LonLat& place : places) {
        const auto at = camera.toScreen(projection.forward(place).value());
        EXPECT_TRUE(frame.contains(at))
            << id << ": " << place.lonDeg << " " << place.latDeg << " lies at " << at.x << ", " << at.y;
    }
}

} // namespace

TEST(MapView, NamedViewsUseShippedProjections) {
    std::set<std::string> ids;
    for (const NamedView& view : namedViews()) {
        EXPECT_TRUE(ids.insert(view.id).second) << view.id;
        EXPECT_FALSE(view.title.empty());
        EXPECT_NE(geo::findProjection(view.view.projection), nullptr) << view.id;
        EXPECT_EQ(findNamedView(view.id), &view);
    }
    EXPECT_EQ(ids, (std::set<std::string>{"peninsula", "far-east", "moscow-pyongyang", "world"}));
    EXPECT_EQ(findNamedView("mars"), nullptr);
    EXPECT_EQ(openingView(), findNamedView("moscow-pyongyang")->view);
}

TEST(MapView, NamedViewsShowTheirPlaces) {
    expectShows("peninsula", {pyongyang, seoul});
    expectShows("far-east", {vladivostok, anadyr});
    expectShows("moscow-pyongyang", {moscow, pyongyang, kyiv});
    expectShows("world", {washington, newYork, tokyo, moscow, pyongyang});
}

TEST(MapView, ThereAndBack) {
    for (const NamedView& named : namedViews()) {
        const geo::Projection projection = sample::projection(named.view.projection);
        const geo::MapCamera camera = cameraFor(named.view, projection, frame);
        const auto view = viewOf(camera, projection);
        ASSERT_TRUE(view) << named.id;
        EXPECT_EQ(view->projection, named.view.projection);
        EXPECT_NEAR(view->centre.lonDeg, named.view.centre.lonDeg, 1e-6);
        EXPECT_NEAR(view->centre.latDeg, named.view.centre.latDeg, 1e-6);
        EXPECT_GE(view->widthKm, named.view.widthKm - 1e-6);
        EXPECT_GE(view->heightKm, named.view.heightKm - 1e-6);
        const geo::MapCamera again = cameraFor(*view, projection, frame);
        EXPECT_NEAR(again.kmPerPx(), camera.kmPerPx(), 1e-9);
        EXPECT_LT(core::distance(again.centre(), camera.centre()), 1e-3);
    }
}

TEST(MapView, EveryProjectionGoesThereAndBack) {
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        const geo::Projection projection = sample::projection(spec.id);
        const MapView view = {spec.id, pyongyang, 2000.0, 1500.0};
        const auto back = viewOf(cameraFor(view, projection, frame), projection);
        ASSERT_TRUE(back) << spec.id;
        EXPECT_NEAR(back->centre.lonDeg, pyongyang.lonDeg, 1e-6);
        EXPECT_NEAR(back->centre.latDeg, pyongyang.latDeg, 1e-6);
    }
}

TEST(MapView, ZoomHasLimits) {
    const geo::Projection projection = sample::projection("regional");
    const geo::MapCamera camera = cameraFor(namedViews()[0].view, projection, frame);
    const auto closest = viewOf(camera.zoomedAt(frame.centre(), 1e6), projection);
    const auto furthest = viewOf(camera.zoomedAt(frame.centre(), 1e-6), projection);
    ASSERT_TRUE(closest);
    ASSERT_TRUE(furthest);
    EXPECT_GT(closest->heightKm, 0.1);
    EXPECT_LT(closest->heightKm, 10.0);
    EXPECT_GT(furthest->heightKm, 20000.0);
    EXPECT_LT(furthest->heightKm, 100000.0);
    // The shape of the frame is kept, so that nothing jumps at the limit.
    EXPECT_NEAR(closest->widthKm / closest->heightKm, frame.width / frame.height, 1e-9);
    EXPECT_NEAR(furthest->widthKm / furthest->heightKm, frame.width / frame.height, 1e-9);
}

TEST(MapView, ReadsAScenesCamera) {
    const auto view = parseView(" 130.5 -43  900.25");
    ASSERT_TRUE(view);
    EXPECT_EQ(*view, (MapView{"", {130.5, -43.0}, 900.25, 900.25}));
    for (const char* text : {"", "world", "1 2", "1 2 3 4", "1 2 3km", "1,5 2 3", "1 2 "})
        EXPECT_FALSE(parseView(text)) << text;
}

TEST(MapView, ACentreOutsideOfTheProjectionIsNoView) {
    const geo::Projection projection = sample::projection("regional");
    EXPECT_FALSE(viewOf(geo::MapCamera({{50000.0, 0.0}}, 1.0, frame), projection));
}
