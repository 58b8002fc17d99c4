#include "app/Display.hpp"

#include <X11/Xlib.h>

namespace tumen::app {

bool displayCanBeOpened() {
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr)
        return false;
    XCloseDisplay(display);
    return true;
}

} // namespace tumen::app
