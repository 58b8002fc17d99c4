#include "tests/app/DropSource.hpp"

#include <chrono>
#include <functional>
#include <stdexcept>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>

namespace tumen::tests {

namespace {

constexpr auto patience = std::chrono::seconds(60);

/// The one window that a property names, or none.
Window windowIn(Display* display, Window window, Atom property) {
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    XGetWindowProperty(display, window, property, 0, 1, False, XA_WINDOW, &type, &format, &count, &rest,
                       &data);
    const Window found = count == 1 ? *reinterpret_cast<Window*>(data) : None;
    if (data != nullptr)
        XFree(data);
    return found;
}

void send(Display* display, Window to, Window about, Atom type, long source, long a, long b, long c, long d) {
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = about;
    event.xclient.message_type = type;
    event.xclient.format = 32;
    event.xclient.data.l[0] = source;
    event.xclient.data.l[1] = a;
    event.xclient.data.l[2] = b;
    event.xclient.data.l[3] = c;
    event.xclient.data.l[4] = d;
    XSendEvent(display, to, False, NoEventMask, &event);
    XFlush(display);
}

/// Hands the list to whoever asks for the selection.
void answer(Display* display, const XSelectionRequestEvent& request, const std::string& uriList) {
    XChangeProperty(display, request.requestor, request.property, request.target, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(uriList.data()), static_cast<int>(uriList.size()));
    XEvent event = {};
    event.xselection.type = SelectionNotify;
    event.xselection.requestor = request.requestor;
    event.xselection.selection = request.selection;
    event.xselection.target = request.target;
    event.xselection.property = request.property;
    event.xselection.time = request.time;
    XSendEvent(display, request.requestor, False, NoEventMask, &event);
    XFlush(display);
}

} // namespace

DropSource::DropSource() : m_display(XOpenDisplay(nullptr)) {
    if (m_display == nullptr)
        throw std::runtime_error("no display: run under a virtual one, as ./test does");
    m_window = XCreateSimpleWindow(m_display, DefaultRootWindow(m_display), 0, 0, 1, 1, 0, 0, 0);
}

DropSource::~DropSource() {
    XCloseDisplay(m_display);
}

bool DropSource::drop(unsigned long window, const std::string& uriList) {
    const auto atom = [this](const char* name) { return XInternAtom(m_display, name, False); };
    const Atom selection = atom("XdndSelection");
    const Atom list = atom("text/uri-list");
    const Atom copy = atom("XdndActionCopy");
    XSetSelectionOwner(m_display, selection, m_window, CurrentTime);
    // A proxy counts only where it says of itself that it is one.
    const Window proxy = windowIn(m_display, window, atom("XdndProxy"));
    const bool hasProxy = proxy != None && windowIn(m_display, proxy, atom("XdndProxy")) == proxy;
    const Window to = hasProxy ? proxy : window;
    const auto own = static_cast<long>(m_window);
    /// The first word after the window in the next message of a kind.
    const auto waitFor = [&](Atom kind, long& word) {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < end) {
            while (XPending(m_display) > 0) {
                XEvent event;
                XNextEvent(m_display, &event);
                if (event.type == SelectionRequest)
                    answer(m_display, event.xselectionrequest, uriList);
                if (event.type == ClientMessage && event.xclient.message_type == kind &&
                    event.xclient.data.l[0] == static_cast<long>(window)) {
                    word = event.xclient.data.l[1];
                    return true;
                }
            }
            pollfd ready = {ConnectionNumber(m_display), POLLIN, 0};
            poll(&ready, 1, 100);
        }
        return false;
    };
    long word = 0;
    send(m_display, to, window, atom("XdndEnter"), own, 5L << 24, static_cast<long>(atom("text/plain")),
         static_cast<long>(list), 0);
    send(m_display, to, window, atom("XdndPosition"), own, 0, 300L << 16 | 200, CurrentTime,
         static_cast<long>(copy));
    if (!waitFor(atom("XdndStatus"), word) || (word & 1) == 0)
        return false;
    send(m_display, to, window, atom("XdndDrop"), own, 0, CurrentTime, 0, 0);
    return waitFor(atom("XdndFinished"), word) && (word & 1) == 1;
}

} // namespace tumen::tests
