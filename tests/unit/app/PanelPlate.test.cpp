#include "app/PanelPlate.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::app;

namespace {

const ImVec4 everywhere(0.F, 0.F, 1000.F, 1000.F);

PanelTriangle triangleAt(float x, float y, ImVec4 clip = everywhere) {
    const ImU32 white = 0xFFFFFFFF;
    return {
        {{{x, y}, {0.F, 0.F}, white}, {{x + 10.F, y}, {0.F, 0.F}, white}, {{x, y + 5.5F}, {0.F, 0.F}, white}},
        clip};
}

bool operator==(const sf::IntRect& a, const sf::IntRect& b) {
    return a.left == b.left && a.top == b.top && a.width == b.width && a.height == b.height;
}

} // namespace

TEST(PanelPlate, NothingChangesWhereAllTrianglesAreTheSame) {
    const std::vector<PanelTriangle> panels = {triangleAt(0, 0), triangleAt(20, 0)};
    const sf::IntRect part = changedPart(panels, panels);
    EXPECT_EQ(part.width, 0);
    EXPECT_EQ(changedPart({}, {}).width, 0);
}

TEST(PanelPlate, WhatMovesChangesWhereItWasAndWhereItIs) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0), triangleAt(100, 50), triangleAt(300, 300)};
    std::vector<PanelTriangle> after = before;
    after[1] = triangleAt(130, 50);
    EXPECT_TRUE(changedPart(before, after) == sf::IntRect(100, 50, 40, 6));
    // Another colour at the same place.
    after = before;
    after[2].corners[1].col = 0xFF0000FF;
    EXPECT_TRUE(changedPart(before, after) == sf::IntRect(300, 300, 10, 6));
}

TEST(PanelPlate, WhatComesOrGoesChangesItsOwnPlaceOnly) {
    const std::vector<PanelTriangle> fewer = {triangleAt(0, 0), triangleAt(300, 300)};
    const std::vector<PanelTriangle> more = {triangleAt(0, 0), triangleAt(100, 50), triangleAt(300, 300)};
    EXPECT_TRUE(changedPart(fewer, more) == sf::IntRect(100, 50, 10, 6));
    EXPECT_TRUE(changedPart(more, fewer) == sf::IntRect(100, 50, 10, 6));
    EXPECT_TRUE(changedPart(more, {}) == sf::IntRect(0, 0, 310, 306));
}

TEST(PanelPlate, WhatIsCutOffDoesNotCount) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0, {0.F, 0.F, 4.F, 3.F})};
    std::vector<PanelTriangle> after = before;
    after[0].corners[0].pos.y = 1.F;
    EXPECT_TRUE(changedPart(before, after) == sf::IntRect(0, 0, 4, 3));
    after = {triangleAt(50, 50, {0.F, 0.F, 4.F, 3.F})};
    EXPECT_TRUE(changedPart({}, after) == sf::IntRect());
}
