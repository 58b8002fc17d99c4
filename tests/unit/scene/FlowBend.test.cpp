#include "scene/FlowBend.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;

namespace {

/// From Moscow to Pyongyang, which on many maps is a high bow.
FlowRoute moscowToPyongyang(std::string_view projection) {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "flow", "arms", "moscow", "pyongyang", "2000", "2001");
    return FlowRouter().routeOf(brief, 0, sample::projection(projection));
}

/// Degrees by which the sharpest tenth of a line turns.
double sharpestTenthDeg(const geo::ScreenLine& line) {
    const double tenthPx = geo::lengthPx(line) / 10.0;
    double sharpest = 0.0;
    for (std::size_t from = 1; from + 1 < line.size(); ++from) {
        double alongPx = 0.0;
        double turnDeg = 0.0;
        for (std::size_t i = from; i + 1 < line.size() && alongPx < tenthPx; ++i) {
            const geo::ScreenPoint before = core::normalized(line[i] - line[i - 1]);
            const geo::ScreenPoint after = core::normalized(line[i + 1] - line[i]);
            turnDeg += std::acos(std::clamp(core::dot(before, after), -1.0, 1.0)) * 180.0 / std::numbers::pi;
            alongPx += core::distance(line[i], line[i + 1]);
        }
        sharpest = std::max(sharpest, turnDeg);
    }
    return sharpest;
}

} // namespace

TEST(FlowBend, AFlowBentToTheInnerSideOfItsRouteIsABowAndNoCorner) {
    for (const char* projection : {"equal-earth", "mercator"}) {
        const FlowRoute route = moscowToPyongyang(projection);
        ASSERT_EQ(route.pieces.size(), 1U);
        const geo::MapCamera camera({}, 20.0, {});
        const double lengthPx = route.lengthKm / camera.kmPerPx();
        for (const double bow : {-0.25, -0.15, 0.15, 0.25}) {
            const FlowBend bend = {bow * lengthPx, std::copysign(80.0, bow), 0.45 * lengthPx, lengthPx};
            EXPECT_LT(sharpestTenthDeg(bentRoute(route, bend, camera, 1).front()), 45.0)
                << projection << " at " << bow;
        }
    }
}
