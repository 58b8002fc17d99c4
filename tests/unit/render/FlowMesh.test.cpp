#include "render/FlowMesh.hpp"

#include <algorithm>

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::render;

namespace {

using Line = std::vector<geo::ScreenPoint>;

constexpr double casing = 1.5;

scene::FlowDrawing flowOf(std::vector<Line> pieces) {
    scene::FlowDrawing flow;
    flow.path.pieces = std::move(pieces);
    flow.path.widthPx = 4.0;
    flow.path.headLengthPx = 12.0;
    flow.path.headWidthPx = 10.0;
    flow.colour = {200, 100, 50, 255};
    return flow;
}

FlowMesh meshOf(const scene::FlowDrawing& flow) {
    FlowMesh mesh;
    appendBody(mesh, flow, casing);
    appendHead(mesh, flow, casing);
    return mesh;
}

struct Extent {
    float least = 1e9F;
    float most = -1e9F;
};

template<typename Of>
Extent extent(const sf::VertexArray& array, const Of& of) {
    Extent extent;
    for (std::size_t i = 0; i < array.getVertexCount(); ++i) {
        extent.least = std::min(extent.least, of(array[i]));
        extent.most = std::max(extent.most, of(array[i]));
    }
    return extent;
}

constexpr auto positionX = [](const sf::Vertex& vertex) { return vertex.position.x; };
constexpr auto positionY = [](const sf::Vertex& vertex) { return vertex.position.y; };
constexpr auto along = [](const sf::Vertex& vertex) { return vertex.texCoords.x; };
constexpr auto across = [](const sf::Vertex& vertex) { return vertex.texCoords.y; };

} // namespace

TEST(FlowMesh, ARibbonIsTwoTrianglesAnEdge) {
    sf::VertexArray triangles(sf::Triangles);
    appendRibbon(triangles, {{{0.0, 10.0}}, {{30.0, 10.0}}, {{70.0, 10.0}}}, 4.0, casing, 5.0,
                 sf::Color::Red);
    ASSERT_EQ(triangles.getVertexCount(), 12U);
    EXPECT_NEAR(extent(triangles, along).least, 5.0F, 1e-4F);
    EXPECT_NEAR(extent(triangles, along).most, 75.0F, 1e-4F);
}

TEST(FlowMesh, ARibbonReachesOverItsCasing) {
    sf::VertexArray triangles(sf::Triangles);
    appendRibbon(triangles, {{{0.0, 10.0}}, {{30.0, 10.0}}}, 4.0, casing, 0.0, sf::Color::Red);
    const Extent y = extent(triangles, positionY);
    EXPECT_LE(y.least, 10.0F - 2.0F - static_cast<float>(casing));
    EXPECT_GE(y.most, 10.0F + 2.0F + static_cast<float>(casing));
    // y = 1 lies on the edge of the body, two pixels from its middle.
    EXPECT_NEAR(extent(triangles, across).most, (y.most - 10.0F) / 2.0F, 1e-4F);
}

TEST(FlowMesh, TheBodyEndsWhereTheHeadBegins) {
    const FlowMesh mesh = meshOf(flowOf({{{{0.0, 0.0}}, {{50.0, 0.0}}, {{100.0, 0.0}}}}));
    EXPECT_NEAR(extent(mesh.bodies, positionX).most, 88.0F, 1e-3F);
    ASSERT_EQ(mesh.heads.getVertexCount(), 6U);
    EXPECT_LT(extent(mesh.heads, positionX).least, 88.0F);
    EXPECT_GT(extent(mesh.heads, positionX).most, 100.0F);
    EXPECT_EQ(mesh.heads[0].color, sf::Color(200, 100, 50));
}

TEST(FlowMesh, AHeadLongerThanTheLastEdgesTakesThemAway) {
    const FlowMesh mesh = meshOf(flowOf({{{{0.0, 0.0}}, {{90.0, 0.0}}, {{95.0, 0.0}}, {{100.0, 0.0}}}}));
    EXPECT_NEAR(extent(mesh.bodies, positionX).most, 88.0F, 1e-3F);
    EXPECT_EQ(mesh.bodies.getVertexCount(), 6U);
}

