// The map while the view moves and once it rests: what is painted over some frames ends as what is painted at
// once.

#include <gtest/gtest.h>

#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

constexpr unsigned width = 640;
constexpr unsigned height = 360;

class MovingMap : public testing::Test {
protected:
    MovingMap() {
        m_state = stillState("1953-06-01", "peninsula");
        m_window.draw(m_state);
    }
    /// The share of pixels in which a map that came to rest differs from one drawn at once.
    double rested() {
        PictureMaker atOnce(embeddedBrief(), width, height);
        return compare(atOnce.draw(m_state), m_window.drawUntilWhole(m_state)).shareOfPixels;
    }

    PictureMaker m_window{embeddedBrief(), width, height};
    state::AppState m_state;
};

TEST_F(MovingMap, IsWholeAgainAfterAPan) {
    for (int step = 0; step < 12; ++step) {
        m_state.view.centre.lonDeg += 0.3;
        m_window.drawFrame(m_state);
    }
    EXPECT_FALSE(m_window.stage().isWhole());
    EXPECT_LT(rested(), 0.0005);
}

TEST_F(MovingMap, ShowsTheOldPictureWhereItLiesWhilePanning) {
    const geo::LonLat seoul = {126.98, 37.57};
    m_window.locate(m_state, seoul);
    m_state.view.centre.lonDeg += 0.5;
    const sf::Image moved = m_window.drawFrame(m_state);
    PictureMaker atOnce(embeddedBrief(), width, height);
    // All of it fits, as a little pan does not leave the plate by more than a strip at its edge.
    EXPECT_LT(compare(atOnce.draw(m_state), moved).shareOfPixels, 0.12);
}

TEST_F(MovingMap, IsWholeAgainAfterAZoomToAnotherLevelOfDetail) {
    for (int step = 0; step < 8; ++step) {
        m_state.view.widthKm *= 1.5;
        m_state.view.heightKm *= 1.5;
        m_window.drawFrame(m_state);
    }
    EXPECT_LT(rested(), 0.0005);
}

TEST_F(MovingMap, IsWholeAgainAfterAChangeOfDateThemeAndProjection) {
    m_state.date = *time::parseDate("1910-09-01");
    EXPECT_LT(rested(), 0.0005);
    m_state.theme = state::ThemeId::Light;
    EXPECT_LT(rested(), 0.0005);
    m_state.view = *state::inProjection(m_state.view, "mercator");
    EXPECT_LT(rested(), 0.0005);
}

/// The land of Korea as it goes over from Japan's to its own, in the theme where the colours are furthest
/// apart.
class LandGoingOver : public MovingMap {
protected:
    LandGoingOver() {
        m_state.theme = state::ThemeId::Light;
        m_before = m_state;
        m_before.date = *time::parseDate("1945-08-15");
        m_state.date = *time::parseDate("1945-08-16");
        PictureMaker atOnce(embeddedBrief(), width, height);
        const sf::Image arrived = atOnce.draw(m_state);
        m_besideAllNames = atOnce.locate(m_state, {128.6, 37.2});
        m_goal = colourAt(arrived, m_besideAllNames);
        m_window.draw(m_before);
    }
    /// The colours that the land has, frame by frame, until it has that of the goal.
    template<typename NextState>
    std::vector<core::Colour> coloursUntilThere(const NextState& next) {
        std::vector<core::Colour> steps;
        do {
            const core::Colour colour = colourAt(m_window.drawFrame(next()), m_besideAllNames);
            if (steps.empty() || difference(steps.back(), colour) > 2)
                steps.push_back(colour);
        } while (difference(m_goal, steps.back()) > 2);
        return steps;
    }

    state::AppState m_before;
    geo::ScreenPoint m_besideAllNames;
    core::Colour m_goal;
};

