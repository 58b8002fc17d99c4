#include "state/TimeSteps.hpp"

#include <algorithm>
#include <cmath>

#include "state/Filter.hpp"

namespace tumen::state {

namespace {

/// Calls with each day on which the claim changes: not numbers where its dates are open or unknown.
template<typename Visit>
void forEachChange(time::IntervalRef when, const Visit& visit) {
    visit(when.start.earliest);
    visit(when.start.latest);
    visit(when.end.latest + 1.0); // the last day is over
}

/// The nearest of the days it is given that lies beyond a date.
class Nearest {
public:
    Nearest(time::DayNumber date, Direction direction)
        : m_date(std::floor(date)), m_sign(static_cast<double>(direction)) {}

    void add(time::DayNumber day) {
        const double ahead = m_sign * (day - m_date);
        if (std::isfinite(day) && ahead > 0.0 && (!m_day || ahead < m_sign * (*m_day - m_date)))
            m_day = day;
    }
    std::optional<time::DayNumber> day() const { return m_day; }

private:
    time::DayNumber m_date;
    double m_sign;
    std::optional<time::DayNumber> m_day;
};

template<typename Visit>
void forEachShown(const model::Brief& brief, const AppState& state, const Visit& visit) {
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (passesFilter(state, brief.claims, i))
            visit(brief.claims.when(i));
}

} // namespace

std::vector<time::DayNumber> changeDays(const model::Brief& brief, const AppState& state) {
    const time::DayRange span = brief.span();
    std::vector<bool> changes(static_cast<std::size_t>(span.last - span.first) + 1);
    forEachShown(brief, state, [&](time::IntervalRef when) {
        forEachChange(when, [&](time::DayNumber day) {
            if (day >= span.first && day <= span.last)
                changes[static_cast<std::size_t>(day - span.first)] = true;
        });
    });
    std::vector<time::DayNumber> days;
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (changes[i])
            days.push_back(span.first + static_cast<double>(i));
    return days;
}

std::optional<time::DayNumber> steppedDate(const model::Brief& brief, const AppState& state, TimeStep step,
                                           Direction direction) {
    const int sign = static_cast<int>(direction);
    const time::DayNumber today = std::floor(state.date);
    Nearest nearest(today, direction);
    switch (step) {
    case TimeStep::Day:
        return today + sign;
    case TimeStep::Month:
        return time::addMonths(today, sign);
    case TimeStep::Year:
        return time::addMonths(today, 12 * sign);
    case TimeStep::Decade:
        return time::addMonths(today, 120 * sign);
    case TimeStep::Change:
        forEachShown(brief, state, [&](time::IntervalRef when) {
            forEachChange(when, [&](time::DayNumber day) { nearest.add(day); });
        });
        break;
    case TimeStep::Event:
        forEachShown(brief, state, [&](time::IntervalRef when) { nearest.add(when.start.earliest); });
        break;
    case TimeStep::Period:
        for (const model::Period& period : brief.periods)
            nearest.add(period.when.start.earliest);
        break;
    }
    return nearest.day();
}

double steppedSpeed(double daysPerSecond, Direction direction) {
    constexpr double slightly = 1.0 + 1e-9;
    const double sign = static_cast<double>(direction);
    double best = direction == Direction::Forward ? fastestSpeed : slowestSpeed;
    for (double decade = slowestSpeed; decade <= fastestSpeed * slightly; decade *= 10.0)
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double speed = decade * factor;
            const bool isBeyond =
                sign > 0.0 ? speed > daysPerSecond * slightly : speed * slightly < daysPerSecond;
            if (isBeyond && speed <= fastestSpeed && sign * (best - speed) > 0.0)
                best = speed;
        }
    return best;
}

} // namespace tumen::state
