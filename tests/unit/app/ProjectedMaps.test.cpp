#include "app/ProjectedMaps.hpp"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

#include "model/BasemapMeshes.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::app;

namespace {

using scene::ProjectedMapKey;

const ProjectedMapKey regional = {"regional", model::DetailLevel::World};
const ProjectedMapKey eurasia = {"eurasia", model::DetailLevel::World};
const ProjectedMapKey hemisphere = {"hemisphere", model::DetailLevel::World};

class ProjectedMapsTest : public ::testing::Test {
protected:
    ProjectedMapsTest() {
        m_basemap.units = {{"PRK", "PRK", "North Korea", false, {}}};
        model::LandArea land;
        land.polygons = {{{{{125.0, 38.0}, {128.0, 38.0}, {128.0, 42.0}, {125.0, 42.0}}}}};
        m_basemap.levels[0].land = {land};
        model::fillMeshes(m_basemap);
    }

    /// Takes, as the window does once a frame, until a map is there; nothing after a while.
    std::optional<ProjectedMapKey> next(std::chrono::milliseconds patience) {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < end) {
            if (const auto map = m_maps.take()) {
                EXPECT_TRUE(hasLand(*map)) << map->key.projection;
                return map->key;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return std::nullopt;
    }
    static bool hasLand(const ReadyMap& ready) {
        return !std::get<render::MapVertices>(ready.map).land.vertices.empty();
    }

    static constexpr std::chrono::milliseconds longEnough{20000};
    static constexpr std::chrono::milliseconds aMoment{100};
    model::Brief m_brief;
    model::Basemap m_basemap;
    ProjectedMaps m_maps{m_basemap, m_brief};
};

} // namespace

TEST_F(ProjectedMapsTest, WithoutARequestNothingIsMade) {
    EXPECT_FALSE(next(aMoment));
}

TEST_F(ProjectedMapsTest, RequestsAreMadeInOrderAndUrgentOnesFirst) {
    m_maps.request(regional, false);
    m_maps.request(eurasia, false);
    m_maps.request(hemisphere, true);
    EXPECT_EQ(next(longEnough), hemisphere);
    EXPECT_EQ(next(longEnough), regional);
    EXPECT_EQ(next(longEnough), eurasia);
}

TEST_F(ProjectedMapsTest, AnUrgentOneDoesNotWaitForTheOneUnderWay) {
    model::MapLine many;
    for (int i = 0; i < 300000; ++i)
        many.parts.push_back({{100.0 + i % 70, 30.0 + i % 40}, {101.0 + i % 70, 30.5 + i % 40}});
    m_basemap.levels[1] = m_basemap.levels[0];
    m_basemap.levels[1].lines = {many};
    const ProjectedMapKey large = {"regional", model::DetailLevel::Region};
    m_maps.request(large, false);
    EXPECT_FALSE(m_maps.take()) << "the first call only starts on it";
    m_maps.request(eurasia, true);
    EXPECT_EQ(next(longEnough), eurasia);
    EXPECT_EQ(next(longEnough), large);
}

TEST_F(ProjectedMapsTest, AWaitingRequestCanBecomeUrgent) {
    m_maps.request(regional, false);
    m_maps.request(eurasia, false);
    m_maps.request(eurasia, true);
    EXPECT_EQ(next(longEnough), eurasia);
    EXPECT_EQ(next(longEnough), regional);
    EXPECT_FALSE(next(aMoment));
}

TEST_F(ProjectedMapsTest, AMapIsGivenOnce) {
    m_maps.request(regional, false);
    m_maps.request(regional, false);
    EXPECT_EQ(next(longEnough), regional);
    m_maps.request(regional, true);
    EXPECT_FALSE(next(aMoment));
}

TEST_F(ProjectedMapsTest, WaitingMakesTheMapAtOnceAndTakesItFromTheQueue) {
    m_maps.request(regional, false);
    const auto map = m_maps.waitFor(regional);
    ASSERT_TRUE(map);
    EXPECT_TRUE(hasLand(*map));
    EXPECT_FALSE(next(aMoment));
}

TEST_F(ProjectedMapsTest, WaitingForTheMapUnderWayTakesThatOne) {
    m_maps.request(regional, false);
    EXPECT_FALSE(m_maps.take()) << "the first call only starts on it";
    ASSERT_TRUE(m_maps.waitFor(regional));
    m_maps.request(eurasia, false);
    EXPECT_EQ(next(longEnough), eurasia);
}

TEST_F(ProjectedMapsTest, AMapBegunBeforehandIsWaitedFor) {
    m_maps.begin(regional);
    m_maps.request(regional, true);
    const auto map = m_maps.waitFor(regional);
    ASSERT_TRUE(map);
    EXPECT_TRUE(hasLand(*map));
    EXPECT_FALSE(next(aMoment)) << "it was made once";
}

TEST_F(ProjectedMapsTest, TheGlobeIsMadeToBeTurned) {
    const auto globe = m_maps.waitFor({"globe", model::DetailLevel::World});
    ASSERT_TRUE(globe);
    EXPECT_TRUE(std::holds_alternative<scene::Globe>(globe->map));
}

TEST_F(ProjectedMapsTest, AMapThatCannotBeMadeIsNotTriedAgain) {
    const ProjectedMapKey unknown = {"+proj=nonsense", model::DetailLevel::World};
    EXPECT_FALSE(m_maps.waitFor(unknown));
    m_maps.request(unknown, true);
    m_maps.request(regional, false);
    EXPECT_EQ(next(longEnough), regional);
}
