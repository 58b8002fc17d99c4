#pragma once

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderWindow.hpp>

#include "app/Window.hpp"

namespace tumen::app {

/// Opens the window, or opens it anew when full screen begins or ends.
void openWindow(sf::RenderWindow& window, const WindowOptions& options, const sf::Image& icon,
                bool fullScreen);
/// Opens a further window there on the screen. It waits for no frame.
void openBeside(sf::RenderWindow& window, const sf::IntRect& place, const sf::String& title,
                const sf::Image& icon);

} // namespace tumen::app
