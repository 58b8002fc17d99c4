#pragma once

#include <chrono>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <set>
#include <variant>
#include <vector>

#include "render/MapVertices.hpp"
#include "scene/Globe.hpp"

namespace tumen::app {

/// A map ready to be drawn: one in the plane, or the globe, which is turned for each picture.
struct ReadyMap {
    scene::ProjectedMapKey key;
    std::variant<render::MapVertices, scene::Globe> map;
};

/// Projects maps in the background, one after the other and urgent ones beside them, so that the window stays
/// alive meanwhile.
class ProjectedMaps {
public:
    ProjectedMaps(const model::Basemap& basemap, const model::Brief& brief)
        : m_basemap(basemap), m_brief(brief) {}

    /// Puts a map in the queue, unless it is under way or was taken before. An urgent one goes before all
    /// others; the others give way to frames.
    void request(const scene::ProjectedMapKey& key, bool urgent);
    /// A map that has become ready, once. Starts on the next one in the queue.
    std::optional<ReadyMap> take();
    bool isBusy() const { return !m_running.empty() || !m_queue.empty(); }
    /// Waits a while for the map that is under way, an urgent one first.
    void leaveTime(std::chrono::milliseconds atMost) const;
    /// Starts on a map at once; only while nothing is under way.
    void begin(const scene::ProjectedMapKey& key);
    /// Makes this map at once, or waits for it.
    std::optional<ReadyMap> waitFor(const scene::ProjectedMapKey& key);

private:
    struct Wish {
        scene::ProjectedMapKey key;
        bool urgent = false;
    };
    struct Job {
        Wish wish;
        std::future<std::optional<ReadyMap>> map;
    };
    void start(const Wish& wish);
    std::vector<Job>::iterator running(const scene::ProjectedMapKey& key);
    std::optional<ReadyMap> make(const scene::ProjectedMapKey& key);
    std::shared_ptr<const scene::MapParts> partsFor(model::DetailLevel detail);

    const model::Basemap& m_basemap;
    const model::Brief& m_brief;
    std::mutex m_partsMutex;
    std::map<model::DetailLevel, std::shared_ptr<const scene::MapParts>> m_parts;
    std::set<scene::ProjectedMapKey> m_taken;
    std::deque<Wish> m_queue;
    std::vector<Job> m_running; ///< the urgent first; at most one is not
};

} // namespace tumen::app
