#include "app/MapMouse.hpp"

#include <gtest/gtest.h>

#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::app;

namespace {

using geo::ScreenPoint;

constexpr model::ClaimIndex flowClaim = 3;
constexpr geo::ScreenRect frame = {0.0, 0.0, 1000.0, 500.0};
constexpr ScreenPoint onFlow = {{500.0, 250.0}};
constexpr ScreenPoint onSea = {{300.0, 100.0}};

sf::Event buttonEvent(sf::Event::EventType type, ScreenPoint at, sf::Mouse::Button button = sf::Mouse::Left) {
    sf::Event event = {};
    event.type = type;
    event.mouseButton = {button, static_cast<int>(at.x), static_cast<int>(at.y)};
    return event;
}

sf::Event moveEvent(ScreenPoint to) {
    sf::Event event = {};
    event.type = sf::Event::MouseMoved;
    event.mouseMove = {static_cast<int>(to.x), static_cast<int>(to.y)};
    return event;
}

sf::Event wheelEvent(ScreenPoint at, float notches) {
    sf::Event event = {};
    event.type = sf::Event::MouseWheelScrolled;
    event.mouseWheelScroll = {sf::Mouse::VerticalWheel, notches, static_cast<int>(at.x),
                              static_cast<int>(at.y)};
    return event;
}

/// The part of a command that is a T; null when it is something else.
template<typename T, typename Group>
const T* as(const state::Command& command) {
    const auto* group = std::get_if<Group>(&command);
    return group != nullptr ? std::get_if<T>(group) : nullptr;
}

class MapMouseTest : public ::testing::Test {
protected:
    MapMouseTest() {
        m_scene.base.camera =
            state::cameraFor({"regional", {127.0, 38.5}, 1000.0, 500.0}, m_projection, frame);
        scene::FlowDrawing flow;
        flow.path.claim = flowClaim;
        flow.path.pieces = {{{{200.0, 250.0}}, {{800.0, 250.0}}}};
        flow.path.widthPx = 4.0;
        m_scene.flows = {flow};
    }

    const geo::MapCamera& shown() const { return m_scene.base.camera; }
    void handle(const sf::Event& event, double nowSecs = 0.0) {
        m_mouse.handle(event, m_scene, m_projection, nowSecs, m_commands);
    }
    void click(ScreenPoint at, double nowSecs) {
        handle(buttonEvent(sf::Event::MouseButtonPressed, at), nowSecs);
        handle(buttonEvent(sf::Event::MouseButtonReleased, at), nowSecs);
    }
    std::vector<state::Target> selections() const {
        std::vector<state::Target> targets;
        for (const state::Command& command : m_commands)
            if (const auto* select = as<state::Select, state::AttentionCommand>(command))
                targets.push_back(select->target);
        return targets;
    }
    /// The camera that the last command asks for.
    std::optional<geo::MapCamera> asked() const {
        if (m_commands.empty())
            return std::nullopt;
        const auto* set = as<state::SetView, state::MapCommand>(m_commands.back());
        if (set == nullptr)
            return std::nullopt;
        return state::cameraFor(set->view, m_projection, frame);
    }
    /// True when the point of the map that was under `at` is now under `now`.
    bool holds(ScreenPoint at, ScreenPoint now) const {
        return asked() && core::distance(asked()->toScreen(shown().toWorld(at)), now) < 0.01;
    }

    geo::Projection m_projection = sample::projection("regional");
    scene::MapScene m_scene;
    MapMouse m_mouse;
    state::Commands m_commands;
};

} // namespace

TEST_F(MapMouseTest, AClickSelectsWhatIsUnderIt) {
    click(onFlow, 1.0);
    click(onSea, 5.0);
    EXPECT_EQ(m_commands.size(), 2U);
    EXPECT_EQ(selections(),
              (std::vector<state::Target>{{state::Target::What::Claim, flowClaim}, state::Target{}}));
}

