#include "scene/FlowsInView.hpp"

#include <gtest/gtest.h>

#include "geo/GreatCircle.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::scene {
namespace {

/// True when a point of the way, of a thousand, is nearer to the centre than the radius.
bool comesNear(geo::LonLat a, geo::LonLat b, geo::LonLat centre, double radiusKm) {
    for (int i = 0; i <= 1000; ++i)
        if (geo::distanceKm(geo::interpolate(a, b, i / 1000.0), centre) < radiusKm)
            return true;
    return false;
}

TEST(FlowsInView, AreThoseThatComeNear) {
    const model::Brief brief = sample::places();
    const geo::Projection projection = sample::projection("equal-earth");
    FlowsInView inView(brief, projection);
    int crossing = 0;
    for (const geo::LonLat centre :
         {geo::LonLat{100.0, 60.0}, geo::LonLat{-150.0, 50.0}, geo::LonLat{0.0, -70.0}})
        for (const double radiusKm : {300.0, 2000.0, 12000.0, 30000.0}) {
            inView.lookAt(centre, radiusKm);
            for (std::uint32_t from = 0; from < brief.places.size(); ++from)
                for (std::uint32_t to = 0; to < brief.places.size(); ++to) {
                    const geo::LonLat a = brief.places[from].position;
                    const geo::LonLat b = brief.places[to].position;
                    const bool near = comesNear(a, b, centre, radiusKm);
                    crossing += near ? 1 : 0;
                    // A view wider than half of the world may as well show all.
                    if (radiusKm < 10000.0) {
                        EXPECT_EQ(inView.crosses(from, to), near) << from << " " << to << " " << radiusKm;
                    } else if (near) {
                        EXPECT_TRUE(inView.crosses(from, to));
                    }
                }
        }
    EXPECT_GT(crossing, 50);
}

TEST(FlowsInView, NotWhereTheProjectionShowsNeitherEnd) {
    model::Brief brief = sample::places();
    brief.places.push_back(sample::place("lima", "Lima", {-77.0, -12.0}));
    brief.places.push_back(sample::place("santiago", "Santiago", {-70.7, -33.4}));
    const auto globe = geo::Projection::make(geo::globeAt({100.0, 40.0}));
    const geo::Projection& projection = *globe;
    ASSERT_FALSE(projection.shows(brief.places[7].position));
    FlowsInView inView(brief, projection);
    inView.lookAt({100.0, 40.0}, 40000.0);
    EXPECT_FALSE(inView.crosses(7, 8));
    EXPECT_TRUE(inView.crosses(7, 0));
    EXPECT_TRUE(inView.crosses(0, 1));
}

} // namespace
} // namespace tumen::scene
