#include "scene/Divider.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/scene/LabelSetting.hpp"

namespace tumen::scene {
namespace {

using geo::ScreenRect;

/// How many names and dots of towns lie at least partly in the part of a picture.
std::ptrdiff_t countIn(const MapScene& map, const ScreenRect& part) {
    return std::ranges::count_if(map.labels,
                                 [&](const PlacedText& label) { return label.box.overlaps(part); }) +
           std::ranges::count_if(map.dots,
                                 [&](const TownDot& dot) { return sample::boxOf(dot).overlaps(part); });
}

TEST(Divider, EitherSideOfASplitKeepsItsNamesToItself) {
    for (const double divider : {0.2, 0.5, 0.7}) {
        sample::LabelSetting setting(sample::crowdedBasemap());
        setting.state.divider = divider;
        const MapScene whole = setting.build();
        Picture left = sample::picture();
        left.isLeftSide = true;
        state::AppState right = setting.state;
        right.comparison = state::Comparison::Split;
        right.comparedDays = {right.date, right.date};
        const geo::Projection& projection = sample::projection(setting.state.view.projection);
        for (const auto& [picture, state] :
             {std::pair(left, setting.state), std::pair(sample::picture(), right)}) {
            const MapScene side = setting.builder.build(state, projection, picture, darkTheme());
            const ScreenRect other = otherSideOf(picture, state).value();
            EXPECT_NE(other.contains({{10.0, 360.0}}), other.contains({{1270.0, 360.0}}));
            EXPECT_GT(countIn(whole, other), 0);
            EXPECT_EQ(countIn(side, other), 0);
            EXPECT_GT(countIn(side, sample::wholePicture), 5);
            ASSERT_FALSE(whole.flows.empty());
            ASSERT_EQ(side.flows.size(), whole.flows.size());
            for (std::size_t i = 0; i < whole.flows.size(); ++i)
                EXPECT_EQ(side.flows[i].path.pieces, whole.flows[i].path.pieces);
        }
    }
}

TEST(Divider, TagsOfOneSideStayOffTheOther) {
    sample::LabelSetting setting({});
    ASSERT_FALSE(setting.build().tags.empty());
    Picture left = sample::picture();
    left.isLeftSide = true;
    int seen = 0;
    for (const double divider : {0.2, 0.4, 0.6, 0.8}) {
        setting.state.divider = divider;
        const MapScene side = setting.builder.build(
            setting.state, sample::projection(setting.state.view.projection), left, darkTheme());
        for (const EdgeTag& tag : side.tags) {
            ++seen;
            EXPECT_FALSE(tag.plate.overlaps(side.otherSide.value())) << divider;
        }
    }
    EXPECT_GT(seen, 0);
}

TEST(Divider, NamesKeepOffWhatGoesAcrossBothSides) {
    sample::LabelSetting setting(sample::crowdedBasemap());
    const ScreenRect caption = {300.0, 560.0, 600.0, 90.0};
    Picture left = sample::picture();
    left.isLeftSide = true;
    const auto build = [&] {
        return setting.builder.build(setting.state, sample::projection(setting.state.view.projection), left,
                                     darkTheme());
    };
    EXPECT_GT(countIn(build(), caption), 0);
    left.covers = {caption};
    EXPECT_EQ(countIn(build(), caption), 0);
}

TEST(Divider, AMapThatIsNotSplitHasNoOtherSide) {
    EXPECT_EQ(otherSideOf(sample::picture(), {}), std::nullopt);
}

} // namespace
} // namespace tumen::scene
