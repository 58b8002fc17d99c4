#pragma once

#include <memory>
#include <span>
#include <vector>

#include "state/AppState.hpp"
#include "video/Caption.hpp"

namespace tumen::video {

/// How time passes in a video of days.
struct DayPace {
    double daysPerSecond = 365.0; ///< more than 0
    /// Those that pass quickly, as time::quietStretches() gives them.
    std::span<const time::DayRange> quiet = {};
};

/// What a video shows: the state of each of its frames, a pure function of the frame's number.
class VideoPlan {
public:
    /// From the beginning of one day to that of another or, where the first is the later one, backwards. The
    /// first frame shows the one, the last frame the other.
    static VideoPlan ofDays(const state::AppState& opening, time::DayNumber from, time::DayNumber to,
                            const DayPace& pace, int framesPerSecond);
    /// Scenes one after the other, each for as long as its table says; one that lasts plays all its days.
    /// From a scene to the one behind it the picture changes as on the screen.
    static VideoPlan ofScenes(const state::AppState& opening, const model::Brief& brief,
                              std::span<const std::size_t> scenes, int framesPerSecond);

    int framesPerSecond() const { return m_framesPerSecond; }
    int frameCount() const { return m_frameCount; }
    double durationSecs() const { return static_cast<double>(m_frameCount) / m_framesPerSecond; }

    state::AppState stateAt(int frame) const;
    /// What is said about it, and when: titles and captions of scenes.
    const std::vector<Caption>& captions() const { return m_captions; }

private:
    /// A part in which time goes evenly.
    struct Stretch {
        std::shared_ptr<const state::AppState> opening;
        double startSecs = 0.0;
        double endSecs = 0.0;
        time::DayNumber from = 0.0;
        time::DayNumber to = 0.0; ///< reached at `endSecs`
    };
    void add(std::shared_ptr<const state::AppState> opening, time::DayNumber from, time::DayNumber to,
             double secs);
    double endSecs() const { return m_stretches.empty() ? 0.0 : m_stretches.back().endSecs; }

    explicit VideoPlan(int framesPerSecond) : m_framesPerSecond(framesPerSecond) {}

    int m_framesPerSecond;
    int m_frameCount = 1;
    std::vector<Stretch> m_stretches;
    std::vector<Caption> m_captions;
};

} // namespace tumen::video
