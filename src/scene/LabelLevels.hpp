#pragma once

#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <vector>

#include "scene/LabelLayout.hpp"

namespace tumen::scene {

/// Where the names of a map go, level by level of zoom. They are laid out on a thread of its own, the
/// coarsest level first and some ahead of those asked for; who asks for a level that is not there yet waits
/// for it. The same for the same ground and entries, whatever was asked when.
class LabelLevels {
public:
    /// For the levels from `coarsest` to `finest`; `entries` as for layOutLabels(). While this lives nobody
    /// else uses the ground.
    LabelLevels(std::shared_ptr<LabelGround> ground, std::vector<LabelEntry> entries, int coarsest,
                int finest);
    ~LabelLevels();
    LabelLevels(const LabelLevels&) = delete;
    LabelLevels& operator=(const LabelLevels&) = delete;

    const std::vector<LabelEntry>& entries() const { return m_entries; }
    bool covers(int zoomLevel) const { return m_coarsest <= zoomLevel && zoomLevel <= m_finest; }
    const std::vector<LabelStance>& at(int zoomLevel);
    /// Has a level laid out that will be asked for.
    void expect(int zoomLevel);

private:
    void layOut();
    bool isWanted(int zoomLevel) const;
    void want(int zoomLevel);

    std::shared_ptr<LabelGround> m_ground;
    std::vector<LabelEntry> m_entries;
    int m_coarsest;
    int m_finest;

    struct Level {
        std::promise<std::vector<LabelStance>> made;
        std::shared_future<std::vector<LabelStance>> stances = made.get_future().share();
    };
    std::array<Level, finestZoomLevel + 1> m_levels;
    std::atomic<int> m_wanted = -1; ///< up to that level; stopped when past the finest
    std::future<void> m_work;
};

} // namespace tumen::scene
