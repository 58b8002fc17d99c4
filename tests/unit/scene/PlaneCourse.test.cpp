#include "scene/PlaneCourse.hpp"

#include <random>

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "geo/ProjectionSpec.hpp"

namespace tumen::scene {
namespace {

class PlaneCourseTest : public testing::TestWithParam<geo::ProjectionSpec> {};

TEST_P(PlaneCourseTest, LiesWhereTheWayIsAndIsCutWhereTheMapIs) {
    constexpr int ways = 20'000; // few meet an edge within a hair of one of their points
    constexpr int samples = 24;
    const auto projection = geo::Projection::make(GetParam());
    std::vector<double> shares;
    for (int i = 0; i <= samples; ++i)
        shares.push_back(static_cast<double>(i) / samples);
    std::mt19937 random(38);
    std::uniform_real_distribution<double> lon(-180.0, 180.0);
    std::uniform_real_distribution<double> lat(-60.0, 75.0);
    int stray = 0;
    for (int way = 0; way < ways; ++way) {
        const geo::LonLat from{lon(random), lat(random)};
        const geo::LonLat to{lon(random), lat(random)};
        const auto positionAt = [&](double t) { return geo::interpolate(from, to, t); };
        for (const auto& piece : courseOnPlane(positionAt, shares, *projection))
            for (std::size_t i = 1; i < piece.size(); ++i) {
                const geo::LonLat middle = positionAt((piece[i - 1].t + piece[i].t) / 2.0);
                const auto there = projection->shows(middle) ? projection->forward(middle) : std::nullopt;
                const double lengthKm = core::distance(piece[i - 1].at, piece[i].at);
                const geo::WorldPoint straight = core::lerp(piece[i - 1].at, piece[i].at, 0.5);
                if (there && core::distance(*there, straight) > 0.2 * lengthKm + 500.0)
                    ++stray;
            }
    }
    EXPECT_EQ(stray, 0);
}

INSTANTIATE_TEST_SUITE_P(Shipped, PlaneCourseTest,
                         testing::ValuesIn(geo::shippedProjections().begin(),
                                           geo::shippedProjections().end()),
                         [](const auto& instance) {
                             std::string name = instance.param.id;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
} // namespace tumen::scene
