#pragma once

#include "scene/ShownClaims.hpp"

namespace tumen::scene {

/// How fresh the beginning and the end of a flow are at a date, from 0 to 1 each: what a halo and a ring tell
/// of what has just begun, a bar across its end of what has just ended.
struct FlowCue {
    double begun = 0.0;
    double ended = 0.0;
    friend bool operator==(const FlowCue&, const FlowCue&) = default;
};

/// Both are 1 on the day itself and fade evenly over the `lingerDays` behind it; where these are 0 they are
/// there on that day alone. A beginning counts from all the days that it can mean, and only where these are
/// no more than the lingering ones: a coarser date fades in over its own span and names no day to cue. An end
/// counts from its last possible day. Open and unknown dates give none.
FlowCue cueAt(time::IntervalRef when, time::DayNumber date, double lingerDays);

/// Of what began or ended between two times that are compared.
FlowCue cueOf(Change change);

} // namespace tumen::scene
