#include "video/VideoFormat.hpp"

#include <thread>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::video {

namespace {

using Arguments = std::vector<std::string>;

constexpr const char* output = "/proc/self/fd/3";
constexpr const char* palette = "/proc/self/fd/4";

void append(Arguments& to, const Arguments& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// So many as leave the others to who draws the frames.
std::string threadCount() {
    return fmt::format("{}", std::max(1U, std::thread::hardware_concurrency() / 2));
}

Arguments input(const FrameShape& shape) {
    return {"-hide_banner",
            "-nostats",
            "-loglevel",
            "error",
            "-xerror",
            "-y",
            "-f",
            "rawvideo",
            "-pixel_format",
            "yuv420p",
            "-color_range",
            "tv",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
            "-color_trc",
            "bt709",
            "-video_size",
            fmt::format("{}x{}", shape.widthPx, shape.heightPx),
            "-framerate",
            fmt::format("{}", shape.framesPerSecond),
            "-i",
            "pipe:0"};
}

/// Presets that two cores keep up with while they draw the frames: the lines and flat colours of a map lose
/// little by the quick ones.
Arguments h264(Quality quality) {
    switch (quality) {
    case Quality::Draft:
        return {"-preset", "ultrafast", "-crf", "26"};
    case Quality::Good:
        return {"-preset", "ultrafast", "-x264-params", "cabac=1:deblock=1,1", "-crf", "20"};
    case Quality::Best:
        break;
    }
    return {"-preset", "medium", "-crf", "16"};
}

Arguments vp9(Quality quality) {
    switch (quality) {
    case Quality::Draft:
        return {"-deadline", "realtime", "-cpu-used", "8", "-crf", "40"};
    case Quality::Good:
        return {"-deadline", "realtime", "-cpu-used", "7", "-crf", "30"};
    case Quality::Best:
        break;
    }
    return {"-deadline", "good", "-cpu-used", "4", "-crf", "24"};
}

const char* dithering(Quality quality) {
    switch (quality) {
    case Quality::Draft:
        return "none";
    case Quality::Good:
        return "bayer:bayer_scale=4";
    case Quality::Best:
        break;
    }
    return "sierra2_4a";
}

} // namespace

std::string_view id(Quality quality) {
    constexpr std::string_view ids[] = {"draft", "good", "best"};
    return ids[static_cast<std::size_t>(quality)];
}

core::Result<VideoFormat> videoFormatOf(const std::filesystem::path& path) {
    const std::string end = core::folded(path.extension().string());
    if (end == ".mp4")
        return VideoFormat::Mp4;
    if (end == ".webm")
        return VideoFormat::WebM;
    if (end == ".gif")
        return VideoFormat::Gif;
    return core::Problem{core::Severity::Error,
                         {},
                         fmt::format("{} is not the name of a video.", path.string()),
                         "Name a file that ends in .mp4, .webm or .gif."};
}

int usualFramesPerSecond(VideoFormat format) {
    return format == VideoFormat::Gif ? 20 : 30;
}

std::optional<core::Problem> shapeProblem(const FrameShape& shape) {
    if (shape.widthPx % 2 == 0 && shape.heightPx % 2 == 0)
        return std::nullopt;
    return core::Problem{
        core::Severity::Error,
        {},
        fmt::format("A video of {}x{} pixels cannot be written.", shape.widthPx, shape.heightPx),
        "Choose an even width and an even height."};
}

std::vector<std::string> encodingArguments(VideoFormat format, Quality quality, const FrameShape& shape) {
    Arguments all = input(shape);
    const Arguments colours = {"-color_range",     "tv",    "-colorspace", "bt709",
                               "-color_primaries", "bt709", "-color_trc",  "bt709"};
    switch (format) {
    case VideoFormat::Mp4:
        append(all, {"-c:v", "libx264", "-threads", threadCount(), "-pix_fmt", "yuv420p"});
        append(all, h264(quality));
        append(all, colours);
        append(all, {"-movflags", "+faststart", "-f", "mp4"});
        break;
    case VideoFormat::WebM:
        append(all, {"-c:v", "libvpx-vp9", "-pix_fmt", "yuv420p", "-b:v", "0", "-row-mt", "1"});
        append(all, vp9(quality));
        append(all, colours);
        append(all, {"-f", "webm"});
        break;
    case VideoFormat::Gif:
        append(all, {"-f", "png_pipe", "-i", palette, "-lavfi",
                     fmt::format("[0:v][1:v]paletteuse=dither={}:diff_mode=rectangle", dithering(quality)),
                     "-f", "gif"});
        break;
    }
    all.emplace_back(output);
    return all;
}

std::vector<std::string> paletteArguments(const FrameShape& shape) {
    Arguments all = input(shape);
    append(all, {"-vf", "palettegen=reserve_transparent=0", "-frames:v", "1", "-c:v", "png", "-f",
                 "image2pipe", output});
    return all;
}

} // namespace tumen::video
