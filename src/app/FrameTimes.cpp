#include "app/FrameTimes.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace tumen::app {

std::string FrameTimes::toJson(unsigned widthPx, unsigned heightPx) const {
    std::vector<double> frames(m_frames.begin() + (m_frames.empty() ? 0 : 1), m_frames.end());
    std::ranges::sort(frames);
    const auto quantile = [&](double share) {
        if (frames.empty())
            return 0.0;
        return frames[static_cast<std::size_t>(share * static_cast<double>(frames.size() - 1))];
    };
    return fmt::format(R"({{"size": "{}x{}", "first_frame_ms": {:.1f}, "frames": {}, )"
                       R"("frame_ms": {{"median": {:.2f}, "p99": {:.2f}, "worst": {:.2f}}}}})",
                       widthPx, heightPx, m_firstFrameMs, frames.size(), quantile(0.5), quantile(0.99),
                       quantile(1.0));
}

} // namespace tumen::app
