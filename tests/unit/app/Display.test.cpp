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

} // namespace
} // namespace tumen::app
