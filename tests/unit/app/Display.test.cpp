#include "app/Display.hpp"

#include <gtest/gtest.h>

namespace tumen::app {
namespace {

TEST(DisplayScale, ReadsTheResourceOfDesktops) {
    EXPECT_DOUBLE_EQ(scaleInResources("Xcursor.size:\t24\nXft.dpi:\t192\nXft.hinting:\t1\n"), 2.0);
    EXPECT_DOUBLE_EQ(scaleInResources("Xft.dpi: 120"), 1.25);
}

TEST(DisplayScale, IsOneWhereNothingUsefulIsSaid) {
    EXPECT_DOUBLE_EQ(scaleInResources(""), 1.0);
    EXPECT_DOUBLE_EQ(scaleInResources("Xft.dpi:\tlarge\n"), 1.0);
    EXPECT_DOUBLE_EQ(scaleInResources("Xft.dpi:\t-96\n"), 1.0);
    EXPECT_DOUBLE_EQ(scaleInResources("*Xft.dpi.not: 192\n"), 1.0);
}

TEST(DisplayScale, StaysWithinWhatCanBeDrawn) {
    EXPECT_DOUBLE_EQ(scaleInResources("Xft.dpi: 9600"), 4.0);
    EXPECT_DOUBLE_EQ(scaleInResources("Xft.dpi: 10"), 0.5);
}

constexpr int width = 1920;
constexpr int height = 1080;
const sf::IntRect left(0, 0, width, height);
const sf::IntRect right(width, 0, width, height);

bool isWithin(const sf::IntRect& inner, const sf::IntRect& outer) {
    sf::IntRect shared;
    return inner.intersects(outer, shared) && shared == inner;
}

TEST(PresenterPlace, IsOnTheMonitorThatTheAudienceDoesNotSee) {
    const std::vector<sf::IntRect> both = {left, right};
    EXPECT_TRUE(isWithin(presenterPlace(both, left), right));
    EXPECT_TRUE(isWithin(presenterPlace(both, right), left));
    EXPECT_TRUE(isWithin(presenterPlace(both, {100, 100, 1280, 720}), right));
    EXPECT_GT(presenterPlace(both, left).width, 1600);
}

TEST(PresenterPlace, IsInACornerOfTheOnlyMonitor) {
    const std::vector<sf::IntRect> one = {left};
    const sf::IntRect place = presenterPlace(one, left);
    EXPECT_TRUE(isWithin(place, left));
    EXPECT_LT(place.width * place.height, width * height / 2) << "the audience's picture is still seen";
    EXPECT_EQ(presenterPlace(std::vector{left, right}, {0, 0, 2 * width, height}).width, 2 * place.width)
        << "a window over all monitors leaves none";
    EXPECT_GT(presenterPlace({}, left).width, 0);
}

} // namespace
} // namespace tumen::app
