#include "render/TrackTexture.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::render;

namespace {

scene::FlowPath pathOf(std::vector<geo::ScreenLine> pieces) {
    scene::FlowPath path;
    path.pieces = std::move(pieces);
    return path;
}

double gap(const FlowTrack& track, std::size_t i) {
    return std::hypot(track.texels[i].x - track.texels[i - 1].x, track.texels[i].y - track.texels[i - 1].y);
}

} // namespace

TEST(TrackTexture, PointsAreEvenlySpacedFromEndToEnd) {
    // Points of the path lie unevenly.
    const auto path = pathOf({{{{0.0, 0.0}}, {{3.0, 0.0}}, {{3.5, 0.0}}, {{124.0, 0.0}}}});
    const FlowTrack track = trackOf(path, 2.0, 0.5, {}, 0.0);
    for (std::size_t i = 0; i < finePoints; ++i) {
        EXPECT_NEAR(track.texels[i].x, 124.0 * static_cast<double>(i) / (finePoints - 1), 1e-3);
        EXPECT_EQ(track.texels[i].z, 1.F);
    }
    EXPECT_EQ(track.texels.back().x, 124.F);
    EXPECT_EQ(track.texels.back().y, 2.F);
    EXPECT_EQ(track.texels.back().z, 0.5F);
}

TEST(TrackTexture, OfFewerPointsReachesAsFar) {
    const auto path = pathOf({{{{0.0, 0.0}}, {{3.0, 0.0}}, {{120.0, 0.0}}}});
    const FlowTrack track = trackOf(path, 2.0, 0.5, {}, 0.0, coarsePoints);
    ASSERT_EQ(track.texels.size(), coarsePoints + 1);
    for (std::size_t i = 0; i < coarsePoints; ++i)
        EXPECT_NEAR(track.texels[i].x, 120.0 * static_cast<double>(i) / (coarsePoints - 1), 1e-3);
    EXPECT_EQ(track.texels.back().x, 120.F);
}

TEST(TrackTexture, NothingIsSeenBelowWhatCoversTheFlow) {
    const auto path = pathOf({{{{0.0, 0.0}}, {{124.0, 0.0}}}});
    // The second one is narrower than the points are apart.
    const Covers covers({{40.0, -5.0, 20.0, 10.0}, {90.2, -5.0, 0.1, 10.0}});
    const FlowTrack track = trackOf(path, 2.0, 1.0, covers, 0.0);
    const auto isCovered = [](float x) { return (x >= 39.F && x <= 61.F) || (x >= 89.F && x <= 91.5F); };
    for (std::size_t i = 0; i < finePoints; ++i)
        EXPECT_EQ(track.texels[i].z, isCovered(track.texels[i].x) ? 0.F : 1.F) << i;
}

TEST(TrackTexture, NoCometReachesFromOnePieceOfAFlowThatIsCutToTheNext) {
    const auto path = pathOf({{{{0.0, 0.0}}, {{60.0, 0.0}}}, {{{900.0, 0.0}}, {{964.0, 0.0}}}});
    constexpr double sectionPx = 12.0;
    const FlowTrack track = trackOf(path, 2.0, 1.0, {}, sectionPx);
    int gaps = 0;
    for (std::size_t i = 1; i < finePoints; ++i)
        gaps += gap(track, i) > 100.0 ? 1 : 0;
    EXPECT_EQ(gaps, 1);
    int seen = 0;
    for (std::size_t i = 0; i < finePoints; ++i) {
        const double alongPx = 124.0 * static_cast<double>(i) / (finePoints - 1);
        if (track.texels[i].z == 0.F)
            EXPECT_NEAR(alongPx, 60.0, sectionPx + 3.0);
        else
            EXPECT_GE(std::abs(alongPx - 60.0), sectionPx - 1.0);
        seen += track.texels[i].z == 1.F ? 1 : 0;
    }
    EXPECT_GT(seen, 90);
}
