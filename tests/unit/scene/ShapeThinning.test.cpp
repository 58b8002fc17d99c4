#include "scene/ShapeThinning.hpp"

#include <set>

#include <gtest/gtest.h>

namespace tumen::scene {
namespace {

/// As many points as asked for on a square grid of ten by ten degrees.
model::ShapeLayer grid(int side) {
    model::ShapeLayer shapes;
    for (int x = 0; x < side; ++x)
        for (int y = 0; y < side; ++y)
            shapes.points.push_back({120.0 + 10.0 * x / side, 35.0 + 10.0 * y / side});
    return shapes;
}

std::size_t drawnAt(const std::vector<ShapeGroup>& groups, int level) {
    std::size_t count = 0;
    for (const ShapeGroup& group : groups)
        if (group.level <= level)
            count += group.points.size() + group.lines.size() + group.polygons.size();
    return count;
}

TEST(ShapeThinning, FewShapesAreOneGroupThatIsAlwaysDrawn) {
    const auto groups = groupShapes(grid(10));
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].level, 0);
    EXPECT_EQ(groups[0].points.size(), 100U);
}

TEST(ShapeThinning, EveryShapeIsInOneGroup) {
    const model::ShapeLayer shapes = grid(200);
    std::set<std::uint32_t> seen;
    for (const ShapeGroup& group : groupShapes(shapes))
        for (const std::uint32_t point : group.points)
            EXPECT_TRUE(seen.insert(point).second);
    EXPECT_EQ(seen.size(), shapes.points.size());
}

TEST(ShapeThinning, FromAfarNoMoreIsDrawnThanThereArePixelsAndNoPixelIsMissed) {
    const model::ShapeLayer shapes = grid(300);
    const auto groups = groupShapes(shapes);
    // Ten degrees are 1112 km; at ten kilometres a pixel about 111 by 111 pixels are covered. A mark of the
    // crowd is nearly three pixels wide.
    const int level = levelFor(10.0);
    EXPECT_LT(drawnAt(groups, level), shapes.points.size() / 2);
    const double pixelDeg = 10.0 / 111.2;
    std::set<std::pair<int, int>> wanted;
    std::set<std::pair<int, int>> drawn;
    const auto pixelOf = [&](const geo::LonLat& p) {
        return std::pair(static_cast<int>(p.lonDeg / pixelDeg), static_cast<int>(p.latDeg / pixelDeg));
    };
    for (const geo::LonLat& p : shapes.points)
        wanted.insert(pixelOf(p));
    for (const ShapeGroup& group : groups)
        if (group.level <= level)
            for (const std::uint32_t point : group.points)
                drawn.insert(pixelOf(shapes.points[point]));
    for (const auto& [x, y] : wanted) {
        bool near = false;
        for (int dx = -2; dx <= 2; ++dx)
            for (int dy = -2; dy <= 2; ++dy)
                near = near || drawn.contains({x + dx, y + dy});
        EXPECT_TRUE(near) << x << ", " << y;
    }
    EXPECT_EQ(drawnAt(groups, levelFor(0.001)), shapes.points.size()) << "near by all of them are drawn";
}

TEST(ShapeThinning, WhatIsLargeIsNeverLeftOut) {
    model::ShapeLayer shapes = grid(200);
    shapes.polygons.push_back({{{{120, 35}, {130, 35}, {130, 45}}}});
    shapes.lines.push_back({{120, 35}, {129, 44}});
    bool polygon = false;
    bool line = false;
    for (const ShapeGroup& group : groupShapes(shapes))
        if (group.level == 0) {
            polygon = polygon || !group.polygons.empty();
            line = line || !group.lines.empty();
        }
    EXPECT_TRUE(polygon);
    EXPECT_TRUE(line);
}

} // namespace
} // namespace tumen::scene
