// A picture painted in parts is the one painted as a whole.

#include "app/PictureMaking.hpp"

#include <gtest/gtest.h>

#include "Picture.hpp"

namespace tumen::tests {
namespace {

/// How many pixels differ by more than a rounding on an edge makes them.
std::size_t differing(const core::Pixels& a, const core::Pixels& b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        int most = 0;
        for (std::size_t channel = 0; channel < 3; ++channel)
            most = std::max(most, std::abs(a.rgba[i + channel] - b.rgba[i + channel]));
        count += most > 12 ? 1 : 0;
    }
    return count;
}

class PictureMaking : public testing::Test {
protected:
    core::Pixels made(const state::AppState& state, unsigned partPx) {
        core::Progress progress;
        const auto pixels =
            app::makePicture(m_maker.stage(), state, app::pictureOf(640, 360), progress, partPx);
        return pixels.value_or(core::Pixels(640, 360));
    }
    PictureMaker m_maker{embeddedBrief(), 640, 360};
};

TEST_F(PictureMaking, PartsEqualTheWhole) {
    struct Case {
        const char* projection;
        state::MotionStyle motion;
        state::ThemeId theme;
    };
    for (const Case& each : {Case{"regional", state::MotionStyle::Comets, state::ThemeId::Dark},
                             Case{"globe", state::MotionStyle::Still, state::ThemeId::Light},
                             Case{"equal-earth", state::MotionStyle::Dashes, state::ThemeId::HighContrast}}) {
        state::AppState state = stillState("2024-01-21", "moscow-pyongyang");
        state.view.projection = each.projection;
        state.motionStyle = each.motion;
        state.motionSecs = 1.3;
        state.theme = each.theme;
        const core::Pixels whole = made(state, 4096);
        for (const unsigned partPx : {150U, 333U})
            EXPECT_LT(differing(whole, made(state, partPx)), 60U) << each.projection << " " << partPx;
        state::AppState moved = state;
        moved.view.centre.lonDeg += 0.6;
        EXPECT_GT(differing(whole, made(moved, 333)), 2000U) << "the test could not tell them apart";
    }
}

TEST_F(PictureMaking, ACancelledOneIsNone) {
    core::Progress progress;
    progress.cancel();
    EXPECT_FALSE(app::makePicture(m_maker.stage(), stillState("2024-01-21", "peninsula"),
                                  app::pictureOf(640, 360), progress, 200));
}

TEST(PictureOf, LettersGrowWithThePicture) {
    EXPECT_EQ(app::pictureOf(1280, 720).unitPx, 1.0);
    EXPECT_EQ(app::pictureOf(7680, 4320).unitPx, 6.0);
    EXPECT_EQ(app::pictureOf(1280, 2000).unitPx, 1.0);
}

} // namespace
} // namespace tumen::tests
