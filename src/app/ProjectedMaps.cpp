#include "app/ProjectedMaps.hpp"

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

void ProjectedMaps::request(const scene::ProjectedMapKey& key) {
    if (m_requested.insert(key).second)
        m_jobs[key] =
            std::async(std::launch::async, [this, key] { return makeMap(m_basemap, m_brief, key); });
}

std::optional<std::pair<scene::ProjectedMapKey, scene::ProjectedMap>> ProjectedMaps::take() {
    for (auto job = m_jobs.begin(); job != m_jobs.end(); ++job) {
        if (job->second.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
            continue;
        const scene::ProjectedMapKey key = job->first;
        std::optional<scene::ProjectedMap> map = job->second.get();
        m_jobs.erase(job);
        if (map)
            return std::pair(key, std::move(*map));
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<scene::ProjectedMap> ProjectedMaps::waitFor(const scene::ProjectedMapKey& key) {
    request(key);
    const auto job = m_jobs.find(key);
    if (job == m_jobs.end())
        return std::nullopt;
    std::optional<scene::ProjectedMap> map = job->second.get();
    m_jobs.erase(job);
    return map;
}

} // namespace tumen::app
