#pragma once

#include <functional>
#include <thread>

namespace tumen::app {

/// From its construction on, signals that ask the program to end (Ctrl+C, kill, a closed terminal) only tell
/// it so, that it can tidy up. To be made before any other thread.
class SignalWatch {
public:
    /// `whenAsked` gets the first signal, on a thread of the watch.
    explicit SignalWatch(std::function<void(int signal)> whenAsked);
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

private:
    int m_signals = -1;
    int m_end = -1; ///< written to when the watch is over
    std::thread m_thread;
};

} // namespace tumen::app
