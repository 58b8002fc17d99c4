#include "app/OpenWindow.hpp"

#include <algorithm>

#include <SFML/System/Err.hpp>

#include "app/Display.hpp"

namespace tumen::app {

namespace {

void create(sf::RenderWindow& window, sf::VideoMode mode, const sf::String& title, sf::Uint32 style,
            const sf::Image& icon) {
    // SFML opens windows further down the wider the screen is, and waits until they are seen: on monitors
    // side by side without a window manager for ever, unless they are high enough to begin with.
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    constexpr unsigned seenPx = 64;
    const unsigned least = screen.width > 2 * screen.height ? screen.width - 2 * screen.height + seenPx : 0;
    const bool isTooLow = style != sf::Style::Fullscreen && mode.height < least;
    // SFML complains with every window that a software driver has no vertical sync.
    std::streambuf* const complaints = sf::err().rdbuf(nullptr);
    window.create(isTooLow ? sf::VideoMode(mode.width, least) : mode, title, style);
    sf::err().rdbuf(complaints);
    if (isTooLow)
        window.setSize({mode.width, mode.height});
    if (icon.getSize().x > 0)
        window.setIcon(icon.getSize().x, icon.getSize().y, icon.getPixelsPtr());
}

} // namespace

void openWindow(sf::RenderWindow& window, const WindowOptions& options, const sf::Image& icon,
                bool fullScreen) {
    const sf::VideoMode mode =
        fullScreen ? sf::VideoMode::getDesktopMode() : sf::VideoMode(options.widthPx, options.heightPx);
    create(window, mode, "Tumen", fullScreen ? sf::Style::Fullscreen : sf::Style::Default, icon);
    // A window manager places windows well; without one SFML may leave a part of it off the screen.
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const sf::Vector2i position = window.getPosition();
    const auto within = [](int at, unsigned length, unsigned room) {
        const int free = static_cast<int>(room) - static_cast<int>(length);
        return at >= 0 && at <= free ? at : std::max(0, free / 2);
    };
    window.setPosition(
        {within(position.x, mode.width, desktop.width), within(position.y, mode.height, desktop.height)});
    // SFML takes all monitors together for one.
    if (const auto all = monitors(); fullScreen && all.size() > 1) {
        window.setPosition({all.front().left, all.front().top});
        window.setSize(sf::Vector2u(sf::Vector2i(all.front().width, all.front().height)));
    }
    if (options.benchFrames == 0)
        window.setFramerateLimit(60);
}

void openBeside(sf::RenderWindow& window, const sf::IntRect& place, const sf::String& title,
                const sf::Image& icon) {
    const sf::Vector2u size(sf::Vector2i(place.width, place.height));
    create(window, {size.x, size.y}, title, sf::Style::Default, icon);
    window.setPosition({place.left, place.top});
}

} // namespace tumen::app
