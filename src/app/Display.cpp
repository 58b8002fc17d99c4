#include "app/Display.hpp"

#include <algorithm>
#include <memory>

#include <X11/Xlib.h>
#include <X11/Xresource.h>

#include "core/Text.hpp"

namespace tumen::app {

namespace {

/// Kept open to the end: a virtual display starts anew when its last client leaves, and refuses the next one
/// meanwhile.
Display* openDisplay() {
    // Pictures are saved by threads of their own.
    static const int areThreadsReady = XInitThreads();
    static_cast<void>(areThreadsReady);
    static const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    return display.get();
}

} // namespace

bool displayCanBeOpened() {
    return openDisplay() != nullptr;
}

double scaleInResources(std::string_view resources) {
    constexpr std::string_view key = "Xft.dpi:";
    constexpr double usualDpi = 96.0;
    for (std::string_view rest = resources; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!line.starts_with(key))
            continue;
        const auto dpi = core::toNumber(core::trimmed(line.substr(key.size())));
        if (dpi && *dpi > 0.0)
            return std::clamp(*dpi / usualDpi, 0.5, 4.0);
    }
    return 1.0;
}

double displayScale() {
    Display* display = openDisplay();
    const char* resources = display != nullptr ? XResourceManagerString(display) : nullptr;
    return resources != nullptr ? scaleInResources(resources) : 1.0;
}

} // namespace tumen::app
