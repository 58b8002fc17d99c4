#pragma once

namespace tumen::app {

/// From its construction on, signals that ask the program to end (Ctrl+C, kill, a closed terminal) only tell
/// it so, that it can tidy up. To be made before any other thread.
class SignalWatch {
public:
    SignalWatch();
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

    /// True once the program has been asked to end.
    bool endIsWanted();

private:
    int m_descriptor = -1;
    bool m_endIsWanted = false;
};

} // namespace tumen::app
