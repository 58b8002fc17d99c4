#pragma once

#include <deque>
#include <future>
#include <optional>
#include <set>

#include "scene/ProjectedMap.hpp"

namespace tumen::app {

/// Projects maps in the background, one after the other, so that the window stays alive meanwhile.
class ProjectedMaps {
public:
    ProjectedMaps(const model::Basemap& basemap, const model::Brief& brief)
        : m_basemap(basemap), m_brief(brief) {}

    /// Puts a map in the queue, unless it is under way or was taken before. An urgent one goes before all
    /// others; the others give way to frames.
    void request(const scene::ProjectedMapKey& key, bool urgent);
    /// A map that has become ready, once. Starts on the next one in the queue.
    std::optional<std::pair<scene::ProjectedMapKey, scene::ProjectedMap>> take();
    /// Makes this map at once, or waits for it.
    std::optional<scene::ProjectedMap> waitFor(const scene::ProjectedMapKey& key);

private:
    struct Wish {
        scene::ProjectedMapKey key;
        bool urgent = false;
    };
    struct Job {
        scene::ProjectedMapKey key;
        std::future<std::optional<scene::ProjectedMap>> map;
    };

    const model::Basemap& m_basemap;
    const model::Brief& m_brief;
    std::set<scene::ProjectedMapKey> m_taken;
    std::deque<Wish> m_queue;
    std::optional<Job> m_running;
};

} // namespace tumen::app
