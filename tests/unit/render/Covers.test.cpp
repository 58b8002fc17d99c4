#include "render/Covers.hpp"

#include <gtest/gtest.h>

using namespace tumen;
using namespace tumen::render;

namespace {

/// Whether any of many points of the way lies in a box.
bool probed(geo::ScreenPoint from, geo::ScreenPoint to, const std::vector<geo::ScreenRect>& boxes) {
    for (int i = 0; i <= 2000; ++i)
        for (const geo::ScreenRect& box : boxes)
            if (box.contains(core::lerp(from, to, i / 2000.0)))
                return true;
    return false;
}

} // namespace

TEST(Covers, MeetWhatPassesBelowAnyBox) {
    std::uint32_t number = 7;
    const auto random = [&](double low, double high) {
        number = number * 1664525U + 1013904223U;
        return low + (high - low) * (number / 4294967296.0);
    };
    std::vector<geo::ScreenRect> boxes;
    for (int i = 0; i < 40; ++i)
        boxes.push_back(
            {random(-50.0, 1900.0), random(-50.0, 1000.0), random(5.0, 120.0), random(5.0, 30.0)});
    const Covers covers(boxes);
    int met = 0;
    for (int i = 0; i < 300; ++i) {
        const geo::ScreenPoint from = {{random(-100.0, 2000.0), random(-100.0, 1100.0)}};
        const geo::ScreenPoint to = from + geo::ScreenPoint{{random(-40.0, 40.0), random(-40.0, 40.0)}};
        // Probing may miss a corner that is barely cut.
        if (probed(from, to, boxes)) {
            EXPECT_TRUE(covers.meet(from, to)) << i;
        }
        met += covers.meet(from, to) ? 1 : 0;
    }
    EXPECT_GT(met, 5);
    EXPECT_LT(met, 100);
}

TEST(Covers, NothingMeetsNone) {
    EXPECT_FALSE(Covers().meet({{0.0, 0.0}}, {{10.0, 10.0}}));
    EXPECT_FALSE(Covers({{20.0, 20.0, 5.0, 5.0}}).meet({{0.0, 0.0}}, {{10.0, 10.0}}));
}
