#include "scene/Locator.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

struct LocatorSetting {
    LocatorSetting() : brief(sample::brief()), builder(brief, basemap, sample::measure) {
        state.date = sample::day("2000-07-01");
    }
    MapScene build(const state::MapView& view) {
        state.view = view;
        return builder.build(state, sample::projection(view.projection), picture, darkTheme());
    }
    MapScene build(const char* view) { return build(state::findNamedView(view)->view); }

    model::Brief brief;
    model::Basemap basemap = squareLand();
    SceneBuilder builder;
    state::AppState state;
    Picture picture = sample::picture();

private:
    static model::Basemap squareLand() {
        model::Basemap made;
        made.units = {{"AAA", "AAA", "Square", false, {}}};
        model::LandArea land;
        land.polygons = {{{{{120.0, 30.0}, {140.0, 30.0}, {140.0, 50.0}, {120.0, 50.0}}}}};
        made.levels[static_cast<std::size_t>(model::DetailLevel::World)].land = {land};
        return made;
    }
};

} // namespace

TEST(Locator, OutlinesTheViewOnTheGlobe) {
    LocatorSetting setting;
    const MapScene scene = setting.build("peninsula");
    ASSERT_TRUE(scene.locator.has_value());
    EXPECT_FALSE(scene.locator->land->triangles.empty());
    double furthest = 0.0;
    for (const geo::ScreenPoint& p : scene.locator->outline)
        furthest = std::max(furthest, core::distance(p, scene.locator->centre));
    EXPECT_GT(furthest, 2.0);
    EXPECT_LT(furthest, scene.locator->radiusPx * 0.5);
    // A view over a larger part of the world has a larger outline.
    const MapScene larger = setting.build("far-east");
    ASSERT_TRUE(larger.locator.has_value());
    double largest = 0.0;
    for (const geo::ScreenPoint& p : larger.locator->outline)
        largest = std::max(largest, core::distance(p, larger.locator->centre));
    EXPECT_GT(largest, 1.5 * furthest);
    EXPECT_LE(largest, larger.locator->radiusPx);
}

TEST(Locator, DoesNotTurnOnTheWayToAnotherView) {
    LocatorSetting setting;
    const state::MapView from = {"eurasia", {80.0, 50.0}, 2000.0, 1000.0};
    const state::MapView to = {"eurasia", {128.0, 40.0}, 2000.0, 1000.0};
    const auto facingGoal = setting.build(to).locator->land;
    EXPECT_NE(setting.build(from).locator->land, facingGoal);
    state::SceneChange& change = setting.state.change.emplace();
    change.fromView = from;
    change.toView = to;
    const geo::Projection projection = sample::projection("eurasia");
    for (const double share : {0.1, 0.4, 0.7, 0.95})
        EXPECT_EQ(setting.build(state::viewOnTheWay(from, to, share, projection)).locator->land, facingGoal)
            << share;
    // What would lie behind the globe turns it after all.
    change.toView.centre = {-100.0, 40.0};
    EXPECT_EQ(setting.build(to).locator->land, facingGoal);
}

TEST(Locator, AViewOfATownIsStillSeen) {
    LocatorSetting setting;
    const MapScene scene = setting.build({"regional", {130.6, 42.4}, 20.0, 12.0});
    ASSERT_TRUE(scene.locator.has_value());
    ASSERT_EQ(scene.locator->outline.size(), 4U);
    EXPECT_NEAR(core::distance(scene.locator->outline[0], scene.locator->outline[1]), 5.0, 0.01);
}

TEST(Locator, IsNotShownOnAMapOfTheWorldOrWhenSwitchedOff) {
    LocatorSetting setting;
    EXPECT_FALSE(setting.build("world").locator.has_value());
    EXPECT_FALSE(setting.build({"equal-earth", {150.0, 12.0}, 34500.0, 17000.0}).locator.has_value());
    setting.state.hiddenParts = {state::BasemapPart::Locator};
    EXPECT_FALSE(setting.build("peninsula").locator.has_value());
}

TEST(Locator, KeepsOffTheOtherFurnitureInASmallWindow) {
    LocatorSetting setting;
    for (const geo::ScreenRect frame :
         {geo::ScreenRect{226.0, 0.0, 1054.0, 558.0}, {226.0, 0.0, 756.0, 558.0}, {0.0, 0.0, 360.0, 360.0}}) {
        setting.picture.frame = frame;
        const MapScene scene = setting.build("far-east");
        std::vector<geo::ScreenRect> taken = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
        for (const EdgeTag& tag : scene.tags)
            taken.push_back(tag.plate);
        for (const geo::ScreenRect& box : cornerFurniture(scene)) {
            EXPECT_LE(box.right(), frame.right());
            EXPECT_GE(box.top, frame.top);
            for (const geo::ScreenRect& other : taken)
                EXPECT_FALSE(box.overlaps(other)) << frame.width;
        }
    }
}

TEST(NorthArrow, PointsNorthWhereThatIsNotUp) {
    LocatorSetting setting;
    EXPECT_FALSE(setting.build("peninsula").north.has_value());
    // Far from the central meridian of 129 degrees east.
    const state::MapView view = {"regional", {60.0, 55.0}, 2000.0, 1200.0};
    const MapScene scene = setting.build(view);
    ASSERT_TRUE(scene.north.has_value());
    const geo::Projection projection = sample::projection("regional");
    const auto onScreen = [&](geo::LonLat p) { return scene.base.camera.toScreen(*projection.forward(p)); };
    const geo::ScreenPoint north = core::normalized(onScreen({60.0, 55.1}) - onScreen({60.0, 54.9}));
    const geo::ScreenPoint arrow = core::normalized(scene.north->tip - scene.north->tail);
    EXPECT_NEAR(core::dot(north, arrow), 1.0, 1e-4);
    EXPECT_GT(std::abs(arrow.x), 0.2);
}

TEST(NorthArrow, IsThereWhenThePoleIsInView) {
    LocatorSetting setting;
    EXPECT_TRUE(setting.build({"hemisphere", {110.0, 80.0}, 4000.0, 4000.0}).north.has_value());
}
