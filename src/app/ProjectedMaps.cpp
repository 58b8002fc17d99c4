#include "app/ProjectedMaps.hpp"

#include <algorithm>

#include <spdlog/spdlog.h>
#include <sys/resource.h>

namespace tumen::app {

namespace {

/// Lowers the priority of the calling thread and of those that it starts.
void giveWayToFrames() {
    constexpr int lowest = 19;
    // Linux takes 0 for the calling thread alone; where that fails the work is done all the same.
    setpriority(PRIO_PROCESS, 0, lowest);
}

} // namespace

std::shared_ptr<const scene::MapParts> ProjectedMaps::partsFor(model::DetailLevel detail) {
    const std::lock_guard lock(m_partsMutex);
    std::shared_ptr<const scene::MapParts>& parts = m_parts[detail];
    if (!parts)
        parts = std::make_shared<scene::MapParts>(scene::partsOf(m_basemap, m_brief, detail));
    return parts;
}

std::optional<ReadyMap> ProjectedMaps::make(const scene::ProjectedMapKey& key) {
    const auto parts = partsFor(key.detail);
    if (key.projection == geo::globeId)
        return ReadyMap{key, scene::Globe(parts)};
    const auto map = scene::projectMap(*parts, key.projection);
    for (const core::Problem& problem : map.problems())
        spdlog::error("{}", core::toLine(problem));
    if (!map)
        return std::nullopt;
    return ReadyMap{key, render::MapVertices(*map)};
}

std::vector<ProjectedMaps::Job>::iterator ProjectedMaps::running(const scene::ProjectedMapKey& key) {
    return std::ranges::find(m_running, key, [](const Job& job) { return job.wish.key; });
}

void ProjectedMaps::request(const scene::ProjectedMapKey& key, bool urgent) {
    if (m_taken.contains(key) || running(key) != m_running.end())
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

std::optional<ReadyMap> ProjectedMaps::take() {
    std::optional<ReadyMap> ready;
    const auto made = std::ranges::find_if(m_running, [](const Job& job) {
        return job.map.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    if (made != m_running.end()) {
        m_taken.insert(made->wish.key);
        ready = made->map.get();
        m_running.erase(made);
    }
    while (!m_queue.empty() && (m_queue.front().urgent || m_running.empty())) {
        start(m_queue.front());
        m_queue.pop_front();
    }
    return ready;
}

void ProjectedMaps::leaveTime(std::chrono::milliseconds atMost) const {
    if (!m_running.empty())
        m_running.front().map.wait_for(atMost);
}

void ProjectedMaps::begin(const scene::ProjectedMapKey& key) {
    start({key, true});
}

void ProjectedMaps::start(const Wish& wish) {
    auto map = std::async(std::launch::async, [this, wish] {
        if (!wish.urgent)
            giveWayToFrames();
        return make(wish.key);
    });
    m_running.insert(wish.urgent ? m_running.begin() : m_running.end(), Job{wish, std::move(map)});
}

std::optional<ReadyMap> ProjectedMaps::waitFor(const scene::ProjectedMapKey& key) {
    m_taken.insert(key);
    std::erase_if(m_queue, [&](const Wish& wish) { return wish.key == key; });
    const auto job = running(key);
    if (job == m_running.end())
        return make(key);
    auto map = job->map.get();
    m_running.erase(job);
    return map;
}

} // namespace tumen::app
