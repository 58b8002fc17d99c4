#include "scene/QuietTimes.hpp"

#include "state/TimeSteps.hpp"

namespace tumen::scene {

const std::vector<time::DayRange>& QuietTimes::of(const model::Brief& brief, const state::AppState& state) {
    static const std::vector<time::DayRange> none;
    if (state.playback.pace == time::Pace::Even)
        return none;
    Inputs inputs = {&brief, state::filterOf(state)};
    const double daysPerSecond = state.playback.speedDaysPerSecond;
    if (m_inputs == inputs && m_daysPerSecond == daysPerSecond)
        return m_quiet;
    if (m_inputs != inputs)
        m_changeDays = state::changeDays(brief, state);
    m_inputs = std::move(inputs);
    m_daysPerSecond = daysPerSecond;
    m_quiet = time::quietStretches(m_changeDays, brief.span(), daysPerSecond);
    return m_quiet;
}

} // namespace tumen::scene
