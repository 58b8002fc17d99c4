#pragma once

namespace tumen::app {

/// True when the display that DISPLAY names answers. SFML ends the process when it does not, so ask first.
bool displayCanBeOpened();

} // namespace tumen::app
