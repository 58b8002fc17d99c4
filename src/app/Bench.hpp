#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/BenchLoad.hpp"
#include "geo/MapCamera.hpp"
#include "geo/Projection.hpp"
#include "state/Commands.hpp"

namespace sf {
class RenderWindow;
}

namespace tumen::app {

/// What `tumen bench` does with the window and how long its frames take: it plays the brief with all parts
/// on, scrubs through dates far apart, a date a frame, with rests, until all of the picture is there;
/// presents all scenes; then, without flows and panels, rests, pans, zooms, goes through the shipped
/// projections and turns the globe.
class Bench {
public:
    /// With the presenter's window open while it presents, or without.
    explicit Bench(int playedFrames, bool withPresenter = false);

    /// What a user would do before the next frame.
    state::Commands next(const state::AppState& state, const geo::MapCamera& camera,
                         const geo::Projection& projection);
    /// A frame with so many flows took so long; `isWhole` when its map was the one that the state asks for,
    /// painted to the end, and `shownScene` the scene that it shows.
    void add(double milliseconds, bool isWhole, std::size_t flows, const state::AppState& state,
             std::optional<std::size_t> shownScene);
    bool isFinished() const { return m_phase == Phase::Finished; }

    void setFirstFrame(double milliseconds) { m_firstFrameMs = milliseconds; }
    /// What any frame of the window costs: showing it, and drawing one texture over all of it.
    void measureFloor(sf::RenderWindow& window);

    void setLoad(const LoadFigures& figures) { m_load = figures; }

    std::string toJson(unsigned widthPx, unsigned heightPx) const;

private:
    enum class Phase {
        Playing,
        Scrubbing,
        Scenes,
        Settling,
        Resting,
        Panning,
        Zooming,
        Projections,
        Turning,
        Finished
    };
    void enter(Phase phase);
    void addScene(double milliseconds, bool isWhole, const state::AppState& state,
                  std::optional<std::size_t> shown);
    state::Commands quietened(const state::AppState& state) const;

    int m_playedFrames;
    int m_movingFrames; ///< of panning, zooming
    bool m_withPresenter;
    Phase m_phase = Phase::Playing;
    int m_frame = 0; ///< of the phase
    int m_scrub = 0;
    double m_sinceCommandMs = 0.0;
    std::size_t m_projection = 0; ///< of the shipped ones

    LoadFigures m_load;
    double m_firstFrameMs = 0.0;
    std::vector<double> m_playing;
    std::vector<double> m_scrubbing;
    std::vector<double> m_refining;     ///< from a last step to its whole picture
    std::optional<std::size_t> m_scene; ///< the one that was left
    int m_sceneRest = 0;                ///< frames
    bool m_waitsForScene = false;
    bool m_changes = false;
    std::vector<double> m_sceneSteps;
    std::vector<double> m_sceneChanges;
    std::size_t m_visible = 0;
    std::vector<double> m_resting;
    std::vector<double> m_panning;
    std::vector<double> m_zooming;
    std::vector<double> m_projections;
    std::vector<double> m_turning;
    std::vector<double> m_present;
    std::vector<double> m_copy;
};

} // namespace tumen::app
