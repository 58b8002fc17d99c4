// Pixels of the signs that a flow has just begun or just ended, in every theme.

#include <gtest/gtest.h>

#include "tests/render/Picture.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::tests {
namespace {

/// Arms from 1 March 2000 to 1 March 2001.
model::Brief armsForAYear() {
    model::Brief brief = sample::places();
    sample::addFlow(brief, "arms", "arms", "moscow", "vladivostok", "2000-03-01", "2001-03-01");
    brief.claims.finish();
    return brief;
}

class FlowCues : public testing::TestWithParam<state::ThemeId> {
protected:
    sf::Image draw(const char* date, double lingerDays = 90.0) {
        state::AppState state = bareState(m_brief, {85.0, 57.0}, GetParam(), date);
        state.lingerDays = lingerDays;
        return m_maker.draw(state);
    }
    const scene::FlowDrawing& flow() const { return m_maker.scene().flows.at(0); }
    /// Beside the middle of the flow, so many pixels beyond its edge.
    geo::ScreenPoint beside(double px) const {
        const auto middle = flow().path.middle();
        return middle.at + core::perpendicular(middle.direction) * (flow().path.widthPx / 2.0 + px * unit());
    }
    double unit() const { return m_maker.scene().unitPx; }

    model::Brief m_brief = armsForAYear();
    PictureMaker m_maker{m_brief, 1280, 720};
};

TEST_P(FlowCues, AHaloAndARingTellThatItHasBegun) {
    const sf::Image plain = draw("2000-09-01");
    ASSERT_EQ(flow().cue, scene::FlowCue());
    EXPECT_TRUE(m_maker.scene().beginRings.empty());
    const sf::Image begun = draw("2000-03-01");
    ASSERT_EQ(flow().cue, (scene::FlowCue{1.0, 0.0}));
    const geo::ScreenPoint nearby = beside(3.0);
    EXPECT_GT(difference(colourAt(begun, nearby), colourAt(plain, nearby)), 20);
    EXPECT_LT(difference(colourAt(begun, nearby), flow().colour),
              difference(colourAt(plain, nearby), flow().colour))
        << "another hue";
    const geo::ScreenPoint far = beside(14.0);
    EXPECT_LE(difference(colourAt(begun, far), colourAt(plain, far)), 2) << "it is everywhere";

    ASSERT_EQ(m_maker.scene().beginRings.size(), 1U);
    const scene::BeginRing& ring = m_maker.scene().beginRings[0];
    // Away from the flow, which leaves to the east.
    const geo::ScreenPoint onRing = ring.at - geo::ScreenPoint{{ring.radiusPx, 0.0}};
    EXPECT_LE(difference(colourAt(begun, onRing), ring.colour), 40);
    EXPECT_GT(difference(colourAt(plain, onRing), ring.colour), 60);

    const sf::Image fading = draw("2000-04-15");
    EXPECT_LT(difference(colourAt(fading, nearby), colourAt(plain, nearby)),
              difference(colourAt(begun, nearby), colourAt(plain, nearby)));
}

TEST_P(FlowCues, ABarTellsThatItHasEnded) {
    const sf::Image plain = draw("2000-09-01");
    const scene::FlowPath path = flow().path;
    const geo::ScreenPoint tip = path.pieces.back().back();
    const geo::ScreenPoint ahead =
        core::normalized(tip - geo::withoutBack(path.pieces.back(), path.headLengthPx).back());
    const geo::ScreenPoint onBar =
        tip + ahead * (1.3 * unit()) + core::perpendicular(ahead) * (path.headWidthPx / 2.0 + 2.0 * unit());
    const sf::Image ended = draw("2001-03-02");
    ASSERT_TRUE(flow().echo);
    ASSERT_EQ(flow().cue, (scene::FlowCue{0.0, 1.0}));
    EXPECT_LE(difference(colourAt(ended, onBar), flow().colour), 40);
    EXPECT_GT(difference(colourAt(plain, onBar), flow().colour), 60);
    EXPECT_TRUE(m_maker.scene().beginRings.empty());
    const geo::ScreenPoint nearby = beside(3.0);
    EXPECT_LE(difference(colourAt(ended, nearby), colourAt(plain, nearby)), 30) << "a halo";
}

TEST_P(FlowCues, WhatIsOverStandsStill) {
    draw("2001-03-02");
    state::AppState state = state::openingState(m_brief);
    state.theme = GetParam();
    state.date = *time::parseDate("2001-03-02");
    for (const state::MotionStyle style : {state::MotionStyle::Comets, state::MotionStyle::Dashes}) {
        state.motionStyle = style;
        state.hiddenStatuses = {};
        const sf::Image now = m_maker.draw(state);
        state.motionSecs += 1.0;
        const scene::FlowPath::Stop middle = flow().path.middle();
        const sf::Image later = m_maker.draw(state);
        for (double along = -40.0; along <= 40.0; along += 4.0) {
            const geo::ScreenPoint at = middle.at + middle.direction * along;
            EXPECT_LE(difference(colourAt(now, at), colourAt(later, at)), 1);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, FlowCues, testing::ValuesIn(state::allThemes), [](const auto& theme) {
    return std::string(theme.param == state::ThemeId::HighContrast ? "contrast" : state::id(theme.param));
});

} // namespace
} // namespace tumen::tests
