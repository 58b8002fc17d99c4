#include <gtest/gtest.h>

#include "model/RandomBrief.hpp"
#include "tests/render/Picture.hpp"

// Briefs of so many flows that a picture of them takes longer than a frame.

namespace tumen::tests {
namespace {

/// A quarter of them hold at a date.
state::AppState playing(const model::Brief& brief) {
    state::AppState state = state::openingState(brief);
    state.date = *time::parseDate("1960-05-01");
    state.view = state::findNamedView("world")->view;
    state.playback.playing = true;
    state.motionStyle = state::MotionStyle::Still;
    return state;
}

class ManyFlows : public testing::Test {
protected:
    const model::Brief m_brief = model::randomBrief(40000);
    PictureMaker m_window{m_brief, 640, 360};
    PictureMaker m_atOnce{m_brief, 640, 360};
    state::AppState m_state = playing(m_brief);
};

TEST_F(ManyFlows, WhilePlayingThePictureIsWholeAndAMomentOld) {
    const sf::Image before = m_window.draw(m_state);
    ASSERT_GT(m_window.scene().flows.size(), 500U);
    const state::AppState first = m_state;
    int frames = 1;
    m_state.date += 1000.0;
    const state::AppState second = m_state;
    while (compare(before, m_window.drawFrame(m_state)).shareOfPixels == 0.0) {
        ASSERT_LT(++frames, 200);
        m_state.date += 1.0;
    }
    EXPECT_GE(frames, 2) << "painted at once";
    // The date at which painting began, not some of each.
    EXPECT_TRUE(isSamePicture(compare(m_window.drawFrame(m_state), m_atOnce.draw(second))));
    m_state.playback.playing = false;
    EXPECT_TRUE(isSamePicture(compare(m_window.drawUntilWhole(m_state), m_atOnce.draw(m_state))));
}

TEST_F(ManyFlows, AScrubShowsTheLargestAtOnceAndTheRestWhenItPauses) {
    m_state.playback.playing = false;
    m_window.draw(m_state);
    m_state.date += 5000.0;
    m_window.drawFrame(m_state);
    const scene::FlowSummary rough = *m_window.scene().summary;
    EXPECT_FALSE(m_window.stage().isWhole());
    EXPECT_TRUE(rough.isRough);
    const sf::Image whole = m_window.drawUntilWhole(m_state);
    const scene::FlowSummary full = *m_window.scene().summary;
    EXPECT_FALSE(full.isRough);
    EXPECT_LT(rough.lines, full.lines);
    EXPECT_GT(rough.share, 0.5 * full.share) << "not the largest";
    EXPECT_EQ(rough.widths, full.widths) << "lines would change their widths";
    EXPECT_TRUE(isSamePicture(compare(whole, m_atOnce.draw(m_state))));
}

TEST_F(ManyFlows, AMovedViewIsRoughUntilItRests) {
    m_window.drawUntilWhole(m_state);
    m_state.view.centre.lonDeg += 3.0;
    m_window.drawFrame(m_state);
    EXPECT_TRUE(m_window.scene().summary->isRough);
    EXPECT_EQ(
        m_window.scene().base.camera.centre(),
        state::cameraFor(m_state.view, m_window.stage().projectionOf(m_state.view), {0.0, 0.0, 640.0, 360.0})
            .centre());
    m_window.drawUntilWhole(m_state);
    EXPECT_FALSE(m_window.scene().summary->isRough);
}

TEST_F(ManyFlows, APictureThatIsTurnedAwayFromIsNotShown) {
    m_window.draw(m_state);
    m_state.date += 1000.0;
    m_window.drawFrame(m_state); // begun
    m_state.theme = state::ThemeId::Light;
    const sf::Image light = m_window.drawUntilWhole(m_state);
    EXPECT_TRUE(isSamePicture(compare(light, m_atOnce.draw(m_state))));
}

} // namespace
} // namespace tumen::tests