TEST(FlowMesh, AFlowShorterThanItsHeadKeepsATail) {
    const FlowMesh mesh = meshOf(flowOf({{{{0.0, 0.0}}, {{8.0, 0.0}}}}));
    EXPECT_GT(extent(mesh.bodies, positionX).most, 0.5F);
    EXPECT_EQ(mesh.heads.getVertexCount(), 6U);
}

TEST(FlowMesh, ThePatternRunsOnOverACut) {
    scene::FlowDrawing flow = flowOf({{{{0.0, 0.0}}, {{40.0, 0.0}}}, {{{500.0, 0.0}}, {{540.0, 0.0}}}});
    flow.phasePx = 7.0;
    const FlowMesh mesh = meshOf(flow);
    ASSERT_EQ(mesh.bodies.getVertexCount(), 12U);
    EXPECT_NEAR(mesh.bodies[0].texCoords.x, 7.0F, 1e-4F);
    EXPECT_NEAR(mesh.bodies[6].texCoords.x, 47.0F, 1e-4F);
    EXPECT_NEAR(extent(mesh.bodies, along).most, 75.0F, 1e-3F);
    EXPECT_EQ(mesh.heads.getVertexCount(), 6U) << "one head, on the last piece";
}

TEST(FlowMesh, StrengthIsOpacity) {
    scene::FlowDrawing flow = flowOf({{{{0.0, 0.0}}, {{40.0, 0.0}}}});
    flow.strength = 0.5;
    const FlowMesh mesh = meshOf(flow);
    EXPECT_NEAR(mesh.bodies[0].color.a, 128, 1);
}

TEST(FlowMesh, WhatHasNoPathIsNotDrawn) {
    const FlowMesh mesh = meshOf(flowOf({}));
    EXPECT_EQ(mesh.bodies.getVertexCount() + mesh.heads.getVertexCount(), 0U);
}

TEST(FlowMesh, AHaloReachesBeyondTheLineAndFadesTowardsItsEnds) {
    const scene::FlowDrawing flow = flowOf({{{{0.0, 0.0}}, {{100.0, 0.0}}}});
    sf::VertexArray halo(sf::Triangles);
    appendHalo(halo, flow, 8.0, 0.5);
    ASSERT_GT(halo.getVertexCount(), 0U);
    for (std::size_t i = 0; i < halo.getVertexCount(); ++i) {
        const sf::Vertex& vertex = halo[i];
        EXPECT_NEAR(std::abs(vertex.position.y), 10.0, 1e-4);
        const float x = vertex.position.x;
        const double share = std::clamp(std::min(x, 100.F - x) / 8.0, 0.0, 1.0);
        EXPECT_NEAR(vertex.color.a, 127.5 * share, 1.0) << x;
    }
    sf::VertexArray none(sf::Triangles);
    appendHalo(none, flow, 8.0, 0.0);
    EXPECT_EQ(none.getVertexCount(), 0U);
}

TEST(FlowMesh, TheEndBarLiesAcrossBehindTheTip) {
    scene::FlowDrawing flow = flowOf({{{{0.0, 0.0}}, {{100.0, 0.0}}}});
    const auto bar = endBar(flow.path, 1.0);
    ASSERT_TRUE(bar);
    EXPECT_NEAR(bar->front().x, 100.0 + endBarWidth / 2.0, 1e-9);
    EXPECT_NEAR(bar->back().x, 100.0 + endBarWidth / 2.0, 1e-9);
    EXPECT_NEAR(core::distance(bar->front(), bar->back()), 19.0, 1e-9);
    flow.path.headLengthPx = 0.0;
    EXPECT_FALSE(endBar(flow.path, 1.0)) << "it ends out of the map";
}
