#include "app/ViewTween.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::app;

namespace {

// Twice as wide as high, like the frame, so that a view and what its camera shows are the same.
constexpr geo::ScreenRect frame = {0.0, 0.0, 1000.0, 500.0};
const state::MapView near = {"regional", {127.0, 38.5}, 1000.0, 500.0};
const state::MapView far = {"regional", {140.0, 50.0}, 4000.0, 2000.0};

class ViewTweenTest : public ::testing::Test {
protected:
    double heightTowards(const state::MapView& target) const {
        return m_tween.viewTowards(target, m_projection, frame).heightKm;
    }
    geo::Projection m_projection = sample::projection("regional");
    ViewTween m_tween;
};

} // namespace

TEST_F(ViewTweenTest, AtRestTheTargetIsShown) {
    EXPECT_EQ(m_tween.viewTowards(far, m_projection, frame), far);
    m_tween.advance(1.0);
    EXPECT_EQ(m_tween.viewTowards(near, m_projection, frame), near);
}

TEST_F(ViewTweenTest, GlidesFromOneViewToTheOther) {
    m_tween.start(near, far);
    const state::MapView first = m_tween.viewTowards(far, m_projection, frame);
    EXPECT_NEAR(first.centre.lonDeg, near.centre.lonDeg, 1e-6);
    EXPECT_NEAR(first.centre.latDeg, near.centre.latDeg, 1e-6);
    double height = first.heightKm;
    EXPECT_NEAR(height, near.heightKm, 1e-6);
    for (int step = 0; step < 7; ++step) {
        m_tween.advance(0.1);
        EXPECT_GT(heightTowards(far), height) << step;
        height = heightTowards(far);
    }
    EXPECT_LT(height, far.heightKm);
    m_tween.advance(0.2);
    EXPECT_EQ(m_tween.viewTowards(far, m_projection, frame), far);
}

TEST_F(ViewTweenTest, ATargetItIsNotUnderWayToIsShownAtOnce) {
    m_tween.start(near, far);
    EXPECT_EQ(m_tween.viewTowards(near, m_projection, frame), near);
}

TEST_F(ViewTweenTest, ItCutsFromOneProjectionToAnother) {
    m_tween.start(state::openingView(), far);
    EXPECT_EQ(m_tween.viewTowards(far, m_projection, frame), far);
}

TEST_F(ViewTweenTest, ANewWayReplacesTheOldOne) {
    m_tween.start(near, far);
    m_tween.advance(0.4);
    const state::MapView half = m_tween.viewTowards(far, m_projection, frame);
    m_tween.start(half, near);
    EXPECT_NEAR(heightTowards(near), half.heightKm, 1e-6);
    EXPECT_EQ(m_tween.viewTowards(far, m_projection, frame), far);
}
