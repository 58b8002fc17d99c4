#include "video/Caption.hpp"

#include <cmath>

#include <fmt/format.h>

namespace tumen::video {

namespace {

/// "00:01:02,500".
std::string timeText(double secs) {
    const auto ms = std::llround(secs * 1000.0);
    return fmt::format("{:02}:{:02}:{:02},{:03}", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60,
                       ms % 1000);
}

/// A blank line would end the caption.
std::string withoutBlankLines(std::string text) {
    for (std::size_t at = text.find("\n\n"); at != std::string::npos; at = text.find("\n\n", at))
        text.erase(at, 1);
    return text;
}

} // namespace

std::string toSubRip(std::span<const Caption> captions) {
    std::string file;
    int number = 0;
    for (const Caption& caption : captions)
        file += fmt::format("{}\n{} --> {}\n{}\n\n", ++number, timeText(caption.startSecs),
                            timeText(caption.endSecs), withoutBlankLines(caption.text));
    return file;
}

} // namespace tumen::video
