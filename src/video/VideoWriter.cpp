#include "video/VideoWriter.hpp"

#include <csignal>

#include "video/Yuv.hpp"

namespace tumen::video {

namespace {

constexpr std::size_t framesHeld = 4;

/// A pipe that nobody reads from any more is an answer, not a reason to end.
void blockBrokenPipes() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

} // namespace

core::Result<std::unique_ptr<VideoWriter>> VideoWriter::begin(const Ffmpeg::Call& call,
                                                              const FrameShape& shape) {
    auto ffmpeg = Ffmpeg::start(call);
    if (!ffmpeg)
        return ffmpeg.problems();
    return std::unique_ptr<VideoWriter>(new VideoWriter(std::move(*ffmpeg), shape));
}

VideoWriter::VideoWriter(Ffmpeg ffmpeg, const FrameShape& shape)
    : m_shape(shape), m_ffmpeg(std::move(ffmpeg)) {
    for (std::size_t i = 0; i < framesHeld; ++i)
        m_empty.emplace_back(std::size_t{4} * shape.widthPx * shape.heightPx);
    m_thread = std::thread([this] { work(); });
}

VideoWriter::~VideoWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_isAbandoned = true;
    }
    // It might wait for ffmpeg to take a frame.
    if (m_ffmpeg)
        m_ffmpeg->end();
    stop();
}

void VideoWriter::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

std::span<std::uint8_t> VideoWriter::room() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_empty.empty() || m_isBroken; });
    if (m_isBroken)
        return {};
    m_given = std::move(m_empty.front());
    m_empty.pop_front();
    return m_given;
}

void VideoWriter::put() {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(m_given));
    }
    m_changed.notify_all();
}

std::optional<core::Problem> VideoWriter::finish() {
    stop();
    return m_ffmpeg->finish();
}

void VideoWriter::work() {
    blockBrokenPipes();
    std::vector<std::uint8_t> yuv(m_shape.yuvBytes());
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_isEnding || m_isAbandoned; });
        if (m_waiting.empty() || m_isAbandoned || m_isBroken)
            return;
        Frame frame = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        toYuv(frame, m_shape.widthPx, m_shape.heightPx, yuv);
        const bool isTaken = m_ffmpeg->write(yuv);
        lock.lock();
        m_isBroken = !isTaken;
        m_empty.push_back(std::move(frame));
        m_changed.notify_all();
    }
}

} // namespace tumen::video
