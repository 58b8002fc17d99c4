#pragma once

#include "app/PictureState.hpp"
#include "handout/Paper.hpp"

namespace tumen::app {

struct HandoutOptions {
    PictureOptions picture; ///< its brief, languages, theme and layers
    std::string paper = "A4";
    bool withNotes = false;
    int dotsPerInch = 300;
    std::string output;
};

/// Writes a handout of all scenes, as pages or as slides by the end of the name. Says on standard error how
/// far it is. Returns the exit code.
int writeHandout(const HandoutOptions& options);

} // namespace tumen::app
