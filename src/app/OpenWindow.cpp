#include "app/OpenWindow.hpp"

#include <algorithm>

#include <SFML/System/Err.hpp>

namespace tumen::app {

void openWindow(sf::RenderWindow& window, const WindowOptions& options, const sf::Image& icon,
                bool fullScreen) {
    const sf::VideoMode mode =
        fullScreen ? sf::VideoMode::getDesktopMode() : sf::VideoMode(options.widthPx, options.heightPx);
    // SFML complains with every window that a software driver has no vertical sync.
    std::streambuf* const complaints = sf::err().rdbuf(nullptr);
    window.create(mode, "Tumen", fullScreen ? sf::Style::Fullscreen : sf::Style::Default);
    sf::err().rdbuf(complaints);
    // A window manager places windows well; without one SFML may leave a part of it off the screen.
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const sf::Vector2i position = window.getPosition();
    const auto within = [](int at, unsigned length, unsigned room) {
        return std::clamp(at, 0, std::max(0, static_cast<int>(room) - static_cast<int>(length)));
    };
    window.setPosition(
        {within(position.x, mode.width, desktop.width), within(position.y, mode.height, desktop.height)});
    if (icon.getSize().x > 0)
        window.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
    if (options.benchFrames == 0)
        window.setFramerateLimit(60);
}

} // namespace tumen::app
