#include "app/Display.hpp"

#include <memory>

#include <X11/Xlib.h>

namespace tumen::app {

bool displayCanBeOpened() {
    // Kept open to the end: a virtual display starts anew when its last client leaves, and refuses the next
    // one meanwhile.
    static const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    return display != nullptr;
}

} // namespace tumen::app
