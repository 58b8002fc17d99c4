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

using Boxes = std::vector<sf::IntRect>;

} // namespace

TEST(PanelPlate, NothingChangesWhereAllTrianglesAreTheSame) {
    const std::vector<PanelTriangle> panels = {triangleAt(0, 0), triangleAt(20, 0)};
    EXPECT_TRUE(changedParts(panels, panels).empty());
    EXPECT_TRUE(changedParts({}, {}).empty());
}

TEST(PanelPlate, WhatMovesChangesWhereItWasAndWhereItIs) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0), triangleAt(100, 50), triangleAt(300, 300)};
    std::vector<PanelTriangle> after = before;
    after[1] = triangleAt(130, 50);
    EXPECT_EQ(changedParts(before, after), Boxes{sf::IntRect(100, 50, 40, 6)});
    // Another colour at the same place.
    after = before;
    after[2].corners[1].col = 0xFF0000FF;
    EXPECT_EQ(changedParts(before, after), Boxes{sf::IntRect(300, 300, 10, 6)});
}

TEST(PanelPlate, WhatComesOrGoesChangesItsOwnPlaceOnly) {
    const std::vector<PanelTriangle> fewer = {triangleAt(0, 0), triangleAt(300, 300)};
    const std::vector<PanelTriangle> more = {triangleAt(0, 0), triangleAt(100, 50), triangleAt(300, 300)};
    EXPECT_EQ(changedParts(fewer, more), Boxes{sf::IntRect(100, 50, 10, 6)});
    EXPECT_EQ(changedParts(more, fewer), Boxes{sf::IntRect(100, 50, 10, 6)});
    EXPECT_EQ(changedParts(more, {}).size(), 2U) << "one of them far from the others";
}

TEST(PanelPlate, WhatLiesBetweenTwoChangesStays) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0), triangleAt(100, 50), triangleAt(900, 900)};
    std::vector<PanelTriangle> after = before;
    after[0] = triangleAt(0, 2);
    after[2] = triangleAt(900, 903);
    EXPECT_EQ(changedParts(before, after), (Boxes{{900, 900, 10, 9}, {0, 0, 10, 8}}));
    // One more in between changes nothing about it.
    after.insert(after.begin() + 1, triangleAt(500, 500));
    EXPECT_EQ(changedParts(before, after).size(), 3U);
}

TEST(PanelPlate, WhatComesToLieInFrontOfAnotherChanges) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0), triangleAt(2, 0)};
    const std::vector<PanelTriangle> after = {before[1], before[0]};
    EXPECT_FALSE(changedParts(before, after).empty());
}

TEST(PanelPlate, ManyChangesAreFewParts) {
    std::vector<PanelTriangle> before;
    for (float x = 0.F; x < 1000.F; x += 100.F)
        for (float y = 0.F; y < 1000.F; y += 100.F)
            before.push_back(triangleAt(x, y));
    EXPECT_LE(changedParts(before, {}).size(), 8U);
}

TEST(PanelPlate, WhatIsCutOffDoesNotCount) {
    const std::vector<PanelTriangle> before = {triangleAt(0, 0, {0.F, 0.F, 4.F, 3.F})};
    std::vector<PanelTriangle> after = before;
    after[0].corners[0].pos.y = 1.F;
    EXPECT_EQ(changedParts(before, after), Boxes{sf::IntRect(0, 0, 4, 3)});
    after = {triangleAt(50, 50, {0.F, 0.F, 4.F, 3.F})};
    EXPECT_EQ(changedParts({}, after), Boxes());
}
