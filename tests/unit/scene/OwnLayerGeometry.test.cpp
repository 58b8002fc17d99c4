#include "scene/OwnLayerGeometry.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "geo/Triangulation.hpp"

namespace tumen::scene {
namespace {

PlaneShapes projected(const model::ShapeLayer& shapes, const std::string& projection) {
    const auto made = geo::Projection::make(*geo::findProjection(projection));
    core::Progress progress;
    PlaneShapes all;
    projectShapes(shapes, *made, progress, [&](const PlaneShapes& group) { all = group; });
    return all;
}

double areaOf(const std::vector<geo::WorldPoint>& triangles) {
    double area = 0.0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const geo::WorldPoint a = triangles[i + 1] - triangles[i];
        const geo::WorldPoint b = triangles[i + 2] - triangles[i];
        area += std::abs(a.x * b.y - a.y * b.x) / 2.0;
    }
    return area;
}

double longestEdgeKm(const std::vector<WorldLine>& lines) {
    double longest = 0.0;
    for (const WorldLine& line : lines)
        for (std::size_t i = 1; i < line.size(); ++i)
            longest = std::max(longest, core::length(line[i] - line[i - 1]));
    return longest;
}

model::ShapeLayer polygon(geo::LonLatLine ring) {
    model::ShapeLayer shapes;
    shapes.polygons.push_back({{std::move(ring)}});
    return shapes;
}

TEST(OwnLayerGeometry, AreasKeepTheirSizeOnEqualAreaMaps) {
    // Ten degrees by ten on the 180th meridian, at which no map but the equal Earth's is cut nearby.
    const model::ShapeLayer shapes = polygon({{175, 60}, {185, 60}, {185, 70}, {175, 70}});
    const double regional = areaOf(projected(shapes, "regional").fill);
    EXPECT_GT(regional, 4e5);
    for (const char* other : {"eurasia", "hemisphere", "equal-earth"})
        EXPECT_NEAR(areaOf(projected(shapes, other).fill) / regional, 1.0, 0.01) << other;
}

TEST(OwnLayerGeometry, WhatTheCutOfAWorldMapPartsIsDrawnOnBothSides) {
    // The Equal Earth map is cut at 30 degrees west.
    const PlaneShapes parts = projected(polygon({{-40, 10}, {-20, 10}, {-20, 20}, {-40, 20}}), "equal-earth");
    bool east = false;
    bool west = false;
    for (const geo::WorldPoint& corner : parts.fill) {
        east = east || corner.x > 10000.0;
        west = west || corner.x < -10000.0;
        EXPECT_GT(std::abs(corner.x), 10000.0) << "smeared across the map";
    }
    EXPECT_TRUE(east && west);
    EXPECT_LT(longestEdgeKm(parts.lines), 500.0);
}

TEST(OwnLayerGeometry, APolarCapIsFilledAndHasNoEdgeUpToThePole) {
    geo::LonLatLine cap;
    for (int lon = -180; lon <= 180; lon += 10)
        cap.push_back({static_cast<double>(lon), 80.0});
    cap.push_back({180.0, 90.0});
    cap.push_back({-180.0, 90.0});
    const PlaneShapes shapes = projected(polygon(cap), "hemisphere");
    const double expected =
        2.0 * std::numbers::pi * 6371.0 * 6371.0 * (1.0 - std::sin(80.0 * std::numbers::pi / 180.0));
    EXPECT_NEAR(areaOf(shapes.fill) / expected, 1.0, 0.02);
    const auto made = geo::Projection::make(*geo::findProjection("hemisphere"));
    const geo::WorldPoint pole = *made->forward({0.0, 90.0});
    for (const WorldLine& line : shapes.lines)
        for (const geo::WorldPoint& at : line)
            EXPECT_GT(core::length(at - pole), 1000.0);
}

TEST(OwnLayerGeometry, PointsBeyondTheMapAreLeftOut) {
    model::ShapeLayer shapes;
    shapes.points = {{127.0, 38.0}, {127.0, -60.0}};
    EXPECT_EQ(projected(shapes, "polar").points.size(), 1U);
}

TEST(OwnLayerGeometry, CancellingEndsIt) {
    const auto made = geo::Projection::make(*geo::findProjection("regional"));
    core::Progress progress;
    progress.cancel();
    bool called = false;
    projectShapes(polygon({{120, 30}, {130, 30}, {130, 40}}), *made, progress,
                  [&](const PlaneShapes&) { called = true; });
    EXPECT_FALSE(called);
}

} // namespace
} // namespace tumen::scene
