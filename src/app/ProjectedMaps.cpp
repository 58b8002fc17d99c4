#include "app/ProjectedMaps.hpp"

#include <algorithm>
#include <chrono>

#include <spdlog/spdlog.h>
#include <sys/resource.h>

namespace tumen::app {

namespace {

std::optional<scene::ProjectedMap> makeMap(const model::Basemap& basemap, const model::Brief& brief,
                                           const scene::ProjectedMapKey& key) {
    auto map = scene::projectMap(basemap, brief, key);
    for (const core::Problem& problem : map.problems())
        spdlog::error("{}", core::toLine(problem));
    if (!map)
        return std::nullopt;
    return std::move(*map);
}

/// Lowers the priority of the calling thread and of those that it starts.
void giveWayToFrames() {
    constexpr int lowest = 19;
    // Linux takes 0 for the calling thread alone; where that fails the work is done all the same.
    setpriority(PRIO_PROCESS, 0, lowest);
}

} // namespace

void ProjectedMaps::request(const scene::ProjectedMapKey& key, bool urgent) {
    if (m_taken.contains(key) || (m_running && m_running->key == key))
        return;
    const auto queued = std::ranges::find(m_queue, key, &Wish::key);
    if (queued != m_queue.end()) {
        if (!urgent)
            return;
        m_queue.erase(queued);
    }
    if (urgent)
        m_queue.push_front({key, true});
    else
        m_queue.push_back({key, false});
}

std::optional<std::pair<scene::ProjectedMapKey, scene::ProjectedMap>> ProjectedMaps::take() {
    std::optional<std::pair<scene::ProjectedMapKey, scene::ProjectedMap>> ready;
    if (m_running && m_running->map.wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        m_taken.insert(m_running->key);
        if (auto map = m_running->map.get())
            ready.emplace(m_running->key, std::move(*map));
        m_running.reset();
    }
    if (!m_running && !m_queue.empty()) {
        const Wish wish = m_queue.front();
        m_queue.pop_front();
        m_running = Job{wish.key, std::async(std::launch::async, [this, wish] {
                            if (!wish.urgent)
                                giveWayToFrames();
                            return makeMap(m_basemap, m_brief, wish.key);
                        })};
    }
    return ready;
}

std::optional<scene::ProjectedMap> ProjectedMaps::waitFor(const scene::ProjectedMapKey& key) {
    m_taken.insert(key);
    std::erase_if(m_queue, [&](const Wish& wish) { return wish.key == key; });
    if (!m_running || m_running->key != key)
        return makeMap(m_basemap, m_brief, key);
    auto map = m_running->map.get();
    m_running.reset();
    return map;
}

} // namespace tumen::app
