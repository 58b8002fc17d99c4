#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <SFML/Graphics/Rect.hpp>

namespace tumen::app {

/// True when the display that DISPLAY names answers. SFML ends the process when it does not, so ask first.
bool displayCanBeOpened();

/// Pixels of the display to a pixel of 96 dots an inch, from the resource Xft.dpi; 1 where the display does
/// not say.
double displayScale();

/// The same from the text of a display's resources: "Xft.dpi:\t192" gives 2. Within 0.5 and 4.
double scaleInResources(std::string_view resources);

/// The monitors as parts of the screen, the first one first; one where the display cannot tell them apart.
std::vector<sf::IntRect> monitors();
/// Where the window of whoever presents opens: on a monitor that the audience's window is not on or, where
/// there is none, in a corner of the same.
sf::IntRect presenterPlace(std::span<const sf::IntRect> monitors, const sf::IntRect& audience);

} // namespace tumen::app
