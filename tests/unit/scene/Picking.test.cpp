#include <gtest/gtest.h>

#include "scene/MapScene.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using state::Target;
using What = state::Target::What;

namespace {

FlowDrawing flowAlong(model::ClaimIndex claim, double y) {
    FlowDrawing flow;
    flow.path.claim = claim;
    flow.path.widthPx = 3.0;
    flow.path.pieces = {{{{100.0, y}}, {{300.0, y}}, {{500.0, y}}}};
    return flow;
}

} // namespace

TEST(Picking, APathIsPickedAlongAllOfIt) {
    MapScene scene;
    scene.flows = {flowAlong(7, 200.0)};
    for (double x = 100.0; x <= 500.0; x += 13.0)
        EXPECT_EQ(pick(scene, {{x, 200.0}}), (Target{What::Claim, 7}));
    EXPECT_EQ(pick(scene, {{300.0, 205.0}}), (Target{What::Claim, 7})) << "a little beside it";
}

TEST(Picking, ThirtyPixelsAwayIsNothing) {
    MapScene scene;
    scene.flows = {flowAlong(7, 200.0)};
    EXPECT_FALSE(pick(scene, {{300.0, 230.0}}));
    EXPECT_FALSE(pick(scene, {{300.0, 170.0}}));
    EXPECT_FALSE(pick(scene, {{70.0, 200.0}}));
    EXPECT_FALSE(pick(scene, {{530.0, 200.0}}));
    EXPECT_FALSE(pick(MapScene{}, {{300.0, 200.0}}));
}

TEST(Picking, TheNearestOfTwo) {
    MapScene scene;
    scene.flows = {flowAlong(1, 200.0), flowAlong(2, 206.0)};
    EXPECT_EQ(pick(scene, {{300.0, 199.0}}).index, 1U);
    EXPECT_EQ(pick(scene, {{300.0, 207.0}}).index, 2U);
    std::ranges::reverse(scene.flows);
    EXPECT_EQ(pick(scene, {{300.0, 199.0}}).index, 1U);
    EXPECT_EQ(pick(scene, {{300.0, 207.0}}).index, 2U);
}

TEST(Picking, OfTwoOnOnePlaceTheUpper) {
    MapScene scene;
    scene.flows = {flowAlong(1, 200.0), flowAlong(2, 200.0)};
    EXPECT_EQ(pick(scene, {{300.0, 200.0}}).index, 2U);
}

TEST(Picking, GapsBetweenPiecesAreNotPicked) {
    MapScene scene;
    FlowDrawing flow = flowAlong(1, 200.0);
    flow.path.pieces = {{{{100.0, 200.0}}, {{150.0, 200.0}}}, {{{450.0, 200.0}}, {{500.0, 200.0}}}};
    scene.flows = {flow};
    EXPECT_TRUE(pick(scene, {{125.0, 200.0}}));
    EXPECT_FALSE(pick(scene, {{300.0, 200.0}}));
    EXPECT_TRUE(pick(scene, {{475.0, 200.0}}));
}

TEST(Picking, AnEventMarkGoesFirstThenAPlaceThenAFlow) {
    MapScene scene;
    scene.flows = {flowAlong(1, 200.0)};
    EXPECT_EQ(pick(scene, {{300.0, 200.0}}), (Target{What::Claim, 1}));
    Hub hub;
    hub.place = 4;
    hub.at = {{300.0, 200.0}};
    scene.hubs = {hub};
    EXPECT_EQ(pick(scene, {{301.0, 201.0}}), (Target{What::Place, 4}));
    EventMark mark;
    mark.claim = 9;
    mark.at = {{302.0, 200.0}};
    mark.radiusPx = 6.0;
    scene.marks = {mark};
    EXPECT_EQ(pick(scene, {{301.0, 201.0}}), (Target{What::Claim, 9}));
}

TEST(Picking, AWholeEventMarkIsPicked) {
    MapScene scene;
    EventMark mark;
    mark.claim = 3;
    mark.at = {{300.0, 200.0}};
    mark.radiusPx = 20.0;
    scene.marks = {mark};
    EXPECT_TRUE(pick(scene, {{319.0, 200.0}}));
    EXPECT_FALSE(pick(scene, {{321.0, 200.0}}));
}

TEST(Picking, AnEdgeTagPicksItsPlace) {
    MapScene scene;
    EdgeTag tag;
    tag.place = 2;
    tag.plate = {10.0, 10.0, 100.0, 20.0};
    scene.tags = {tag};
    EXPECT_EQ(pick(scene, {{50.0, 20.0}}), (Target{What::Place, 2}));
    EXPECT_FALSE(pick(scene, {{150.0, 20.0}}));
}

TEST(Picking, ItReachesFurtherOnLargerPictures) {
    MapScene scene;
    scene.flows = {flowAlong(1, 200.0)};
    EXPECT_FALSE(pick(scene, {{300.0, 211.0}}));
    scene.unitPx = 2.0;
    EXPECT_TRUE(pick(scene, {{300.0, 211.0}}));
}

TEST(Picking, EveryFlowOfASceneIsPickedAtItsMiddle) {
    const model::Brief brief = sample::brief();
    const model::Basemap basemap;
    SceneBuilder builder(brief, basemap, sample::measure);
    state::AppState state;
    state.date = sample::day("2000-07-01");
    const MapScene scene =
        builder.build(state, sample::projection(state.view.projection), sample::picture(), darkTheme());
    for (const FlowDrawing& flow : scene.flows)
        EXPECT_EQ(pick(scene, flow.path.middle().at), (Target{What::Claim, flow.path.claim}))
            << brief.claims[flow.path.claim].id;
}
