#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "video/Ffmpeg.hpp"
#include "video/VideoFormat.hpp"

namespace tumen::video {

/// Hands frames to ffmpeg on a thread of its own, so that the next ones are drawn meanwhile. It holds a few
/// frames, however long the video is; who draws faster waits.
class VideoWriter {
public:
    static core::Result<std::unique_ptr<VideoWriter>> begin(const Ffmpeg::Call& call,
                                                            const FrameShape& shape);

    VideoWriter(const VideoWriter&) = delete;
    VideoWriter& operator=(const VideoWriter&) = delete;
    /// Ends ffmpeg with what it has; for a video that is no longer wanted.
    ~VideoWriter();

    /// Room for the next frame, as toYuv() takes it; waits for it. Empty when ffmpeg takes no more.
    std::span<std::uint8_t> room();
    /// The frame is in the room that was given last.
    void put();
    /// Waits until all is written; what went wrong.
    std::optional<core::Problem> finish();

private:
    using Frame = std::vector<std::uint8_t>;
    VideoWriter(Ffmpeg ffmpeg, const FrameShape& shape);
    void work();
    void stop();

    FrameShape m_shape;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Frame> m_empty;
    std::deque<Frame> m_waiting;
    Frame m_given;
    bool m_isEnding = false;    ///< what waits is written, then nothing
    bool m_isAbandoned = false; ///< nothing more is written
    bool m_isBroken = false;    ///< ffmpeg takes no more
    std::optional<Ffmpeg> m_ffmpeg;
    std::thread m_thread;
};

} // namespace tumen::video
