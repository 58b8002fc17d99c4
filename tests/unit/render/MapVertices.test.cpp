#include "render/MapVertices.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::render;

namespace {

scene::LineGroup boundary(model::BoundaryIndex index, double x) {
    return {model::LineKind::Border, 0, index, 0, {{{{x, 0.0}}, {{x + 10.0, 5.0}}, {{x + 20.0, 0.0}}}}};
}

} // namespace

/// Boundaries take widths of their own: what joins two of them must be moved with its own line, or a sliver
/// runs across the map from one to the other.
TEST(MapVertices, JointsBelongToTheLinesThatTheyJoin) {
    scene::ProjectedMap map;
    map.lines = {boundary(0, -5000.0), boundary(1, 5000.0), boundary(2, 0.0)};
    const PlacedVertices placed = MapVertices(map).boundaries;
    ASSERT_EQ(placed.patches.size(), 3U);
    const auto& vertices = placed.vertices;
    for (std::size_t i = 1; i < placed.patches.size(); ++i) {
        const std::uint32_t joint = placed.patches[i].firstCorner;
        EXPECT_EQ(placed.patches[i].area, i);
        EXPECT_EQ(placed.patches[i - 1].endCorner, joint);
        EXPECT_EQ(vertices[joint - 1].position, vertices[joint - 2].position);
        EXPECT_EQ(vertices[joint - 1].texCoords, vertices[joint - 2].texCoords);
        EXPECT_EQ(vertices[joint].position, vertices[joint + 1].position);
        EXPECT_EQ(vertices[joint].texCoords, vertices[joint + 1].texCoords);
    }
    EXPECT_EQ(placed.patches.back().endCorner, vertices.size());
}

TEST(MapVertices, ALongLineIsManyPatchesThatHangTogether) {
    scene::ProjectedMap map;
    scene::LineGroup coast = {model::LineKind::Coast, 0, {}, 0, {{}}};
    for (int i = 0; i < 2000; ++i)
        coast.lines[0].push_back({{static_cast<double>(i), 0.0}});
    map.lines = {coast};
    const MapVertices made(map);
    const PlacedVertices& strip = made.lines.at(0).strip;
    EXPECT_EQ(strip.vertices.size(), 4000U);
    ASSERT_GT(strip.patches.size(), 4U);
    for (std::size_t i = 1; i < strip.patches.size(); ++i)
        EXPECT_EQ(strip.patches[i].firstCorner + 2, strip.patches[i - 1].endCorner);
    for (const geo::PlaneMesh::Patch& patch : strip.patches)
        EXPECT_LT(patch.box.east - patch.box.west, 300.F);
}
