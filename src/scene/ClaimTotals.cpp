#include "scene/ClaimTotals.hpp"

#include <cmath>
#include <limits>
#include <set>

namespace tumen::scene {

namespace {

std::uint16_t classOf(model::KindIndex kind, model::StatusClass statusClass) {
    return static_cast<std::uint16_t>(kind * model::statusClassCount + static_cast<std::size_t>(statusClass));
}

/// Calls with each kind, status class and class number.
template<typename Visit>
void forEachClass(std::size_t kindCount, const Visit& visit) {
    for (model::KindIndex kind = 0; kind < kindCount; ++kind)
        for (const model::StatusClass statusClass : model::allStatusClasses)
            visit(kind, statusClass, classOf(kind, statusClass));
}

bool isOn(const state::AppState& state, model::KindIndex kind, model::StatusClass statusClass) {
    return !state.hiddenKinds.contains(kind) && !state.hiddenStatusClasses.contains(statusClass);
}

enum class Which { Flows, FlowsNotQuantified, Others };

bool isAmong(Which which, const model::Claims& claims, model::ClaimIndex i) {
    const bool isFlow = claims.form(i) == model::Form::Flow;
    return which == Which::Others ? !isFlow : isFlow && (which == Which::Flows || !claims.magnitude(i));
}

HoldingTotals totalsOf(const model::Brief& brief, Which which, const SumScale& scale) {
    const model::Claims& claims = brief.claims;
    std::vector<std::uint16_t> classes;
    std::vector<Day> firstDays;
    std::vector<Day> lastDays;
    std::vector<std::int64_t> units;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        if (!isAmong(which, claims, i))
            continue;
        const DaySpan days = touchedDays(claims.when(i));
        classes.push_back(classOf(claims.kind(i), claims.statusClass(i)));
        firstDays.push_back(days.first);
        lastDays.push_back(days.last);
        units.push_back(which == Which::Flows ? scale.toUnits(claims.magnitude(i).value_or(
                                                    std::numeric_limits<double>::quiet_NaN()))
                                              : 0);
    }
    return {classes, firstDays, lastDays, units, brief.kinds.size() * model::statusClassCount};
}

SumScale scaleOf(const model::Brief& brief, const FlowWidths& widths) {
    if (!widths.largestByUnit.empty())
        return {};
    std::vector<double> magnitudes;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const auto magnitude = brief.claims.magnitude(i);
        if (brief.claims.form(i) == model::Form::Flow && magnitude)
            magnitudes.push_back(*magnitude);
    }
    return SumScale::fitting(magnitudes);
}

} // namespace

Day dayOf(time::DayNumber days) {
    if (!(days > static_cast<double>(earliestDay)))
        return earliestDay;
    return days < static_cast<double>(latestDay) ? static_cast<Day>(std::floor(days)) : latestDay;
}

DaySpan touchedDays(time::IntervalRef when) {
    if (time::isUndated(when))
        return {1, 0};
    return {dayOf(when.start.earliest), dayOf(when.end.latest)};
}

ClaimTotals::ClaimTotals(const model::Brief& brief)
    : m_kindCount(brief.kinds.size()), m_widths(FlowWidths::of(brief)), m_scale(scaleOf(brief, m_widths)),
      m_flows(totalsOf(brief, Which::Flows, m_scale)),
      m_notQuantified(m_widths.isQuantified()
                          ? totalsOf(brief, Which::FlowsNotQuantified, m_scale)
                          : HoldingTotals({}, {}, {}, {}, m_kindCount * model::statusClassCount)),
      m_others(totalsOf(brief, Which::Others, m_scale)),
      m_undated(brief.kinds.size() * model::statusClassCount) {
    std::set<std::string, std::less<>> units;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        if (time::isUndated(brief.claims.when(i)))
            ++m_undated[classOf(brief.claims.kind(i), brief.claims.statusClass(i))];
        if (brief.claims.form(i) != model::Form::Flow)
            continue;
        ++m_flowCount;
        if (!brief.claims.magnitude(i))
            continue;
        if (const std::string_view unit = brief.claims.unit(i); !units.contains(unit))
            units.emplace(unit);
    }
    m_units.assign(units.begin(), units.end());
}

ShownCounts ClaimTotals::countsAt(const state::AppState& state) const {
    ShownCounts counts;
    counts.flowsByKind.resize(m_kindCount);
    counts.othersByKind.resize(m_kindCount);
    counts.byStatusClass.resize(model::statusClassCount);
    counts.flowsOfBrief = m_flowCount;
    const Day day = dayOf(state.date);
    forEachClass(m_kindCount, [&](model::KindIndex kind, model::StatusClass statusClass, std::uint16_t own) {
        const auto flows = static_cast<int>(m_flows.at(own, day).count);
        const auto others = static_cast<int>(m_others.at(own, day).count);
        if (!state.hiddenStatusClasses.contains(statusClass)) {
            counts.flowsByKind[kind] += flows;
            counts.othersByKind[kind] += others;
        }
        if (!state.hiddenKinds.contains(kind))
            counts.byStatusClass[static_cast<std::size_t>(statusClass)] += flows + others;
        if (isOn(state, kind, statusClass)) {
            counts.flows += flows;
            counts.others += others;
            counts.undated += m_undated[own];
        } else {
            counts.hidden += flows + others;
        }
    });
    return counts;
}

Holding ClaimTotals::flowsAt(const state::AppState& state) const {
    Holding total;
    forEachClass(m_kindCount, [&](model::KindIndex kind, model::StatusClass statusClass, std::uint16_t own) {
        if (isOn(state, kind, statusClass))
            total += m_flows.at(own, dayOf(state.date));
    });
    return total;
}

std::int64_t ClaimTotals::notQuantifiedAt(const state::AppState& state) const {
    std::int64_t count = 0;
    forEachClass(m_kindCount, [&](model::KindIndex kind, model::StatusClass statusClass, std::uint16_t own) {
        if (isOn(state, kind, statusClass))
            count += m_notQuantified.at(own, dayOf(state.date)).count;
    });
    return count;
}

std::vector<int> ClaimTotals::countsOver(const state::AppState& state, DaySpan days) const {
    std::vector<int> counts(m_kindCount);
    forEachClass(m_kindCount, [&](model::KindIndex kind, model::StatusClass statusClass, std::uint16_t own) {
        if (isOn(state, kind, statusClass))
            counts[kind] += static_cast<int>(m_flows.over(own, days.first, days.last).count +
                                             m_others.over(own, days.first, days.last).count);
    });
    return counts;
}

} // namespace tumen::scene
