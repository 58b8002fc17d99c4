#pragma once

#include <optional>

#include "core/BackgroundTask.hpp"
#include "geo/Projection.hpp"
#include "io/ImageWarp.hpp"
#include "render/OwnLayerPainter.hpp"
#include "state/AppState.hpp"

namespace tumen::app {

/// Reads the files of the state's own layers and brings them into the projection of the view, on threads of
/// their own, and hands them to the painter.
class OwnLayers {
public:
    explicit OwnLayers(render::OwnLayerPainter& painter) : m_painter(painter) {}
    ~OwnLayers();
    OwnLayers(const OwnLayers&) = delete;
    OwnLayers& operator=(const OwnLayers&) = delete;

    /// Waits for everything that a picture needs instead of showing what is there; for pictures to files.
    void setWaiting(bool waiting) { m_isWaiting = waiting; }

    /// Once a picture: goes on with the work for it. What can be drawn of it now, the lowest first.
    std::vector<scene::OwnLayerLook> prepare(const state::AppState& state, const scene::BaseLook& look,
                                             const geo::Projection& projection, const scene::Theme& theme);

    std::vector<scene::OwnLayerStatus> statuses() const;
    /// What was wrong with files, once.
    std::vector<core::Problem> takeProblems() { return std::exchange(m_problems, {}); }
    /// Layers of which nothing can be shown, once: to be taken off the list.
    std::vector<int> takeFailed() { return std::exchange(m_failed, {}); }

private:
    using Data = core::Result<model::OwnLayerData>;
    using Warped = core::Result<model::PlaneImage>;

    struct Meshing {
        std::string projection;
        core::BackgroundTask<render::OwnLayerMesh> task;
    };
    /// An image of the view as it was, with a margin.
    struct Warping {
        std::string projection;
        geo::LonLat centre;
        io::WarpFrame frame;
        std::optional<core::BackgroundTask<Warped>> task;
    };
    struct Layer {
        int id = 0;
        bool hasFailed = false;
        std::optional<core::BackgroundTask<Data>> reading;
        std::shared_ptr<const model::OwnLayerData> data;
        std::optional<Meshing> meshing;
        std::optional<Warping> warping; ///< under way
        std::optional<Warping> warped;  ///< the last one
    };

    void follow(const std::vector<state::OwnLayer>& wanted);
    void abandon(Layer& layer);
    void finishReading(Layer& layer);
    void fail(Layer& layer, const std::vector<core::Problem>& problems);
    void prepareShapes(Layer& layer, const geo::ProjectionSpec& spec);
    void prepareImage(Layer& layer, const scene::BaseLook& look, const geo::ProjectionSpec& spec);
    static scene::OwnLayerKind kindOf(const Layer& layer);

    render::OwnLayerPainter& m_painter;
    bool m_isWaiting = false;
    std::vector<Layer> m_layers;
    core::CancelledTasks m_cancelled;
    std::vector<core::Problem> m_problems;
    std::vector<int> m_failed;

    // how long the view has rested
    std::optional<geo::MapCamera> m_lastCamera;
    std::string m_lastProjection;
    geo::LonLat m_lastCentre;
    int m_picturesAtRest = 0;
};

} // namespace tumen::app
