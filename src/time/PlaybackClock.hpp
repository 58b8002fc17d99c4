#pragma once

#include <span>
#include <vector>

#include "time/Edtf.hpp"

namespace tumen::time {

/// What is played: all once, or again and again all, one period or the selected range. The caller gives the
/// days; here only Once is told from the others.
enum class LoopMode { Once, All, Period, Range };

/// How time passes: as fast everywhere, or faster where nothing changes.
enum class Pace { Even, ByChanges };

struct Playback {
    bool playing = false;
    double speedDaysPerSecond = 365.0; ///< not negative
    LoopMode loop = LoopMode::All;
    bool backwards = false;
    Pace pace = Pace::Even;

    friend bool operator==(const Playback&, const Playback&) = default;
};

/// For how long a quiet stretch plays, however long it is.
inline constexpr double quietSecs = 1.0;
/// For how long time goes on as usual after a change, so that it is seen.
inline constexpr double afterChangeSecs = 0.5;

/// The stretches of the span in which nothing changes for longer than is played in `quietSecs`, in order and
/// apart. They begin `afterChangeSecs` after a change and end with the next one. `changeDays` ascend.
std::vector<DayRange> quietStretches(std::span<const DayNumber> changeDays, DayRange span,
                                     double daysPerSecond);

struct PlaybackStep {
    DayNumber date = 0.0;
    bool playing = false;
};

/// The date after `elapsedSecs` of playing within `range`, a pure function. Elapsed time is clamped to 0.1 s
/// so that a stall does not jump over years. Past the end (the beginning, when played backwards), Once stops
/// and the others go on from the other side with what is left of the time. A date outside of the range plays
/// from the side that comes first; a paused date stays as it is. Each of the `quiet` stretches, in order and
/// apart, takes `quietSecs`.
PlaybackStep advance(const Playback& playback, DayNumber date, double elapsedSecs, DayRange range,
                     std::span<const DayRange> quiet = {});

} // namespace tumen::time
