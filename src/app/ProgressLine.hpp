#pragma once

#include <chrono>
#include <string>

namespace tumen::app {

/// How far something is, on standard error: on a terminal one line that is written over and over, elsewhere a
/// line for each tenth.
class ProgressLine {
public:
    /// Of things such as "frame".
    explicit ProgressLine(std::string thing);

    void show(int done, int count);
    void end() const;

private:
    using Clock = std::chrono::steady_clock;

    std::string m_thing;
    bool m_isTerminal;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lastShown;
    int m_lastTenth = 0;
};

} // namespace tumen::app
