#include "app/VideoBench.hpp"

#include <chrono>
#include <numeric>
#include <thread>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "app/Complaint.hpp"
#include "app/HeadlessStage.hpp"
#include "app/VideoMaking.hpp"
#include "io/BriefReader.hpp"
#include "video/VideoWriter.hpp"

namespace tumen::app {

namespace {

using Clock = std::chrono::steady_clock;
using Problem = std::optional<core::Problem>;

constexpr int framesPerSecond = 30;
constexpr int rounds = 3;

/// Seconds that something took, and those of all processors together.
struct Spent {
    double secs = 0.0;
    double ofProcessors = 0.0;
};

/// What each of the three took, over all rounds.
struct Times {
    Spent drawing;
    Spent encoding;
    Spent both;
    std::vector<double> shares; ///< of a round: the slower of the first two to the third
};

double secsOfProcessors() {
    double secs = 0.0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage = {};
        getrusage(who, &usage);
        for (const timeval& part : {usage.ru_utime, usage.ru_stime})
            secs += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) * 1e-6;
    }
    return secs;
}

/// The seconds of this work alone; they are added to what was spent.
double timed(Spent& spent, const std::function<void()>& work) {
    const Clock::time_point start = Clock::now();
    const double before = secsOfProcessors();
    work();
    const double secs = std::chrono::duration<double>(Clock::now() - start).count();
    spent.secs += secs;
    spent.ofProcessors += secsOfProcessors() - before;
    return secs;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

class VideoRounds {
public:
    VideoRounds(FramePainter& painter, const video::VideoPlan& plan, const video::FrameShape& shape)
        : m_painter(painter), m_plan(plan), m_shape(shape) {}

    /// Nothing where ffmpeg fails.
    std::optional<Times> measure() {
        const int frames = m_plan.frameCount();
        Times times;
        for (int round = 0; round < rounds && !m_problem; ++round) {
            const int begin = frames * round / rounds;
            const int end = frames * (round + 1) / rounds;
            keepSample((begin + end) / 2, end);
            const double drawing = timed(times.drawing, [&] { draw(begin, end); });
            const double encoding = timed(times.encoding, [&] { encode(end - begin, {}); });
            const double both = timed(times.both, [&] { encode(end - begin, begin); });
            times.shares.push_back(std::max(drawing, encoding) / both);
        }
        return m_problem ? std::nullopt : std::optional(std::move(times));
    }
    const Problem& problem() const { return m_problem; }

private:
    using Frame = std::vector<std::uint8_t>;

    void paint(int frame, std::span<std::uint8_t> room) { m_painter.paint(m_plan.stateAt(frame), room); }

    /// Frames that follow each other, as many as the memory has room for.
    void keepSample(int begin, int end) {
        constexpr std::size_t mostBytes = 256'000'000;
        const std::size_t bytes = std::size_t{4} * m_shape.widthPx * m_shape.heightPx;
        const auto count = std::clamp<std::size_t>(mostBytes / bytes, 2, 30);
        m_sample.resize(std::min(count, static_cast<std::size_t>(std::max(end - begin, 1))));
        for (std::size_t i = 0; i < m_sample.size(); ++i) {
            m_sample[i].resize(bytes);
            paint(begin + static_cast<int>(i), m_sample[i]);
        }
    }

    void draw(int begin, int end) {
        Frame room(m_sample.front().size());
        for (int frame = begin; frame < end; ++frame)
            paint(frame, room);
    }

    /// So many frames of the sample, back and forth; or those of the video from `drawn` on.
    void encode(int count, std::optional<int> drawn) {
        const int file = memfd_create("video", MFD_CLOEXEC);
        auto writer = video::VideoWriter::begin(
            {video::encodingArguments(video::VideoFormat::Mp4, video::Quality::Good, m_shape), file},
            m_shape);
        if (!writer)
            m_problem = writer.problems().front();
        const auto last = static_cast<int>(m_sample.size()) - 1;
        for (int i = 0; i < count && !m_problem; ++i) {
            const auto room = (*writer)->room();
            if (room.empty())
                break;
            const int step = last > 0 ? i % (2 * last) : 0;
            if (drawn)
                paint(*drawn + i, room);
            else
                std::ranges::copy(m_sample[static_cast<std::size_t>(step <= last ? step : 2 * last - step)],
                                  room.begin());
            (*writer)->put();
        }
        if (writer && !m_problem)
            m_problem = (*writer)->finish();
        close(file);
    }

    FramePainter& m_painter;
    const video::VideoPlan& m_plan;
    video::FrameShape m_shape;
    std::vector<Frame> m_sample;
    Problem m_problem;
};

/// All scenes as long as their table says, in about so many frames evenly apart, so that those of pictures
/// that stand and of pictures that change are as many to each other as in the video.
video::VideoPlan planOfScenes(const state::AppState& state, const model::Brief& brief, int frames) {
    std::vector<std::size_t> all(brief.scenes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const double secs = video::VideoPlan::ofScenes(state, brief, all, framesPerSecond).durationSecs();
    return video::VideoPlan::ofScenes(state, brief, all, std::max(1, static_cast<int>(frames / secs + 0.5)));
}

/// At the usual speed, up to the date that the brief opens with.
video::VideoPlan planOfDays(const state::AppState& state, int frames) {
    const double days = state.playback.speedDaysPerSecond * (frames - 1) / framesPerSecond;
    return video::VideoPlan::ofDays(state, state.date - days, state.date, {state.playback.speedDaysPerSecond},
                                    framesPerSecond);
}

std::string jsonOf(const Times& times, int frames) {
    const double count = frames;
    const auto cpuMs = [&](const Spent& spent) { return spent.ofProcessors * 1000.0 / count; };
    return fmt::format(R"({{"frames": {}, "draw_fps": {:.1f}, "ffmpeg_fps": {:.1f}, "video_fps": {:.1f}, )"
                       R"("share_of_slower": {:.2f}, "times_real_time": {:.2f}, )"
                       R"("cpu_ms_per_frame": {{"draw": {:.1f}, "ffmpeg": {:.1f}, "video": {:.1f}}}}})",
                       frames, count / times.drawing.secs, count / times.encoding.secs,
                       count / times.both.secs, median(times.shares),
                       count / times.both.secs / framesPerSecond, cpuMs(times.drawing), cpuMs(times.encoding),
                       cpuMs(times.both));
}

} // namespace

int benchVideo(const PictureOptions& options, int frames) {
    auto brief = io::readBrief(options.brief);
    complain(brief.problems());
    if (!brief)
        return 1;
    const auto state = stateFor(options, *brief);
    if (!state)
        return 2;
    const auto headless = HeadlessStage::open(std::move(*brief));
    if (!headless)
        return 1;
    const video::FrameShape shape = {options.widthPx, options.heightPx, framesPerSecond};
    if (const auto problem = video::shapeProblem(shape)) {
        complain({*problem});
        return 2;
    }
    FramePainter painter(headless->stage(), headless->compared(), shape);
    std::string parts;
    const auto measure = [&](const char* name, const video::VideoPlan& plan) {
        VideoRounds all(painter, plan, shape);
        const auto times = all.measure();
        if (!times)
            complain({*all.problem()});
        else
            parts += fmt::format(R"(, "{}": {})", name, jsonOf(*times, plan.frameCount()));
        return times.has_value();
    };
    const model::Brief& own = headless->brief();
    if (!own.scenes.empty() && !measure("scenes", planOfScenes(*state, own, frames)))
        return 1;
    if (!measure("days", planOfDays(*state, frames)))
        return 1;
    fmt::print(R"({{"size": "{}x{}", "cores": {}{}}})"
               "\n",
               shape.widthPx, shape.heightPx, std::thread::hardware_concurrency(), parts);
    return 0;
}

} // namespace tumen::app
