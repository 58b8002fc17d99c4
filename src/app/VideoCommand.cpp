#include "app/VideoCommand.hpp"

#include <numeric>

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/HeadlessStage.hpp"
#include "app/ProgressLine.hpp"
#include "app/SignalWatch.hpp"
#include "app/VideoMaking.hpp"
#include "io/BriefReader.hpp"
#include "scene/QuietTimes.hpp"

namespace tumen::app {

namespace {

struct Days {
    time::DayNumber from = 0.0;
    time::DayNumber to = 0.0;
};

/// From the first day of the one date to the last day of the other; nothing after complaining.
std::optional<Days> playedDays(const VideoOptions& options, const model::Brief& brief) {
    const time::DayRange span = brief.span();
    Days days = {span.first, span.last - 1.0};
    const auto first = options.from.empty() ? days.from : firstDayOf(options.from);
    const auto last = options.to.empty() ? days.to : lastDayOf(options.to);
    if (!first || !last)
        return std::nullopt;
    days.from = std::clamp(*first, span.first, span.last - 1.0);
    days.to = std::clamp(*last, span.first, span.last - 1.0);
    return days;
}

std::optional<video::VideoPlan> planFor(const VideoOptions& options, const model::Brief& brief) {
    auto state = stateFor(options.picture, brief);
    if (!state)
        return std::nullopt;
    if (!options.picture.scene.empty())
        if (const auto scene = sceneFor(brief, options.picture.scene))
            return video::VideoPlan::ofScenes(*state, brief, model::withSteps(brief.scenes, *scene),
                                              options.framesPerSecond);
    if (options.windowDays > 0.0) {
        state->shownTime = state::ShownTime::Window;
        state->windowDays = options.windowDays;
    }
    const bool isOfDays =
        !options.from.empty() || !options.to.empty() || !options.picture.dates.compare.empty();
    if (!isOfDays && !brief.scenes.empty()) {
        std::vector<std::size_t> all(brief.scenes.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return video::VideoPlan::ofScenes(*state, brief, all, options.framesPerSecond);
    }
    const auto days = playedDays(options, brief);
    if (!days)
        return std::nullopt;
    state->playback.speedDaysPerSecond = options.daysPerSecond;
    for (const time::Pace pace : state::allPaces)
        if (state::id(pace) == options.pace)
            state->playback.pace = pace;
    scene::QuietTimes quiet;
    return video::VideoPlan::ofDays(*state, days->from, days->to,
                                    {options.daysPerSecond, quiet.of(brief, *state)},
                                    options.framesPerSecond);
}

/// A video that moves in a page is small and does with fewer frames.
void chooseWhatSuits(VideoOptions& options, video::VideoFormat format) {
    const bool isGif = format == video::VideoFormat::Gif;
    if (options.framesPerSecond == 0)
        options.framesPerSecond = video::usualFramesPerSecond(format);
    if (isGif && !options.hasOwnSize) {
        options.picture.widthPx = 960;
        options.picture.heightPx = 540;
    }
}

video::Quality qualityFor(const std::string& id) {
    for (const video::Quality quality : video::allQualities)
        if (video::id(quality) == id)
            return quality;
    return video::Quality::Good;
}

} // namespace

int writeVideo(VideoOptions options) {
    core::Progress progress;
    const SignalWatch signals([&](int) { progress.cancel(); });
    const auto format = video::videoFormatOf(options.output);
    if (!format) {
        complain(format.problems());
        return 2;
    }
    chooseWhatSuits(options, *format);
    auto brief = io::readBrief(options.picture.brief);
    complain(brief.problems());
    if (!brief)
        return 1;
    auto plan = planFor(options, *brief);
    if (!plan)
        return 2;
    const bool briefHasErrors = brief.hasErrors();
    const auto headless = HeadlessStage::open(std::move(*brief));
    if (!headless)
        return 1;
    const VideoJob job = {std::move(*plan),
                          {options.picture.widthPx, options.picture.heightPx, options.framesPerSecond},
                          *format,
                          qualityFor(options.quality),
                          options.output};
    ProgressLine line("frame");
    const auto problem = makeVideo(headless->stage(), headless->compared(), job, progress,
                                   [&](int done) { line.show(done, job.plan.frameCount()); });
    line.end();
    const bool layersFailed = headless->complainOfLayers();
    if (!isWritten(options.output, problem, progress))
        return 1;
    fmt::print("{}\n", job.path.string());
    if (!job.captionsPath().empty())
        fmt::print("{}\n", job.captionsPath().string());
    return briefHasErrors || layersFailed ? 1 : 0;
}

} // namespace tumen::app
