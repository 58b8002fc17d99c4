#include "time/PlaybackClock.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace tumen::time {

namespace {

/// A stretch that is played at one speed, from a date on.
struct Leg {
    DayNumber until = 0.0;
    double daysPerSecond = 0.0; ///< not negative
};

Leg legForwards(double daysPerSecond, DayNumber date, DayRange range, std::span<const DayRange> quiet) {
    const auto next = std::ranges::upper_bound(quiet, date, {}, &DayRange::last);
    if (next == quiet.end())
        return {range.last, daysPerSecond};
    if (date < next->first)
        return {std::min(next->first, range.last), daysPerSecond};
    return {std::min(next->last, range.last), (next->last - next->first) / quietSecs};
}

Leg legBackwards(double daysPerSecond, DayNumber date, DayRange range, std::span<const DayRange> quiet) {
    const auto after = std::ranges::lower_bound(quiet, date, {}, &DayRange::first);
    if (after == quiet.begin())
        return {range.first, daysPerSecond};
    const DayRange& previous = *(after - 1);
    if (date > previous.last)
        return {std::max(previous.last, range.first), daysPerSecond};
    return {std::max(previous.first, range.first), (previous.last - previous.first) / quietSecs};
}

} // namespace

std::vector<DayRange> quietStretches(std::span<const DayNumber> changeDays, DayRange span,
                                     double daysPerSecond) {
    std::vector<DayRange> quiet;
    const auto addBetween = [&](DayNumber begin, DayNumber end) {
        if (end - begin > quietSecs * daysPerSecond)
            quiet.push_back({begin, end});
    };
    DayNumber from = span.first;
    for (const DayNumber day : changeDays) {
        if (day < span.first || day > span.last)
            continue;
        addBetween(from, day);
        from = day + afterChangeSecs * daysPerSecond;
    }
    addBetween(from, span.last);
    return quiet;
}

PlaybackStep advance(const Playback& playback, DayNumber date, double elapsedSecs, DayRange range,
                     std::span<const DayRange> quiet) {
    assert(range.first <= range.last && playback.speedDaysPerSecond >= 0.0);
    if (!playback.playing)
        return {date, false};

    const DayNumber begin = playback.backwards ? range.last : range.first;
    const DayNumber end = playback.backwards ? range.first : range.last;
    const double sign = playback.backwards ? -1.0 : 1.0;
    const bool isOnce = playback.loop == LoopMode::Once;
    double secs = std::clamp(elapsedSecs, 0.0, 0.1);
    if (sign * (date - begin) < 0.0)
        date = begin;
    if (sign * (date - end) > 0.0)
        date = isOnce ? end : begin;
    if (range.first == range.last)
        return {date, !isOnce};
    for (;;) {
        if (date == end) {
            if (isOnce)
                return {end, false};
            if (secs <= 0.0)
                return {date, true};
            date = begin;
        }
        const Leg leg = playback.backwards ? legBackwards(playback.speedDaysPerSecond, date, range, quiet)
                                           : legForwards(playback.speedDaysPerSecond, date, range, quiet);
        const double days = secs * leg.daysPerSecond;
        const double room = std::abs(leg.until - date);
        if (days < room)
            return {date + sign * days, true};
        date = leg.until;
        secs = std::max(secs - room / leg.daysPerSecond, 0.0);
    }
}

} // namespace tumen::time
