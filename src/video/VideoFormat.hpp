#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/Result.hpp"

namespace tumen::video {

enum class VideoFormat { Mp4, WebM, Gif };
/// By the end of the name: .mp4, .webm, .gif.
core::Result<VideoFormat> videoFormatOf(const std::filesystem::path& path);

/// A GIF moves in a page and does with fewer.
int usualFramesPerSecond(VideoFormat format);

/// How much care is taken: the more, the longer it takes.
enum class Quality { Draft, Good, Best };
inline constexpr Quality allQualities[] = {Quality::Draft, Quality::Good, Quality::Best};
std::string_view id(Quality quality);

struct FrameShape {
    unsigned widthPx = 1920;
    unsigned heightPx = 1080;
    int framesPerSecond = 30;

    /// Of one frame with the colours of four pixels in one, as toYuv() lays them out.
    std::size_t yuvBytes() const { return std::size_t{3} * widthPx * heightPx / 2; }
};
/// Four pixels share a colour in a video.
std::optional<core::Problem> shapeProblem(const FrameShape& shape);

// Arguments of ffmpeg. Frames come from standard input; the file that is written has descriptor 3, a palette
// that is read descriptor 4.
std::vector<std::string> encodingArguments(VideoFormat format, Quality quality, const FrameShape& shape);
/// That writes the palette of the frames it is given, for a GIF.
std::vector<std::string> paletteArguments(const FrameShape& shape);

} // namespace tumen::video
