#pragma once

#include "app/PictureState.hpp"

namespace tumen::app {

struct VideoOptions {
    PictureOptions picture;  ///< of its dates only what they are compared with
    std::string from;        ///< a date, its first day: days are played, from the brief's first one if empty
    std::string to;          ///< a date, its last day
    double windowDays = 0.0; ///< so many days up to each date are shown as well
    double daysPerSecond = 365.0;
    std::string pace = "even"; ///< id
    int framesPerSecond = 0;   ///< 0: what suits the format
    std::string quality = "good";
    bool hasOwnSize = false;
    std::string output;
};

/// Writes a video: of days, of a scene or of all scenes one after the other; of all days where the brief has
/// no scenes. Says on standard error how far it is. Returns the exit code.
int writeVideo(VideoOptions options);

} // namespace tumen::app
