#include "scene/BeginRings.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::scene;

TEST(BeginRings, OneForEachPlaceAndColourAsStrongAsTheFreshest) {
    constexpr core::Colour red = {200, 30, 30, 255};
    constexpr core::Colour blue = {30, 30, 200, 255};
    MapScene scene;
    scene.unitPx = 2.0;
    const auto add = [&](core::Colour colour, model::PlaceIndex from, double begun) {
        FlowDrawing flow;
        flow.colour = colour;
        flow.from = from;
        flow.cue.begun = begun;
        scene.flows.push_back(flow);
    };
    add(red, 3, 0.25);
    add(red, 3, 0.75);
    add(blue, 3, 0.5);
    add(blue, 4, 0.0);
    add(blue, 5, 1.0); // its place is out of the projection
    scene.hubs = {{3, {{100.0, 50.0}}, 8.0, false}, {4, {{200.0, 50.0}}, 8.0, false}};
    placeBeginRings(scene);
    ASSERT_EQ(scene.beginRings.size(), 2U);
    const BeginRing& inner = scene.beginRings[0];
    const BeginRing& outer = scene.beginRings[1];
    EXPECT_EQ(inner.at, scene.hubs[0].at);
    EXPECT_EQ(outer.at, scene.hubs[0].at);
    EXPECT_GT(inner.radiusPx, scene.hubs[0].radiusPx);
    EXPECT_GT(outer.radiusPx, inner.radiusPx + 4.0);
    EXPECT_EQ((inner.colour == red ? inner : outer).strength, 0.75);
    EXPECT_EQ((inner.colour == blue ? inner : outer).strength, 0.5);
}
