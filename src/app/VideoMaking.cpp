#include "app/VideoMaking.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include "app/CrossFade.hpp"
#include "app/PictureMaking.hpp"
#include "io/PendingFile.hpp"
#include "render/PixelReading.hpp"
#include "video/VideoWriter.hpp"

namespace tumen::app {

namespace {

/// A file without a name that lives in memory.
class MemoryFile {
public:
    MemoryFile() : m_descriptor(memfd_create("palette", MFD_CLOEXEC)) {}
    ~MemoryFile() { close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

using Problem = std::optional<core::Problem>;

/// Of one palette for all of it.
Problem writePalette(FramePainter& painter, const VideoJob& job, core::Progress& progress, int descriptor) {
    constexpr int mostFrames = 32;
    auto writer = video::VideoWriter::begin({video::paletteArguments(job.shape), descriptor}, job.shape);
    if (!writer)
        return writer.problems().front();
    const int frames = job.plan.frameCount();
    const int taken = std::min(frames, mostFrames);
    for (int i = 0; i < taken && !progress.isCancelled(); ++i) {
        const auto room = (*writer)->room();
        if (room.empty())
            break;
        painter.paint(job.plan.stateAt(taken > 1 ? (frames - 1) * i / (taken - 1) : 0), room);
        (*writer)->put();
    }
    return progress.isCancelled() ? std::nullopt : (*writer)->finish();
}

Problem writeFrames(FramePainter& painter, const VideoJob& job, core::Progress& progress,
                    const std::function<void(int)>& afterFrame, const video::Ffmpeg::Call& call) {
    auto writer = video::VideoWriter::begin(call, job.shape);
    if (!writer)
        return writer.problems().front();
    const int frames = job.plan.frameCount();
    for (int frame = 0; frame < frames && !progress.isCancelled(); ++frame) {
        const auto room = (*writer)->room();
        if (room.empty())
            break;
        painter.paint(job.plan.stateAt(frame), room);
        (*writer)->put();
        progress.setShare(static_cast<double>(frame + 1) / frames);
        if (afterFrame)
            afterFrame(frame + 1);
    }
    return progress.isCancelled() ? std::nullopt : (*writer)->finish();
}

/// Both appear when both are whole.
Problem keepWithCaptions(io::PendingFile& video, const VideoJob& job) {
    if (job.captionsPath().empty())
        return video.keep();
    auto captions = io::PendingFile::begin(job.captionsPath());
    if (!captions)
        return captions.problems().front();
    const std::string text = video::toSubRip(job.plan.captions());
    if (auto problem = captions->write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}))
        return problem;
    if (auto problem = video.keep())
        return problem;
    return captions->keep();
}

} // namespace

std::filesystem::path VideoJob::captionsPath() const {
    if (plan.captions().empty() || format == video::VideoFormat::Gif)
        return {};
    return std::filesystem::path(path).replace_extension(".srt");
}

FramePainter::FramePainter(Stage& stage, ComparedSide& compared, const video::FrameShape& shape)
    : m_stage(stage), m_compared(compared), m_picture(pictureOf(shape.widthPx, shape.heightPx)),
      m_canPaint(m_frame.create({shape.widthPx, shape.heightPx}) &&
                 m_before.create({shape.widthPx, shape.heightPx})) {}

void FramePainter::paint(const state::AppState& state, std::span<std::uint8_t> bytes) {
    const bool fadesIn = state.change && state.change->how == model::Transition::Fade;
    if (std::exchange(m_scene, state.scene) != state.scene && fadesIn)
        std::swap(m_frame, m_before);
    state::AppState shown = state;
    shown.view = state::shownView(state, m_stage.projectionOf(state.view));
    const auto scene = m_stage.draw(m_frame, shown, m_picture);
    m_compared.draw(m_frame, shown, m_picture, *scene);
    if (fadesIn)
        drawFading(m_frame.canvas(), m_stage.renderer().shaders(), m_before, 1.0 - state.change->share());
    render::readFrame(m_frame, bytes);
}

Problem makeVideo(Stage& stage, ComparedSide& compared, const VideoJob& job, core::Progress& progress,
                  const std::function<void(int)>& afterFrame) {
    if (auto problem = video::shapeProblem(job.shape))
        return problem;
    FramePainter painter(stage, compared, job.shape);
    if (!painter)
        return tooLargeForDriver(pictureOf(job.shape.widthPx, job.shape.heightPx));
    auto file = io::PendingFile::begin(job.path);
    if (!file)
        return file.problems().front();
    std::optional<MemoryFile> palette;
    if (job.format == video::VideoFormat::Gif) {
        palette.emplace();
        if (auto problem = writePalette(painter, job, progress, palette->descriptor()))
            return problem;
    }
    const video::Ffmpeg::Call call = {video::encodingArguments(job.format, job.quality, job.shape),
                                      file->descriptor(), palette ? palette->descriptor() : -1};
    auto problem = writeFrames(painter, job, progress, afterFrame, call);
    if (problem || progress.isCancelled())
        return problem;
    return keepWithCaptions(*file, job);
}

} // namespace tumen::app
