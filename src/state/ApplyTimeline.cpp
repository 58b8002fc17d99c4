#include "state/ApplyAreas.hpp"

#include <algorithm>
#include <cmath>

#include "state/TimelineSpan.hpp"

namespace tumen::state {

namespace {

class TimelineChange {
public:
    TimelineChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const SetTimelineSpan& c) {
        if (c.span && !(std::isfinite(c.span->first) && std::isfinite(c.span->last)))
            return;
        m_state.timelineSpan = c.span ? timelineSpanWithin(*c.span, m_brief.span()) : std::nullopt;
        m_state.timelineFollows = isInView(m_state.date);
    }
    void operator()(const ZoomTimeline& c) {
        const time::DayRange shown = m_state.timelineSpan.value_or(m_brief.span());
        const time::DayNumber about =
            isInView(m_state.date) ? m_state.date : (shown.first + shown.last) / 2.0;
        (*this)(SetTimelineSpan{zoomedSpan(shown, about, c.direction == Direction::Forward ? 0.5 : 2.0)});
    }
    void operator()(const PanTimeline& c) {
        if (const auto& span = m_state.timelineSpan)
            (*this)(
                SetTimelineSpan{movedSpan(*span, 0.5 * static_cast<double>(c.direction) * lengthOf(*span))});
    }
    void operator()(const SelectRange& c) {
        if (!c.range) {
            m_state.selectedRange.reset();
            if (m_state.playback.loop == time::LoopMode::Range)
                m_state.playback.loop = time::LoopMode::Once;
            return;
        }
        const auto [first, last] = std::minmax(c.range->first, c.range->last);
        if (!std::isfinite(first) || !std::isfinite(last))
            return;
        const time::DayRange days = daysOfBrief(m_brief);
        m_state.selectedRange = time::DayRange{std::clamp(std::floor(first), days.first, days.last),
                                               std::clamp(std::floor(last), days.first, days.last)};
    }
    void operator()(const BoundRange& c) {
        const time::DayNumber day = std::floor(m_state.date);
        time::DayRange range = m_state.selectedRange.value_or(daysOfBrief(m_brief));
        if (c.side == Direction::Back)
            range = {day, day <= range.last ? range.last : daysOfBrief(m_brief).last};
        else
            range = {day >= range.first ? range.first : daysOfBrief(m_brief).first, day};
        (*this)(SelectRange{range});
    }

private:
    bool isInView(time::DayNumber date) const {
        const auto& span = m_state.timelineSpan;
        return !span || (date >= span->first && date <= span->last);
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyTimeline(AppState& state, const model::Brief& brief, const TimelineCommand& command) {
    std::visit(TimelineChange(state, brief), command);
}

} // namespace tumen::state
