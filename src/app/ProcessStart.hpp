#pragma once

namespace tumen::app {

/// Seconds since the system started this process, to a hundredth; loading of libraries is part of it.
double secsSinceProcessStart();

} // namespace tumen::app
