#pragma once

#include <span>
#include <string>

namespace tumen::video {

/// A text that belongs to a part of a video.
struct Caption {
    double startSecs = 0.0;
    double endSecs = 0.0;
    std::string text; ///< lines
    friend bool operator==(const Caption&, const Caption&) = default;
};

/// Captions as a SubRip file (.srt), which players show below a video. In order and apart.
std::string toSubRip(std::span<const Caption> captions);

} // namespace tumen::video
