#include "time/PlaybackClock.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tumen::time {

PlaybackStep advance(const Playback& playback, DayNumber date, double elapsedSecs, DayRange range) {
    assert(range.first <= range.last && playback.speedDaysPerSecond >= 0.0);
    if (!playback.playing)
        return {date, false};

    const double days = playback.speedDaysPerSecond * std::clamp(elapsedSecs, 0.0, 0.1);
    const DayNumber next = std::max(date, range.first) + days;
    if (playback.loop == LoopMode::Once)
        return {std::min(next, range.last), next < range.last};
    if (next <= range.last)
        return {next, true};
    const double length = range.last - range.first;
    return {length > 0.0 ? range.first + std::fmod(next - range.last, length) : range.first, true};
}

} // namespace tumen::time
