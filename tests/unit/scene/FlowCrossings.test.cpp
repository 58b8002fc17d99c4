#include "scene/FlowCrossings.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::scene;

namespace {

FlowPath along(std::vector<geo::ScreenPoint> points) {
    FlowPath path;
    path.pieces.push_back(std::move(points));
    return path;
}

/// Level lines of many points, `apart` pixels from each other.
FlowCrossings levelLines(int count, double apart) {
    FlowCrossings flows;
    for (int line = 0; line < count; ++line) {
        std::vector<geo::ScreenPoint> points;
        for (int i = 0; i <= 40; ++i)
            points.push_back({{25.0 * i, apart * line}});
        flows.add(along(std::move(points)), 1.0);
    }
    return flows;
}

} // namespace

TEST(FlowCrossings, TellTheShareOfABoxUnderFlows) {
    const FlowCrossings flows = levelLines(40, 50.0);
    // Of a box 20 high one band of 4 in every 50.
    EXPECT_NEAR(flows.shareOf({100.0, 490.0, 200.0, 20.0}, 4.0), 0.2, 1e-9);
    EXPECT_NEAR(flows.shareOf({100.0, 480.0, 200.0, 100.0}, 4.0), 2.0 * 4.0 / 100.0, 1e-9);
    EXPECT_EQ(flows.shareOf({100.0, 510.0, 200.0, 20.0}, 4.0), 0.0);
    EXPECT_EQ(flows.shareOf({2000.0, 490.0, 200.0, 20.0}, 4.0), 0.0);
}

TEST(FlowCrossings, WithinAnAreaTellTheSameThere) {
    const FlowCrossings flows = levelLines(40, 50.0);
    const FlowCrossings near = flows.within({90.0, 430.0, 300.0, 300.0});
    for (const double top : {440.0, 470.0, 505.0, 600.0}) {
        const geo::ScreenRect box = {100.0, top, 200.0, 60.0};
        EXPECT_EQ(near.shareOf(box, 4.0), flows.shareOf(box, 4.0)) << top;
    }
    EXPECT_EQ(near.shareOf({100.0, 1490.0, 200.0, 20.0}, 4.0), 0.0);
}

TEST(FlowCrossings, WeighFlows) {
    FlowCrossings flows;
    flows.add(along({{{0.0, 10.0}}, {{100.0, 10.0}}}), 0.5);
    EXPECT_NEAR(flows.shareOf({0.0, 0.0, 100.0, 20.0}, 4.0), 0.1, 1e-9);
}