TEST_F(LandGoingOver, FadesInFromSceneToScene) {
    state::AppState onTheWay = m_state;
    onTheWay.change = state::changeBetween(m_before, m_state, model::Transition::Fly);
    ASSERT_TRUE(onTheWay.change);
    const auto steps = coloursUntilThere([&] { return onTheWay; });
    EXPECT_GE(steps.size(), 3U);
    EXPECT_GT(difference(steps.front(), steps.back()), 30);
    EXPECT_LT(rested(), 0.0005);
}

TEST_F(LandGoingOver, FadesInAfterAStepOfTheDate) {
    bool wasWholeWhileItFaded = false;
    const auto steps = coloursUntilThere([&] {
        wasWholeWhileItFaded = wasWholeWhileItFaded ||
                               (m_window.stage().isWhole() && m_window.stage().renderer().base().isFading());
        return m_state;
    });
    EXPECT_GE(steps.size(), 3U);
    EXPECT_GT(difference(steps.front(), steps.back()), 30);
    EXPECT_TRUE(wasWholeWhileItFaded) << "nothing waits for it";
    EXPECT_LT(rested(), 0.0005);
}

TEST_F(LandGoingOver, IsThereAtOnceWhileTheDateIsDragged) {
    const auto steps = coloursUntilThere([&] {
        m_state.date += 1.0;
        return m_state;
    });
    EXPECT_EQ(steps.size(), 2U);
}

TEST_F(LandGoingOver, IsThereAtOnceWhileTimePlays) {
    m_state.playback.playing = true;
    EXPECT_EQ(coloursUntilThere([&] { return m_state; }).size(), 2U);
}

TEST_F(MovingMap, TheGlobeIsWholeAgainAfterATurn) {
    m_state.view = *state::inProjection(state::findNamedView("world")->view, "globe");
    EXPECT_LT(rested(), 0.0005);
    for (int step = 0; step < 5; ++step) {
        m_state.view.centre.lonDeg -= 4.0;
        m_window.drawFrame(m_state);
    }
    EXPECT_LT(rested(), 0.0005);
    m_state.view.widthKm /= 12.0;
    m_state.view.heightKm /= 12.0;
    EXPECT_LT(rested(), 0.0005) << "another level of detail";
}

TEST_F(MovingMap, NamesTurnWithTheGlobe) {
    m_state.view = *state::inProjection(m_state.view, "globe");
    m_window.draw(m_state);
    m_state.view.centre.lonDeg -= 12.0;
    m_window.draw(m_state);
    const auto nearest = [&](const char* name, geo::LonLat position) {
        const geo::ScreenPoint at = m_window.locate(m_state, position);
        double distance = 1e9;
        for (const scene::PlacedText& label : m_window.scene().labels)
            if (label.text == name)
                distance = std::min(distance, core::distance(label.box.centre(), at));
        return distance;
    };
    EXPECT_LT(nearest("Pyongyang", {125.75, 39.03}), 80.0);
}

TEST_F(MovingMap, AViewThatIsLeftOutwardsHasAMapAroundIt) {
    // At rest the map around the picture is painted too.
    for (int frame = 0; frame < 60; ++frame)
        m_window.drawFrame(m_state);
    m_state.view.widthKm *= 2.0;
    m_state.view.heightKm *= 2.0;
    const sf::Image moved = m_window.drawFrame(m_state);
    ASSERT_FALSE(m_window.stage().isWhole());
    PictureMaker atOnce(embeddedBrief(), width, height);
    const sf::Image whole = atOnce.draw(m_state);
    // Deep in China and in Japan, beyond what was in view.
    for (const geo::LonLat inland : {geo::LonLat{117.5, 36.3}, geo::LonLat{136.9, 36.0}}) {
        const geo::ScreenPoint at = atOnce.locate(m_state, inland);
        EXPECT_LT(difference(colourAt(whole, at), colourAt(moved, at)), 40) << inland.lonDeg;
    }
}

} // namespace
} // namespace tumen::tests
