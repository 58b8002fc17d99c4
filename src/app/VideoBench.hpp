#pragma once

#include "app/PictureState.hpp"

namespace tumen::app {

/// Measures what a video of so many frames takes, of the brief's scenes and of its days: drawing its frames
/// alone, ffmpeg alone fed with frames that were drawn before, and both together. In turns, so that whatever
/// else the machine does bears on all three alike. Prints JSON. Returns the exit code.
int benchVideo(const PictureOptions& picture, int frames);

} // namespace tumen::app
