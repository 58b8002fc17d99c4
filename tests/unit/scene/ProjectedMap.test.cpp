#include "scene/ProjectedMap.hpp"

#include <gtest/gtest.h>

#include "model/BasemapMeshes.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

model::LandArea northKorea() {
    model::LandArea north;
    north.polygons = {{{{{125.0, 38.0}, {128.0, 38.0}, {128.0, 42.0}, {125.0, 42.0}}}}};
    return north;
}

} // namespace

TEST(ProjectedMap, HoldsWhatStandsStill) {
    model::Brief brief = sample::brief();
    model::Territory line;
    line.geometry = std::vector<geo::LonLatLine>{{{124.0, 38.0}, {131.0, 38.0}}};
    brief.territories = {line, line};
    model::Basemap basemap;
    model::ReliefImage relief;
    relief.westDeg = 120.0;
    relief.northDeg = 45.0;
    relief.degreesPerPixelX = relief.degreesPerPixelY = 0.1;
    relief.widthPx = relief.heightPx = 100;
    basemap.reliefs = {relief};
    basemap.units = {{"PRK", "PRK", "North Korea", false, {}}};
    basemap.levels[0].land = {northKorea()};
    model::fillMeshes(basemap);
    const auto map = projectMap(partsOf(basemap, brief, model::DetailLevel::Region), "regional");
    ASSERT_TRUE(map);
    EXPECT_EQ(map->territories.size(), 2U);
    EXPECT_EQ(map->reliefs.size(), 1U);
    EXPECT_FALSE(map->reliefs[0].mesh.isEmpty());
    EXPECT_FALSE(map->sea.isEmpty());
    for (const double step : graticuleSteps(model::DetailLevel::Region))
        EXPECT_FALSE(map->graticules.at(step).empty());
}

TEST(ProjectedMap, EachLevelHasLandOfItsOwn) {
    model::Basemap basemap;
    basemap.units = {{"PRK", "PRK", "North Korea", false, {}}};
    basemap.levels[static_cast<std::size_t>(model::DetailLevel::Region)].land = {northKorea()};
    model::fillMeshes(basemap);
    const auto isEmpty = [&](model::DetailLevel detail) {
        return projectMap(partsOf(basemap, {}, detail), "regional")->land.isEmpty();
    };
    EXPECT_TRUE(isEmpty(model::DetailLevel::World));
    EXPECT_FALSE(isEmpty(model::DetailLevel::Region));
    EXPECT_TRUE(isEmpty(model::DetailLevel::Detail));
}

TEST(ProjectedMap, TheDemilitarizedZoneIsAnArea) {
    model::Basemap basemap;
    basemap.demilitarizedZone = {{{{{126.7, 37.9}, {128.3, 38.5}, {128.3, 38.6}, {126.7, 38.0}}}}};
    model::fillMeshes(basemap);
    const geo::AreaMesh& mesh = basemap.zoneMesh;
    EXPECT_FALSE(mesh.corners.empty());
    for (const char* projection : {"regional", "mercator", "EPSG:5179"}) {
        const auto map = projectMap(partsOf(basemap, {}, model::DetailLevel::Detail), projection);
        ASSERT_TRUE(map);
        EXPECT_EQ(map->demilitarizedZone.corners.size(), mesh.corners.size()) << projection;
    }
}

TEST(ProjectedMap, TheParallelLiesAt38Degrees) {
    for (const geo::ProjectionSpec& spec : geo::shippedProjections()) {
        const model::Basemap basemap;
        const auto map = projectMap(partsOf(basemap, {}, model::DetailLevel::World), spec.id);
        ASSERT_TRUE(map) << spec.id;
        if (spec.isGlobe())
            continue; // Globe.test.cpp
        ASSERT_EQ(map->parallel38.size(), 1U);
        const geo::Projection projection = sample::projection(spec.id);
        for (const geo::WorldPoint& point : map->parallel38.front())
            EXPECT_NEAR(projection.inverse(point).value().latDeg, 38.0, 1e-6) << spec.id;
    }
}

TEST(ProjectedMap, AProjectionThatPROJDoesNotKnowIsAProblem) {
    const model::Basemap basemap;
    const auto map = projectMap(partsOf(basemap, {}, model::DetailLevel::World), "+proj=nonsense");
    EXPECT_FALSE(map);
    EXPECT_TRUE(map.hasErrors());
}
