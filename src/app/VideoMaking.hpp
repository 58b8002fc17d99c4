#pragma once

#include <filesystem>
#include <functional>

#include "app/ComparedSide.hpp"
#include "video/VideoFormat.hpp"
#include "video/VideoPlan.hpp"

namespace tumen::app {

struct VideoJob {
    video::VideoPlan plan;
    video::FrameShape shape;
    video::VideoFormat format = video::VideoFormat::Mp4;
    video::Quality quality = video::Quality::Good;
    std::filesystem::path path;

    /// Of the captions; empty where the video has none or its format no place for them.
    std::filesystem::path captionsPath() const;
};

/// Draws the frames of a video one after the other, each whole. Where a scene fades in, the last frame before
/// it fades over it.
class FramePainter {
public:
    /// Stage and compared side outlive the painter.
    FramePainter(Stage& stage, ComparedSide& compared, const video::FrameShape& shape);
    /// False when the driver cannot paint so large a picture.
    explicit operator bool() const { return m_canPaint; }
    /// As render::readFrame() gives it.
    void paint(const state::AppState& state, std::span<std::uint8_t> bytes);

private:
    Stage& m_stage;
    ComparedSide& m_compared;
    render::Plate m_frame;
    render::Plate m_before; ///< the last frame of the scene before
    std::optional<std::size_t> m_scene;
    scene::Picture m_picture;
    bool m_canPaint = false;
};

/// Draws and writes a video, and its captions beside it: all of it, or nothing where something goes wrong or
/// it is cancelled. `afterFrame` is called with the number of frames done.
std::optional<core::Problem> makeVideo(Stage& stage, ComparedSide& compared, const VideoJob& job,
                                       core::Progress& progress,
                                       const std::function<void(int)>& afterFrame = {});

} // namespace tumen::app
