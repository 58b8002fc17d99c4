#pragma once

#include <string>
#include <vector>

namespace tumen::app {

/// Times of frames in milliseconds, for `tumen bench`.
class FrameTimes {
public:
    bool isEmpty() const { return m_frames.empty(); }
    int count() const { return static_cast<int>(m_frames.size()); }
    void setFirstFrame(double milliseconds) { m_firstFrameMs = milliseconds; }
    void add(double milliseconds) { m_frames.push_back(milliseconds); }

    /// {"size": ..., "first_frame_ms": ..., "frame_ms": {"median": ..., "p99": ..., "worst": ...}}; the first
    /// frame is not among the others.
    std::string toJson(unsigned widthPx, unsigned heightPx) const;

private:
    double m_firstFrameMs = 0.0;
    std::vector<double> m_frames;
};

} // namespace tumen::app
