#include "scene/Railways.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

model::Basemap withRailways() {
    model::Basemap basemap;
    std::vector<model::MapLine>& lines = basemap.levels[1].lines;
    lines.push_back({model::LineKind::Railway, 0, {}, {}, "Amur", 1916});
    lines.push_back({model::LineKind::Railway, 0, {}, {}, "Ussuri", 1897});
    lines.push_back(
        {model::LineKind::Railway, model::localRailwayRank, {}, {{{130.6, 42.4}}}, "Khasan", 1951});
    lines.push_back({model::LineKind::River, 0, {}, {}, "Amur river", 0});
    return basemap;
}

} // namespace

TEST(Railways, TheYearOfTheLatestChangesWhenOneIsOpened) {
    const model::Basemap basemap = withRailways();
    const Railways years(basemap);
    EXPECT_EQ(years.latestBy(sample::day("1890-01-01")), 0);
    EXPECT_EQ(years.latestBy(sample::day("1904-06-01")), 1897);
    EXPECT_EQ(years.latestBy(sample::day("1915-12-31")), 1897);
    EXPECT_EQ(years.latestBy(sample::day("1916-01-01")), 1916);
    EXPECT_EQ(years.latestBy(sample::day("2024-01-01")), 1951);
}

TEST(Railways, AreFoundByTheirCourse) {
    EXPECT_EQ(openingOf(withRailways(), "Ussuri"), 1897);
    EXPECT_EQ(openingOf(withRailways(), "Amur river"), 0);
}

TEST(Railways, CloseUpOnlyTrueOnesAreDrawn) {
    EXPECT_FALSE(isRailwayDrawn(0, 20.0)) << "too far away";
    EXPECT_TRUE(isRailwayDrawn(0, 5.0));
    EXPECT_FALSE(isRailwayDrawn(0, 0.1));
    EXPECT_FALSE(isRailwayDrawn(1, 5.0)) << "of second rank";
    EXPECT_TRUE(isRailwayDrawn(model::localRailwayRank, 0.1));
}
