#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::app {

/// Files that are dropped on the window: the XDND protocol, version 5. SFML's own connection to the X server
/// would swallow the messages, so a hidden window on a connection of its own stands in for the program's, by
/// the property XdndProxy.
class FileDrop {
public:
    /// Without an X server nothing is ever dropped.
    FileDrop();
    ~FileDrop();
    FileDrop(const FileDrop&) = delete;
    FileDrop& operator=(const FileDrop&) = delete;

    /// Takes drops on this X11 window from now on; again after it was made anew.
    void attach(unsigned long window);
    /// The paths of what was dropped since the last call.
    std::vector<std::string> take();

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

/// The paths in a text/uri-list: those of this machine's files, with %20 and its like turned back into what
/// they stand for. Other addresses stay as they are, so that a complaint can name them.
std::vector<std::string> pathsIn(std::string_view uriList);

} // namespace tumen::app
