#include "app/PresenterMouse.hpp"

#include <gtest/gtest.h>

namespace tumen::app {
namespace {

sf::Event pressed(sf::Mouse::Button button) {
    sf::Event event = {};
    event.type = sf::Event::MouseButtonPressed;
    event.mouseButton = {button, 100, 100};
    return event;
}

TEST(PresenterMouse, LeftStepsOnAndRightBack) {
    PresenterMouse mouse;
    state::Commands commands;
    mouse.handle(pressed(sf::Mouse::Left), commands);
    mouse.handle(pressed(sf::Mouse::Right), commands);
    mouse.handle(pressed(sf::Mouse::Middle), commands);
    sf::Event released = pressed(sf::Mouse::Left);
    released.type = sf::Event::MouseButtonReleased;
    mouse.handle(released, commands);
    ASSERT_EQ(commands.size(), 2U);
    const auto direction = [&](std::size_t i) {
        return std::get<state::StepScene>(std::get<state::PresentationCommand>(commands[i])).direction;
    };
    EXPECT_EQ(direction(0), state::Direction::Forward);
    EXPECT_EQ(direction(1), state::Direction::Back);
}

TEST(PresenterMouse, ThePointerHidesWhileItStandsStill) {
    PresenterMouse mouse;
    state::Commands commands;
    EXPECT_FALSE(mouse.isPointing(5.0));
    sf::Event moved = {};
    moved.type = sf::Event::MouseMoved;
    mouse.handle(moved, commands);
    EXPECT_TRUE(mouse.isPointing(6.0));
    EXPECT_TRUE(mouse.isPointing(7.9));
    EXPECT_FALSE(mouse.isPointing(8.1));
    EXPECT_TRUE(commands.empty());
}

} // namespace
} // namespace tumen::app
