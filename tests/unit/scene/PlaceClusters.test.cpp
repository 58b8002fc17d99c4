#include "scene/PlaceClusters.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"

namespace tumen::scene {
namespace {

struct WeightedPlaces {
    std::vector<geo::LonLat> positions;
    std::vector<double> weights;
};

/// Seeded places, some crowded about the 180th meridian and the pole.
WeightedPlaces scattered(std::size_t count) {
    std::mt19937 random(42);
    const auto share = [&] { return static_cast<double>(random() % 100000) / 100000.0; };
    WeightedPlaces places;
    for (std::size_t i = 0; i < count; ++i) {
        const bool crowded = i % 3 == 0;
        const double lonDeg = crowded ? 176.0 + 8.0 * share() : 360.0 * share() - 180.0;
        places.positions.push_back(
            {geo::wrappedLongitude(lonDeg), i % 5 == 0 ? 85.0 + 5.0 * share() : 170.0 * share() - 85.0});
        places.weights.push_back(static_cast<double>(random() % 50));
    }
    return places;
}

TEST(PlaceClusters, EachPlaceStandsForItselfAtTheFinestLevel) {
    const WeightedPlaces places = scattered(40);
    const PlaceClusters clusters(places.positions, places.weights);
    for (std::uint32_t place = 0; place < 40; ++place)
        EXPECT_EQ(clusters.levels().front().heads[place], place);
}

TEST(PlaceClusters, ACoarserLevelOnlyMergesAndStandsAtTheHeaviest) {
    const WeightedPlaces places = scattered(300);
    const PlaceClusters clusters(places.positions, places.weights);
    ASSERT_GT(clusters.levels().size(), 5U);
    for (std::size_t i = 1; i < clusters.levels().size(); ++i) {
        const auto& finer = clusters.levels()[i - 1];
        const auto& level = clusters.levels()[i];
        EXPECT_GT(level.distanceKm, finer.distanceKm);
        EXPECT_NE(level.heads, finer.heads);
        for (std::uint32_t place = 0; place < 300; ++place) {
            const std::uint32_t head = level.heads[place];
            EXPECT_EQ(level.heads[head], head);
            EXPECT_EQ(head, level.heads[finer.heads[place]]) << "what was one stays one";
            EXPECT_GE(places.weights[head], places.weights[place]);
        }
    }
}

TEST(PlaceClusters, NoTwoHeadsAreCloserThanTheLevelAllows) {
    const WeightedPlaces places = scattered(300);
    const PlaceClusters clusters(places.positions, places.weights);
    for (const auto& level : clusters.levels())
        for (std::uint32_t a = 0; a < 300; ++a)
            for (std::uint32_t b = 0; b < a; ++b)
                if (level.heads[a] == a && level.heads[b] == b) {
                    EXPECT_GE(geo::distanceKm(places.positions[a], places.positions[b]),
                              level.distanceKm * (1.0 - 1e-9));
                }
}

TEST(PlaceClusters, TakesTheCoarsestLevelThatKeepsTwelvePointsApart) {
    const std::vector<geo::LonLat> positions = {{0.0, 0.0}, {0.1, 0.0}, {10.0, 0.0}}; // 11 and 1101 km off
    const std::vector<double> weights = {1.0, 2.0, 1.0};
    const PlaceClusters clusters(positions, weights);
    EXPECT_EQ(clusters.levelFor(0.001), 0U);
    EXPECT_EQ(clusters.levelFor(1.3), 0U);
    const auto heads = [&](double kmPerPoint) {
        return clusters.levels()[clusters.levelFor(kmPerPoint)].heads;
    };
    EXPECT_EQ(heads(1.4), std::vector<std::uint32_t>({1, 1, 2}));
    EXPECT_EQ(heads(80.0), std::vector<std::uint32_t>({1, 1, 2}));
    EXPECT_EQ(heads(200.0), std::vector<std::uint32_t>({1, 1, 1}));
}

TEST(PlaceClusters, NoPlacesAreNoTrouble) {
    EXPECT_EQ(PlaceClusters({}, {}).levelFor(5.0), 0U);
}

} // namespace
} // namespace tumen::scene
