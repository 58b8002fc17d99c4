#include "state/ApplyAreas.hpp"

#include <algorithm>
#include <cmath>

#include "state/Choices.hpp"
#include "state/TimeSteps.hpp"
#include "state/TimelineSpan.hpp"

namespace tumen::state {

namespace {

class TimeChange {
public:
    TimeChange(AppState& state, const model::Brief& brief) : m_state(state), m_brief(brief) {}

    void operator()(const SetDate& c) { moveTo(m_state, m_brief, c.date); }
    void operator()(const StepDate& c) { moveBy(m_state.step, c.direction); }
    void operator()(const StepEvent& c) { moveBy(TimeStep::Event, c.direction); }
    void operator()(const StepPeriod& c) { moveBy(TimeStep::Period, c.direction); }
    void operator()(const StepChange& c) { moveBy(TimeStep::Change, c.direction); }
    void operator()(const GoToEnd& c) {
        const time::DayRange span = m_brief.span();
        moveTo(m_state, m_brief, c.direction == Direction::Back ? span.first : span.last - 1.0);
    }
    void operator()(const TogglePlay&) {
        time::Playback& playback = m_state.playback;
        playback.playing = !playback.playing;
        if (!playback.playing)
            return keepDateInView(m_state, m_brief);
        const time::DayRange range = playedRange();
        if (!playback.backwards && m_state.date >= range.last - 1.0)
            m_state.date = range.first;
        else if (playback.backwards && m_state.date <= range.first)
            m_state.date = range.last;
        m_state.timelineFollows = true;
        keepDateInView(m_state, m_brief);
    }
    void operator()(const TurnAround&) { m_state.playback.backwards = !m_state.playback.backwards; }
    void operator()(const SetSpeed& c) {
        if (std::isfinite(c.daysPerSecond))
            m_state.playback.speedDaysPerSecond = std::clamp(c.daysPerSecond, slowestSpeed, fastestSpeed);
    }
    void operator()(const ChangeSpeed& c) {
        (*this)(SetSpeed{steppedSpeed(m_state.playback.speedDaysPerSecond, c.direction)});
    }
    void operator()(const SetLoop& c) {
        m_state.playback.loop = c.loop;
        m_state.loopedPeriod =
            c.loop == time::LoopMode::Period ? m_brief.periodAt(m_state.date) : std::nullopt;
    }
    void operator()(const NextLoop&) { (*this)(SetLoop{following(allLoopModes, m_state.playback.loop)}); }
    void operator()(const SetPace& c) { m_state.playback.pace = c.pace; }
    void operator()(const NextPace&) { (*this)(SetPace{following(allPaces, m_state.playback.pace)}); }
    void operator()(const SetStep& c) { m_state.step = c.step; }
    void operator()(const NextStep& c) {
        constexpr int count = static_cast<int>(timeStepCount);
        const int step = static_cast<int>(m_state.step) + static_cast<int>(c.direction);
        m_state.step = static_cast<TimeStep>((step + count) % count);
    }
    void operator()(const SetLinger& c) {
        if (std::isfinite(c.days))
            m_state.lingerDays = std::clamp(c.days, 0.0, 36500.0);
    }
    void operator()(const SetShownTime& c) { m_state.shownTime = c.shown; }
    void operator()(const NextShownTime&) {
        m_state.shownTime = following(allShownTimes, m_state.shownTime);
        if (m_state.shownTime == ShownTime::Range && !m_state.selectedRange)
            m_state.shownTime = ShownTime::Day;
    }
    void operator()(const SetWindowDays& c) {
        if (std::isfinite(c.days))
            m_state.windowDays = std::clamp(c.days, shortestWindowDays, longestWindowDays);
    }
    void operator()(const SetComparison& c) {
        if (m_state.comparison == Comparison::Off && c.comparison != Comparison::Off)
            (*this)(CompareWith{});
        m_state.comparison = c.comparison;
    }
    void operator()(const NextComparison&) {
        (*this)(SetComparison{following(allComparisons, m_state.comparison)});
    }
    void operator()(const CompareWith& c) {
        const time::DayRange days = c.days.value_or(shownDays(m_state));
        if (std::isfinite(days.first) && std::isfinite(days.last))
            m_state.comparedDays = {std::floor(std::min(days.first, days.last)),
                                    std::floor(std::max(days.first, days.last))};
    }
    void operator()(const SetDivider& c) {
        if (std::isfinite(c.share))
            m_state.divider = std::clamp(c.share, leftmostDivider, rightmostDivider);
    }
    void operator()(const AdvanceClock& c) {
        if (std::isnan(c.elapsedSecs))
            return;
        const time::PlaybackStep next =
            time::advance(m_state.playback, m_state.date, c.elapsedSecs, playedRange(), c.quiet);
        const double daysMoved = std::abs(next.date - m_state.date);
        const bool ends = m_state.playback.playing && !next.playing;
        m_state.date = next.date;
        m_state.playback.playing = next.playing;
        // Pages that are over within a second would flicker: the axis catches up when time goes slower or
        // stops.
        if (ends || (daysMoved > 0.0 && m_state.timelineSpan &&
                     daysMoved < lengthOf(*m_state.timelineSpan) * std::min(c.elapsedSecs, 0.1)))
            keepDateInView(m_state, m_brief);
        if (m_state.motionStyle != MotionStyle::Still)
            m_state.motionSecs += m_state.motionSpeed * std::clamp(c.elapsedSecs, 0.0, 0.1);
    }

private:
    void moveBy(TimeStep step, Direction direction) {
        if (const auto day = steppedDate(m_brief, m_state, step, direction))
            moveTo(m_state, m_brief, *day);
    }

    /// What is played: to the last minute of the last day, so that it is seen and the next one is not.
    time::DayRange playedRange() const {
        using time::lastMinute;
        const time::DayRange span = m_brief.span();
        if (m_state.playback.loop == time::LoopMode::Period && m_state.loopedPeriod) {
            const time::DayRange period =
                time::boundsWithin(m_brief.periods[*m_state.loopedPeriod].when, daysOfBrief(m_brief));
            return {period.first, std::max(period.last, period.first) + lastMinute};
        }
        if (m_state.playback.loop == time::LoopMode::Range && m_state.selectedRange)
            return {m_state.selectedRange->first, m_state.selectedRange->last + lastMinute};
        return span;
    }

    AppState& m_state;
    const model::Brief& m_brief;
};

} // namespace

void applyTime(AppState& state, const model::Brief& brief, const TimeCommand& command) {
    std::visit(TimeChange(state, brief), command);
}

} // namespace tumen::state
