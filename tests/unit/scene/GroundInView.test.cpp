#include "scene/GroundInView.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

using geo::LonLat;

geo::AreaMesh meshOf(const geo::LonLatPolygon& polygon) {
    const geo::NumberedPolygon numbered[] = {{0, &polygon}};
    return geo::tessellate(numbered, 4.0, 1.0, geo::PatchOrder::ByCell);
}

Ground groundOf(const geo::LonLatPolygon& polygon) {
    const geo::AreaMesh mesh = meshOf(polygon);
    Ground ground;
    for (const geo::AreaMesh::Patch& patch : mesh.patches)
        ground.add(mesh, patch);
    return ground;
}

/// An L of two legs, each five degrees wide.
Ground angle() {
    return groundOf(
        {{{{120.0, 30.0}, {140.0, 30.0}, {140.0, 35.0}, {125.0, 35.0}, {125.0, 50.0}, {120.0, 50.0}}}});
}

class GroundOnPicture : public testing::Test {
protected:
    /// A picture of so many kilometres about a position.
    GroundInView looking(LonLat centre, double widthKm) {
        const auto at = m_projection.forward(centre);
        m_scene.frame = sample::picture().frame;
        m_scene.base.camera = geo::MapCamera::fitting(*at, widthKm, widthKm / 2.0, m_scene.frame);
        return {m_scene, m_projection};
    }

    MapScene m_scene;
    geo::Projection m_projection = sample::projection("regional");
};

TEST(Ground, ContainsWhatLiesWithinItsOutline) {
    const Ground ground = angle();
    for (const LonLat within : {LonLat{122.0, 32.0}, LonLat{138.0, 34.0}, LonLat{124.0, 49.0}})
        EXPECT_TRUE(ground.contains(within)) << within.lonDeg;
    for (const LonLat outside : {LonLat{130.0, 40.0}, LonLat{126.0, 36.0}, LonLat{119.0, 40.0}})
        EXPECT_FALSE(ground.contains(outside)) << outside.lonDeg;
    EXPECT_TRUE(ground.contains(ground.middle().value()));
    EXPECT_FALSE(Ground().contains({0.0, 0.0}));
    EXPECT_FALSE(Ground().middle());
}

TEST(Ground, ATriangleWithoutAnAreaContainsNothing) {
    geo::AreaMesh mesh;
    mesh.positions = {{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}, {10.0, 10.0}};
    mesh.corners = {3, 3, 3, 0, 1, 2};
    Ground ground;
    ground.add(mesh, {0, 0, 6});
    EXPECT_TRUE(ground.contains({0.2, 0.2}));
    EXPECT_FALSE(ground.contains({0.9, 0.8}));
    EXPECT_LT(ground.middle().value().lonDeg, 1.0);
}

TEST_F(GroundOnPicture, AnAreaIsInViewAsSoonAsAPartOfItIs) {
    const Ground ground = angle();
    EXPECT_TRUE(looking({126.0, 40.0}, 4000.0).shows(ground));
    EXPECT_TRUE(looking({122.5, 48.0}, 20.0).shows(ground)) << "close up, nothing but a part of one leg";
    EXPECT_TRUE(looking({127.5, 42.0}, 700.0).shows(ground)) << "at the edge of the frame";
    EXPECT_FALSE(looking({134.0, 43.0}, 300.0).shows(ground)) << "between the legs";
    EXPECT_FALSE(looking({37.0, 55.0}, 700.0).shows(ground));
    const Ground speck = groundOf({{{{126.0, 40.0}, {126.01, 40.0}, {126.0, 40.01}}}});
    EXPECT_TRUE(looking({126.0, 40.0}, 4000.0).shows(speck)) << "smaller than a pixel";
}

TEST_F(GroundOnPicture, ALineIsInViewWhereItCrossesTheFrame) {
    const geo::LonLatLine line = {{120.0, 38.0}, {126.0, 38.0}, {140.0, 38.0}};
    EXPECT_TRUE(looking({133.0, 38.0}, 3000.0).shows(line));
    EXPECT_TRUE(looking({123.0, 38.0}, 400.0).shows(line)) << "none of its points is in view";
    EXPECT_FALSE(looking({123.0, 42.0}, 400.0).shows(line));
    EXPECT_FALSE(looking({110.0, 38.0}, 400.0).shows(line)) << "it ends before";
    EXPECT_FALSE(looking({123.0, 38.0}, 400.0).shows(geo::LonLatLine{}));
}

TEST_F(GroundOnPicture, NothingIsInViewOnTheOtherSideOfASplit) {
    const LonLat pyongyang = {125.75, 39.02};
    const Ground ground = groundOf({{{{125.0, 38.5}, {126.0, 38.5}, {126.0, 39.5}, {125.0, 39.5}}}});
    const geo::LonLatLine line = {{125.0, 39.0}, {126.0, 39.0}};
    // It is in the left half of the picture.
    const LonLat centre = {129.0, 39.0};
    const geo::ScreenRect picture = sample::picture().frame;
    const geo::ScreenRect left = {0.0, 0.0, picture.width / 2.0, picture.height};
    const geo::ScreenRect right = {picture.width / 2.0, 0.0, picture.width, picture.height};
    for (const auto& [other, isShown] : {std::pair(left, false), std::pair(right, true)}) {
        m_scene.otherSide = other;
        const GroundInView inView = looking(centre, 900.0);
        EXPECT_EQ(inView.shows(pyongyang), isShown);
        EXPECT_EQ(inView.shows(ground), isShown);
        EXPECT_EQ(inView.shows(line), isShown);
    }
}

} // namespace
} // namespace tumen::scene
