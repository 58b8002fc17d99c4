#pragma once

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "app/Stage.hpp"
#include "core/BackgroundTask.hpp"
#include "core/Pixels.hpp"

namespace tumen::app {

/// Small pictures of states, drawn on a thread of its own with a stage of its own, which gives way to the
/// frames of the audience.
class SceneThumbnails {
public:
    enum Place { Now, Next };

    /// Of the brief that the material shows now.
    SceneThumbnails(const StageMaterial& shared, std::string assets);
    /// Waits for the picture that is being drawn.
    ~SceneThumbnails();
    SceneThumbnails(const SceneThumbnails&) = delete;
    SceneThumbnails& operator=(const SceneThumbnails&) = delete;

    /// Asks for a picture; what was asked for before and is not begun yet is no longer wanted. The same as
    /// last time is not drawn again.
    void want(Place place, const state::AppState& state, const scene::Picture& picture);
    /// The picture that has become ready since the last call.
    std::optional<core::Pixels> take(Place place);

private:
    struct Wish {
        state::AppState state;
        scene::Picture picture;
        friend bool operator==(const Wish&, const Wish&) = default;
    };

    bool work(const std::string& assets, core::Progress& progress);
    /// Waits for a wish, rather of the other place than the last one; null when there is an end to it.
    std::shared_ptr<const Wish> nextWish(Place& place, const core::Progress& progress);

    std::unique_ptr<StageMaterial> m_material;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<std::shared_ptr<const Wish>, 2> m_wishes;
    std::array<std::optional<core::Pixels>, 2> m_ready;
    std::array<std::shared_ptr<const Wish>, 2> m_last; ///< as asked for; the window's thread alone
    core::BackgroundTask<bool> m_task;                 ///< the last to begin and the first to end
};

} // namespace tumen::app
