#pragma once

#include "time/Edtf.hpp"

namespace tumen::time {

enum class LoopMode { Once, Loop };

struct Playback {
    bool playing = false;
    double speedDaysPerSecond = 365.0; ///< not negative
    LoopMode loop = LoopMode::Loop;

    friend bool operator==(const Playback&, const Playback&) = default;
};

struct PlaybackStep {
    DayNumber date = 0.0;
    bool playing = false;
};

/// The date after `elapsedSecs` of playing within `range`, a pure function. Elapsed time is clamped to 0.1 s
/// so that a stall does not jump over years. Past the end, Once stops there and Loop goes on from the start,
/// what it overshot included. A date before the range plays from the start of it; a paused date stays as it
/// is.
PlaybackStep advance(const Playback& playback, DayNumber date, double elapsedSecs, DayRange range);

} // namespace tumen::time
