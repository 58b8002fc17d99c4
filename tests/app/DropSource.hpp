#pragma once

#include <string>

struct _XDisplay;

namespace tumen::tests {

/// Another program from which files are dragged: the source's side of XDND, by Xlib.
class DropSource {
public:
    DropSource();
    ~DropSource();
    DropSource(const DropSource&) = delete;
    DropSource& operator=(const DropSource&) = delete;

    /// Drags what a text/uri-list names over a window and lets it go there. True when the window said that it
    /// would take it and, after the drop, that it did; false when it said no or nothing within a while.
    bool drop(unsigned long window, const std::string& uriList);

private:
    _XDisplay* m_display = nullptr;
    unsigned long m_window = 0;
};

} // namespace tumen::tests
