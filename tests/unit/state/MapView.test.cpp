#include "state/MapView.hpp"

#include <set>

#include <gtest/gtest.h>

#include "geo/Cutting.hpp"
#include "geo/GreatCircle.hpp"
#include "geo/ProjectionText.hpp"
#include "model/SceneCamera.hpp"
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

TEST(MapView, NamedViewsAreThoseThatScenesMayChoose) {
    std::vector<std::string> ids;
    for (const NamedView& view : namedViews())
        ids.push_back(view.id);
    EXPECT_EQ(ids, std::vector<std::string>(model::viewIds.begin(), model::viewIds.end()));
}

TEST(MapView, NamedViewsUseShippedProjections) {
    std::set<std::string> ids;
    for (const NamedView& view : namedViews()) {
        EXPECT_TRUE(ids.insert(view.id).second) << view.id;
        EXPECT_FALSE(view.title.empty());
        EXPECT_NE(geo::findProjection(view.view.projection), nullptr) << view.id;
        EXPECT_EQ(findNamedView(view.id), &view);
    }
    EXPECT_EQ(ids, (std::set<std::string>{"tumen", "parallel", "peninsula", "far-east", "moscow-pyongyang",
                                          "world"}));
    EXPECT_EQ(findNamedView("mars"), nullptr);
    EXPECT_EQ(openingView(), findNamedView("moscow-pyongyang")->view);
}

TEST(MapView, NamedViewsShowTheirPlaces) {
    expectShows("tumen", {{130.3, 42.25}, {130.64, 42.43}});        // Rajin, Khasan
    expectShows("parallel", {seoul, {126.0, 37.9}, {128.4, 38.6}}); // both ends of the demilitarized zone
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

namespace {

geo::Projection projectionOf(const MapView& view) {
    auto made = geo::Projection::make(*geo::readProjection(view.projection, view.centre));
    return std::move(*made);
}

} // namespace

TEST(MapView, AnyProjectionThatPROJKnowsIsValid) {
    for (const char* projection : {"globe", "mercator", "EPSG:5179", "+proj=robin +lon_0=150"}) {
        EXPECT_TRUE((MapView{projection, {127.0, 38.0}, 1000.0, 1000.0}.isValid())) << projection;
    }
    for (const char* projection : {"", "nonsense", "+proj=nonsense", "EPSG:5773"}) {
        const MapView view = {projection, {127.0, 38.0}, 1000.0, 1000.0};
        EXPECT_TRUE(view.isSound());
        EXPECT_FALSE(view.isValid()) << projection;
        EXPECT_FALSE(inProjection(openingView(), projection)) << projection;
    }
}

TEST(MapView, PlaceAndScaleCarryOverIntoEveryProjection) {
    const MapView peninsula = findNamedView("peninsula")->view;
    const double before = 1.0 / projectionOf(peninsula).scaleAt(peninsula.centre);
    for (const char* id : {"eurasia", "hemisphere", "equal-earth", "pyongyang", "globe", "conformal", "polar",
                           "mercator", "EPSG:5179", "EPSG:3857"}) {
        const MapView moved = inProjection(peninsula, id).value();
        EXPECT_EQ(moved.projection, id);
        EXPECT_EQ(moved.centre, peninsula.centre) << id;
        const double onGroundKm = moved.widthKm / projectionOf(moved).scaleAt(moved.centre);
        EXPECT_NEAR(onGroundKm / (peninsula.widthKm * before), 1.0, 1e-3) << id;
        const MapView back = inProjection(moved, peninsula.projection).value();
        EXPECT_NEAR(back.widthKm, peninsula.widthKm, 1.0) << id;
    }
}

TEST(MapView, ACentreOutOfSightIsMovedIntoTheProjection) {
    const MapView antarctic = {"regional", {160.0, -80.0}, 2000.0, 2000.0};
    for (const char* id : {"conformal", "polar", "mercator", "EPSG:32652"}) {
        const MapView moved = inProjection(antarctic, id).value();
        EXPECT_TRUE(projectionOf(moved).shows(moved.centre)) << id;
    }
}

TEST(MapView, HalfTheWorldBecomesAllOfItOnMapsOfTheWorld) {
    for (const char* id : {"equal-earth", "mercator", "globe", "+proj=robin"}) {
        const MapView all = inProjection(openingView(), id).value();
        const geo::Projection projection = projectionOf(all);
        const geo::MapCamera camera = cameraFor(all, projection, {0.0, 0.0, 1280.0, 720.0});
        for (const geo::WorldPoint& point : geo::rimOf(projection))
            EXPECT_TRUE((geo::ScreenRect{0.0, 0.0, 1280.0, 720.0}.contains(camera.toScreen(point)))) << id;
    }
}

TEST(MapView, WhatIsHeldStaysUnderThePointer) {
    const geo::ScreenRect frame = {0.0, 0.0, 1280.0, 720.0};
    for (const MapView& view : {MapView{"globe", {110.0, 40.0}, 9000.0, 9000.0}, openingView()}) {
        const geo::Projection projection = projectionOf(view);
        const geo::MapCamera camera = cameraFor(view, projection, frame);
        const geo::ScreenPoint grabbed = {{700.0, 300.0}};
        const geo::LonLat position = projection.inverse(camera.toWorld(grabbed)).value();
        for (const geo::ScreenPoint pointer :
             {geo::ScreenPoint{{700.0, 300.0}}, geo::ScreenPoint{{760.0, 390.0}},
              geo::ScreenPoint{{500.0, 280.0}}}) {
            const MapView turned =
                viewWith(position, pointer, camera.zoomedAt(pointer, 1.25), projection).value();
            const geo::Projection after = projectionOf(turned);
            const geo::ScreenPoint at =
                cameraFor(turned, after, frame).toScreen(after.forward(position).value());
            EXPECT_LT(core::distance(at, pointer), 0.5) << view.projection;
        }
    }
}

TEST(MapView, AStepOverTheHorizonTurnsTheGlobeAllTheSame) {
    const MapView far = {"globe", {110.0, 40.0}, 50000.0, 50000.0};
    const geo::Projection projection = projectionOf(far);
    const geo::MapCamera camera = cameraFor(far, projection, {0.0, 0.0, 1280.0, 720.0});
    const auto moved = viewOf(camera.pannedBy({{-300.0, 0.0}}), projection);
    ASSERT_TRUE(moved);
    EXPECT_GT(geo::angularDistanceDeg(moved->centre, far.centre), 20.0);
}
