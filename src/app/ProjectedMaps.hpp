#pragma once

#include <future>
#include <map>
#include <set>

#include "scene/ProjectedMap.hpp"

namespace tumen::app {

/// Projects maps on a thread of its own, one after the other, so that the window stays alive meanwhile.
class ProjectedMaps {
public:
    ProjectedMaps(const model::Basemap& basemap, const model::Brief& brief)
        : m_basemap(basemap), m_brief(brief) {}

    /// Starts work on a map unless it is under way or was taken before.
    void request(const scene::ProjectedMapKey& key);
    /// A map that has become ready, once.
    std::optional<std::pair<scene::ProjectedMapKey, scene::ProjectedMap>> take();
    /// Waits for this map.
    std::optional<scene::ProjectedMap> waitFor(const scene::ProjectedMapKey& key);

private:
    using Job = std::future<std::optional<scene::ProjectedMap>>;

    const model::Basemap& m_basemap;
    const model::Brief& m_brief;
    std::set<scene::ProjectedMapKey> m_requested;
    std::map<scene::ProjectedMapKey, Job> m_jobs;
};

} // namespace tumen::app
