#include "scene/LabelLevels.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

constexpr int levelsAhead = 3;
constexpr int stopped = finestZoomLevel + 1;

} // namespace

LabelLevels::LabelLevels(std::shared_ptr<LabelGround> ground, std::vector<LabelEntry> entries, int coarsest,
                         int finest)
    : m_ground(std::move(ground)), m_entries(std::move(entries)), m_coarsest(coarsest), m_finest(finest),
      m_work(std::async(std::launch::async, [this] { layOut(); })) {}

LabelLevels::~LabelLevels() {
    want(stopped);
    m_work.wait();
}

const std::vector<LabelStance>& LabelLevels::at(int zoomLevel) {
    // Those ahead when this one is asked for again: a first picture has no time for them.
    const int wanted = m_wanted < zoomLevel ? zoomLevel : std::min(zoomLevel + levelsAhead, m_finest);
    if (wanted > m_wanted)
        want(wanted);
    return m_levels[static_cast<std::size_t>(zoomLevel)].stances.get();
}

void LabelLevels::expect(int zoomLevel) {
    if (const int wanted = std::min(zoomLevel, m_finest); wanted > m_wanted)
        want(wanted);
}

void LabelLevels::want(int zoomLevel) {
    m_wanted = zoomLevel;
    m_wanted.notify_one();
}

bool LabelLevels::isWanted(int zoomLevel) const {
    int wanted = m_wanted;
    for (; wanted < zoomLevel; wanted = m_wanted)
        m_wanted.wait(wanted);
    return wanted != stopped;
}

void LabelLevels::layOut() {
    const std::vector<LabelStance>* coarser = nullptr;
    for (int i = m_coarsest; i <= m_finest && isWanted(i); ++i) {
        Level& level = m_levels[static_cast<std::size_t>(i)];
        level.made.set_value(
            layOutLabels(m_entries, m_ground->rivers(), m_ground->at(i), i, m_ground->unitPx(), coarser));
        coarser = &level.stances.get();
    }
}

} // namespace tumen::scene