TEST_F(MapMouseTest, AHandThatShakesStillClicks) {
    handle(buttonEvent(sf::Event::MouseButtonPressed, onFlow));
    handle(moveEvent(onFlow + ScreenPoint{{2.0, 1.0}}));
    EXPECT_FALSE(m_mouse.isDragging());
    handle(buttonEvent(sf::Event::MouseButtonReleased, onFlow + ScreenPoint{{2.0, 1.0}}));
    EXPECT_EQ(selections().size(), 1U);
}

TEST_F(MapMouseTest, ADragPansAndDoesNotSelect) {
    const ScreenPoint target = onFlow + ScreenPoint{{120.0, -40.0}};
    handle(buttonEvent(sf::Event::MouseButtonPressed, onFlow));
    handle(moveEvent(target));
    EXPECT_TRUE(m_mouse.isDragging());
    EXPECT_TRUE(holds(onFlow, target));
    handle(buttonEvent(sf::Event::MouseButtonReleased, target));
    EXPECT_FALSE(m_mouse.isDragging());
    EXPECT_TRUE(selections().empty());
}

TEST_F(MapMouseTest, ADoubleClickComesTwiceAsClose) {
    click(onSea, 1.0);
    click(onSea, 1.2);
    EXPECT_EQ(selections().size(), 1U) << "only the first click selects";
    ASSERT_TRUE(asked());
    EXPECT_NEAR(asked()->kmPerPx(), shown().kmPerPx() / 2.0, 1e-6);
    EXPECT_TRUE(holds(onSea, onSea));
    click(onSea, 1.4);
    EXPECT_EQ(selections().size(), 2U) << "a third click begins anew";
}

TEST_F(MapMouseTest, TwoClicksFarApartInTimeOrPlaceAreTwo) {
    click(onSea, 1.0);
    click(onSea, 2.0);
    click(onFlow, 2.1);
    EXPECT_EQ(selections().size(), 3U);
    EXPECT_FALSE(asked());
}

TEST_F(MapMouseTest, TheWheelZoomsAboutThePointer) {
    handle(wheelEvent(onSea, 1.0F));
    ASSERT_TRUE(asked());
    EXPECT_NEAR(asked()->kmPerPx(), shown().kmPerPx() / 1.25, 1e-6);
    EXPECT_TRUE(holds(onSea, onSea));
    handle(wheelEvent(onSea, -2.0F));
    EXPECT_NEAR(asked()->kmPerPx(), shown().kmPerPx() * 1.25 * 1.25, 1e-6);
    EXPECT_TRUE(holds(onSea, onSea));
}

TEST_F(MapMouseTest, MovingHoversAndLeavingEndsIt) {
    handle(moveEvent(onFlow));
    sf::Event left = {};
    left.type = sf::Event::MouseLeft;
    handle(left);
    ASSERT_EQ(m_commands.size(), 2U);
    const auto hovered = [&](std::size_t i) {
        return as<state::Hover, state::AttentionCommand>(m_commands[i])->target;
    };
    EXPECT_EQ(hovered(0), (state::Target{state::Target::What::Claim, flowClaim}));
    EXPECT_FALSE(hovered(1));
}

TEST_F(MapMouseTest, WhatComesToLieUnderTheRestingPointerIsHovered) {
    handle(moveEvent(onFlow));
    m_commands.clear();
    m_mouse.pickAgain(m_scene, {state::Target::What::Claim, flowClaim}, m_commands);
    EXPECT_TRUE(m_commands.empty());
    m_scene.flows.clear();
    m_mouse.pickAgain(m_scene, {state::Target::What::Claim, flowClaim}, m_commands);
    ASSERT_EQ(m_commands.size(), 1U);
    EXPECT_FALSE((as<state::Hover, state::AttentionCommand>(m_commands[0]))->target);
}

TEST_F(MapMouseTest, OtherButtonsDoNothing) {
    handle(buttonEvent(sf::Event::MouseButtonPressed, onFlow, sf::Mouse::Right));
    handle(buttonEvent(sf::Event::MouseButtonReleased, onFlow, sf::Mouse::Right));
    handle(buttonEvent(sf::Event::MouseButtonReleased, onFlow)); // pressed on a panel
    EXPECT_TRUE(m_commands.empty());
}
