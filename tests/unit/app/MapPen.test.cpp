#include "app/MapPen.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::app {
namespace {

using state::Annotation;
using state::Tool;
using Form = Annotation::Form;
using geo::ScreenPoint;

class MapPenTest : public ::testing::Test {
protected:
    MapPenTest() {
        m_scene.base.camera = state::cameraFor({"regional", {127.0, 38.5}, 1000.0, 500.0}, m_projection,
                                               {0.0, 0.0, 1000.0, 500.0});
    }

    bool give(const sf::Event& event) {
        return m_pen.handle(event, m_tool, m_scene, m_projection, m_commands);
    }
    bool button(sf::Event::EventType type, ScreenPoint at) {
        sf::Event event = {};
        event.type = type;
        event.mouseButton = {sf::Mouse::Left, static_cast<int>(at.x), static_cast<int>(at.y)};
        return give(event);
    }
    bool press(ScreenPoint at) { return button(sf::Event::MouseButtonPressed, at); }
    bool release(ScreenPoint at) { return button(sf::Event::MouseButtonReleased, at); }
    bool move(ScreenPoint to) {
        sf::Event event = {};
        event.type = sf::Event::MouseMoved;
        event.mouseMove = {static_cast<int>(to.x), static_cast<int>(to.y)};
        return give(event);
    }
    bool key(sf::Keyboard::Key code, bool alt = false) {
        sf::Event event = {};
        event.type = sf::Event::KeyPressed;
        event.key.code = code;
        event.key.alt = alt;
        return give(event);
    }
    void type(const std::u32string& text) {
        for (const char32_t character : text) {
            sf::Event event = {};
            event.type = sf::Event::TextEntered;
            event.text.unicode = character;
            EXPECT_TRUE(give(event));
        }
    }
    /// What it gave to the state, as far as it is whole.
    std::vector<Annotation> drawn() const {
        std::vector<Annotation> all;
        for (const state::Command& command : m_commands)
            if (const auto* group = std::get_if<state::PresentationCommand>(&command))
                if (const auto* one = std::get_if<state::Annotate>(group))
                    all.push_back(one->annotation);
        return all;
    }
    ScreenPoint onScreen(geo::LonLat position) const {
        return m_scene.base.camera.toScreen(*m_projection.forward(position));
    }

    geo::Projection m_projection = sample::projection("regional");
    scene::MapScene m_scene;
    Tool m_tool = Tool::Pen;
    MapPen m_pen;
    state::Commands m_commands;
};

constexpr ScreenPoint a = {{200.0, 100.0}};
constexpr ScreenPoint b = {{300.0, 120.0}};
constexpr ScreenPoint c = {{400.0, 300.0}};

TEST_F(MapPenTest, AStrokeGoesWhereTheButtonIsHeld) {
    move(a);
    EXPECT_TRUE(press(a));
    move(b);
    move(c);
    EXPECT_TRUE(drawn().empty()) << "it is not finished";
    ASSERT_TRUE(m_pen.draft());
    release(c);
    move(a);
    ASSERT_EQ(drawn().size(), 1U);
    const Annotation stroke = drawn()[0];
    EXPECT_EQ(stroke.form, Form::Stroke);
    ASSERT_EQ(stroke.points.size(), 3U);
    EXPECT_LT(core::distance(onScreen(stroke.points[0]), a), 0.01);
    EXPECT_LT(core::distance(onScreen(stroke.points[2]), c), 0.01);
    EXPECT_FALSE(m_pen.draft());
}

TEST_F(MapPenTest, AnArrowHasTwoEnds) {
    m_tool = Tool::Arrow;
    press(a);
    move(b);
    move(c);
    release(c);
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_EQ(drawn()[0].form, Form::Arrow);
    ASSERT_EQ(drawn()[0].points.size(), 2U);
    EXPECT_LT(core::distance(onScreen(drawn()[0].points[1]), c), 0.01);
}

TEST_F(MapPenTest, AClickDrawsNothing) {
    press(a);
    release(a);
    EXPECT_TRUE(drawn().empty());
    EXPECT_FALSE(m_pen.draft());
}

TEST_F(MapPenTest, ATextIsWrittenUntilEnter) {
    m_tool = Tool::Text;
    press(a);
    release(a);
    EXPECT_TRUE(m_pen.isWriting());
    type(U"두만강x");
    EXPECT_TRUE(key(sf::Keyboard::Backspace));
    EXPECT_TRUE(key(sf::Keyboard::B)) << "black is what it means elsewhere";
    EXPECT_TRUE(key(sf::Keyboard::Enter));
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_EQ(drawn()[0].text, "두만강");
    EXPECT_FALSE(key(sf::Keyboard::B)) << "nothing is written any more";
}

TEST_F(MapPenTest, EscapeDropsATextAndAnotherPlaceEndsIt) {
    m_tool = Tool::Text;
    press(a);
    type(U"no");
    EXPECT_TRUE(key(sf::Keyboard::Escape));
    EXPECT_TRUE(drawn().empty());
    press(a);
    type(U"yes");
    EXPECT_FALSE(key(sf::Keyboard::L, true)) << "other tools can be taken meanwhile";
    press(b);
    ASSERT_EQ(drawn().size(), 1U);
    EXPECT_EQ(drawn()[0].text, "yes");
    EXPECT_TRUE(m_pen.isWriting());
    m_pen.finish(m_commands);
    EXPECT_EQ(drawn().size(), 1U) << "an empty one is none";
}

TEST_F(MapPenTest, OnACardThereIsNothingToDrawOn) {
    m_scene.cover.emplace();
    EXPECT_TRUE(press(a)) << "nor does it step on";
    EXPECT_FALSE(m_pen.draft());
}

} // namespace
} // namespace tumen::app
