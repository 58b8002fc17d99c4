#include "scene/MapOutline.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::scene;

namespace {

/// An upright triangle on a picture of a kilometre a pixel: (0, 100), (200, 100), (100, -100), y down.
MapOutline triangle() {
    return {{{{0.0, -100.0}}, {{200.0, -100.0}}, {{100.0, 100.0}}}, geo::MapCamera({}, 1.0, {})};
}

StrandBox boxAbout(double x, double y, double reach) {
    StrandBox box;
    box.add({{x - reach, y - reach}});
    box.add({{x + reach, y + reach}});
    return box;
}

} // namespace

TEST(MapOutline, ContainsWhatLiesWithin) {
    const MapOutline outline = triangle();
    EXPECT_TRUE(outline.contains({{100.0, 0.0}}));
    EXPECT_TRUE(outline.contains({{10.0, 95.0}}));
    EXPECT_FALSE(outline.contains({{10.0, 0.0}}));
    EXPECT_FALSE(outline.contains({{100.0, 101.0}}));
}

TEST(MapOutline, IsSureOnlyOfBoxesAllOfWhichAreWithin) {
    const MapOutline outline = triangle();
    EXPECT_TRUE(outline.surelyContains(boxAbout(100.0, 0.0, 20.0)));
    EXPECT_FALSE(outline.surelyContains(boxAbout(100.0, 0.0, 60.0)));
    EXPECT_FALSE(outline.surelyContains(boxAbout(30.0, 0.0, 5.0)));
}

TEST(MapOutline, OfNothingContainsEverything) {
    EXPECT_TRUE(MapOutline().contains({{1e9, 0.0}}));
    EXPECT_TRUE(MapOutline().surelyContains(boxAbout(0.0, 0.0, 1e9)));
}
