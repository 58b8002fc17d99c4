#include "app/ProjectedMaps.hpp"

#include <algorithm>
#include <chrono>

#include <spdlog/spdlog.h>

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

} // namespace

void ProjectedMaps::request(const scene::ProjectedMapKey& key, bool urgent) {
    if (m_taken.contains(key) || (m_running && m_running->key == key))
        return;
    const auto queued = std::ranges::find(m_queue, key);
    if (queued != m_queue.end()) {
        if (!urgent)
            return;
        m_queue.erase(queued);
    }
    if (urgent)
        m_queue.push_front(key);
    else
        m_queue.push_back(key);
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
        const scene::ProjectedMapKey key = m_queue.front();
        m_queue.pop_front();
        m_running = Job{
            key, std::async(std::launch::async, [this, key] { return makeMap(m_basemap, m_brief, key); })};
    }
    return ready;
}

std::optional<scene::ProjectedMap> ProjectedMaps::waitFor(const scene::ProjectedMapKey& key) {
    m_taken.insert(key);
    std::erase(m_queue, key);
    if (!m_running || m_running->key != key)
        return makeMap(m_basemap, m_brief, key);
    auto map = m_running->map.get();
    m_running.reset();
    return map;
}

} // namespace tumen::app
