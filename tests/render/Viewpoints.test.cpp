// Pixels of what a viewpoint strikes, hides and raises, in every theme.

#include <gtest/gtest.h>

#include "scene/Viewpoint.hpp"
#include "tests/render/Picture.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::tests {
namespace {

/// Arms that Moscow denies, aid that it asserts, workers of whom nobody says anything, far apart.
model::Brief threeClaims() {
    model::Brief brief = sample::places();
    const auto arms = sample::addFlow(brief, "arms", "arms", "moscow", "vladivostok", "2000-01-01",
                                      "2001-12-31", "alleged");
    sample::changeClaim(brief, arms, [](model::ClaimDraft& claim) { claim.deniedBy = {"Moscow"}; });
    const auto aid = sample::addFlow(brief, "aid", "aid", "moscow", "seoul", "2000-01-01", "2001-12-31");
    sample::changeClaim(brief, aid, [](model::ClaimDraft& claim) { claim.assertedBy = {"Moscow"}; });
    sample::addFlow(brief, "workers", "workers", "beijing", "vladivostok", "2000-01-01", "2001-12-31");
    brief.claims.finish();
    return brief;
}

class Viewpoints : public testing::TestWithParam<state::ThemeId> {
protected:
    sf::Image draw(state::Viewpoint viewpoint, bool hidesDenials = false) {
        state::AppState state = bareState(m_brief, {90.0, 55.0}, GetParam(), "2000-07-01");
        state.viewpoint = std::move(viewpoint);
        state.hidesDenials = hidesDenials;
        return m_maker.draw(state);
    }
    const scene::FlowDrawing* flow(const char* id) const {
        for (const scene::FlowDrawing& each : m_maker.scene().flows)
            if (m_brief.claims.id(each.path.claim) == id)
                return &each;
        return nullptr;
    }
    const core::Colour& struckColour() const { return scene::themeOf(GetParam()).struck; }

    const state::Viewpoint m_moscow = {state::Viewpoint::Kind::Actor, "Moscow"};
    model::Brief m_brief = threeClaims();
    PictureMaker m_maker{m_brief, 1280, 720};
};

TEST_P(Viewpoints, WhatIsDeniedHasItsMarkAndIsFainter) {
    const sf::Image bare = draw(m_moscow, true);
    EXPECT_EQ(flow("arms"), nullptr);
    const sf::Image struck = draw(m_moscow);
    ASSERT_NE(flow("arms"), nullptr);
    EXPECT_TRUE(flow("arms")->denied);
    const geo::ScreenPoint middle = flow("arms")->path.middle().at;
    EXPECT_GT(difference(colourAt(struck, middle), colourAt(bare, middle)), 30) << "hidden and struck alike";
    EXPECT_LE(difference(colourAt(struck, middle), struckColour()), 8) << "the mark itself is not dimmed";
    EXPECT_EQ(flow("arms")->strength, scene::deniedStrength);
}

TEST_P(Viewpoints, WhatIsHiddenIsNotDrawnAtAll) {
    const sf::Image all = draw({});
    const scene::FlowPath path = flow("arms")->path;
    const sf::Image hidden = draw(m_moscow, true);
    int changed = 0;
    for (const geo::ScreenLine& piece : path.pieces)
        for (const geo::ScreenPoint& point : piece)
            if (geo::ScreenRect{0.0, 0.0, 1279.0, 719.0}.contains(point))
                changed += difference(colourAt(all, point), colourAt(hidden, point)) > 20 ? 1 : 0;
    EXPECT_GT(changed, 10);
    // Where it ran there is the plain map now, as beside the line.
    const auto middle = path.middle();
    const geo::ScreenPoint beside =
        middle.at + core::perpendicular(middle.direction) * (path.widthPx * 2.0 + 6.0);
    EXPECT_LE(difference(colourAt(hidden, middle.at), colourAt(hidden, beside)), 12);
}

TEST_P(Viewpoints, WhatIsAssertedIsOnTopInFullStrength) {
    draw(m_moscow);
    ASSERT_NE(flow("aid"), nullptr);
    EXPECT_TRUE(flow("aid")->raised);
    EXPECT_EQ(flow("aid")->strength, 1.0);
    EXPECT_LT(flow("workers")->strength, 1.0);
    EXPECT_GT(flow("workers")->strength, 0.5) << "others stay readable";
    EXPECT_EQ(&m_maker.scene().flows.back(), flow("aid"));
    const geo::ScreenPoint onAid = flow("aid")->path.middle().at;
    const sf::Image moscow = draw(m_moscow);
    EXPECT_LE(difference(colourAt(moscow, onAid), flow("aid")->colour), 10);
}

INSTANTIATE_TEST_SUITE_P(Themes, Viewpoints, testing::ValuesIn(state::allThemes));

} // namespace
} // namespace tumen::tests
