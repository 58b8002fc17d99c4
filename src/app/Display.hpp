#pragma once

#include <string_view>

namespace tumen::app {

/// True when the display that DISPLAY names answers. SFML ends the process when it does not, so ask first.
bool displayCanBeOpened();

/// Pixels of the display to a pixel of 96 dots an inch, from the resource Xft.dpi; 1 where the display does
/// not say.
double displayScale();

/// The same from the text of a display's resources: "Xft.dpi:\t192" gives 2. Within 0.5 and 4.
double scaleInResources(std::string_view resources);

} // namespace tumen::app
