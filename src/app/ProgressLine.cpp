#include "app/ProgressLine.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace tumen::app {

ProgressLine::ProgressLine(std::string thing)
    : m_thing(std::move(thing)), m_isTerminal(isatty(STDERR_FILENO) != 0) {}

void ProgressLine::show(int done, int count) {
    const double share = static_cast<double>(done) / count;
    const Clock::time_point now = Clock::now();
    const auto tenth = static_cast<int>(share * 10.0);
    constexpr std::chrono::milliseconds pause(200);
    if (m_isTerminal ? now - m_lastShown < pause && done < count : tenth == m_lastTenth)
        return;
    m_lastShown = now;
    m_lastTenth = tenth;
    const double elapsed = std::chrono::duration<double>(now - m_start).count();
    const auto left = static_cast<int>(elapsed * (count - done) / done + 0.5);
    fmt::print(stderr, "{}{} {} of {}, {} %, {}:{:02} left{}", m_isTerminal ? "\r" : "", m_thing, done, count,
               static_cast<int>(share * 100.0), left / 60, left % 60, m_isTerminal ? "  " : "\n");
    std::fflush(stderr);
}

void ProgressLine::end() const {
    if (m_isTerminal)
        fmt::print(stderr, "\n");
}

} // namespace tumen::app
