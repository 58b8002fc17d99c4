#include "app/Display.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <X11/Xlib.h>
#include <X11/Xresource.h>
#include <X11/extensions/Xrandr.h>

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

std::vector<sf::IntRect> monitors() {
    std::vector<sf::IntRect> all;
    Display* display = openDisplay();
    if (display == nullptr)
        return all;
    int eventBase = 0;
    int errorBase = 0;
    int count = 0;
    XRRMonitorInfo* const infos = XRRQueryExtension(display, &eventBase, &errorBase) != 0
                                      ? XRRGetMonitors(display, DefaultRootWindow(display), True, &count)
                                      : nullptr;
    for (int i = 0; i < count; ++i) {
        const sf::IntRect monitor(infos[i].x, infos[i].y, infos[i].width, infos[i].height);
        // Two that show the same are one.
        if (std::ranges::find(all, monitor) == all.end())
            all.insert(infos[i].primary != 0 ? all.begin() : all.end(), monitor);
    }
    if (infos != nullptr)
        XRRFreeMonitors(infos);
    if (all.empty())
        all.emplace_back(0, 0, DisplayWidth(display, DefaultScreen(display)),
                         DisplayHeight(display, DefaultScreen(display)));
    return all;
}

sf::IntRect presenterPlace(std::span<const sf::IntRect> monitors, const sf::IntRect& audience) {
    const auto sharedArea = [&](const sf::IntRect& monitor) {
        sf::IntRect shared;
        return monitor.intersects(audience, shared) ? std::int64_t{shared.width} * shared.height : 0;
    };
    const auto free = std::ranges::min_element(monitors, {}, sharedArea);
    const bool isFree =
        free != monitors.end() && 2 * sharedArea(*free) < std::int64_t{free->width} * free->height;
    const sf::IntRect on = isFree ? *free : audience;
    // A frame around the window stays on the monitor.
    const double share = isFree ? 0.9 : 0.6;
    const auto part = [share](int length) { return static_cast<int>(share * length); };
    const int width = part(on.width);
    const int height = part(on.height);
    return isFree ? sf::IntRect(on.left + (on.width - width) / 2, on.top + (on.height - height) / 2, width,
                                height)
                  : sf::IntRect(on.left + on.width - width, on.top + on.height - height, width, height);
}

} // namespace tumen::app
