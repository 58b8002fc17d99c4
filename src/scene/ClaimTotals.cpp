#include "scene/ClaimTotals.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace tumen::scene {

namespace {

std::uint32_t classOf(model::KindIndex kind, model::StatusIndex status) {
    return static_cast<std::uint32_t>(kind * model::statusCount + status);
}

using Entry = ClaimTotals::Entry;

enum class Which { Flows, FlowsNotQuantified, Others };

bool isAmong(Which which, const model::Claims& claims, model::ClaimIndex i) {
    const bool isFlow = claims.form(i) == model::Form::Flow;
    return which == Which::Others ? !isFlow : isFlow && (which == Which::Flows || !claims.magnitude(i));
}

HoldingTotals totalsOf(const model::Claims& claims, const std::vector<Entry>& entries, Which which,
                       const SumScale& scale, std::size_t classCount) {
    std::vector<std::uint32_t> classes;
    std::vector<Day> firstDays;
    std::vector<Day> lastDays;
    std::vector<std::int64_t> units;
    for (const auto& [i, ownClass] : entries) {
        if (!isAmong(which, claims, i))
            continue;
        const DaySpan days = touchedDays(claims.when(i));
        classes.push_back(ownClass);
        firstDays.push_back(days.first);
        lastDays.push_back(days.last);
        units.push_back(which == Which::Flows ? scale.toUnits(claims.magnitude(i).value_or(
                                                    std::numeric_limits<double>::quiet_NaN()))
                                              : 0);
    }
    return {classes, firstDays, lastDays, units, classCount};
}

std::vector<Entry> entriesOf(const model::Claims& claims) {
    std::vector<Entry> entries;
    entries.reserve(claims.size());
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        entries.push_back({i, classOf(claims.kind(i), claims.statusIndex(i))});
    return entries;
}

std::vector<std::string> deniersOf(const model::Claims& claims) {
    std::set<std::string> names;
    for (model::Code code = 0; code < claims.deniers().size(); ++code)
        names.insert(claims.deniers()[code].begin(), claims.deniers()[code].end());
    return {names.begin(), names.end()};
}

/// One for each claim and each who denies it; their classes by denier, then as of all.
std::vector<Entry> denialsOf(const model::Claims& claims, const std::vector<std::string>& deniers,
                             std::size_t classCount) {
    std::vector<std::vector<std::size_t>> numbersByCode(claims.deniers().size());
    for (model::Code code = 0; code < numbersByCode.size(); ++code)
        for (const std::string& name : claims.deniers()[code])
            numbersByCode[code].push_back(
                static_cast<std::size_t>(std::ranges::lower_bound(deniers, name) - deniers.begin()));
    std::vector<Entry> entries;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i)
        for (const std::size_t number : numbersByCode[claims.denierCode(i)])
            entries.push_back({i, static_cast<std::uint32_t>(number * classCount) +
                                      classOf(claims.kind(i), claims.statusIndex(i))});
    return entries;
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

DaySpan spanOf(time::DayRange days) {
    return {dayOf(days.first), dayOf(days.last)};
}

DaySpan touchedDays(time::IntervalRef when) {
    if (time::isUndated(when))
        return {1, 0};
    return {dayOf(when.start.earliest), dayOf(when.end.latest)};
}

int ShownCounts::byClass(model::StatusClass statusClass) const {
    int count = 0;
    for (model::StatusIndex i = 0; i < model::statusCount; ++i)
        count += model::statuses()[i].drawnAs == statusClass ? byStatus[i] : 0;
    return count;
}

ClaimTotals::Totals ClaimTotals::totalsFor(const model::Claims& claims, const std::vector<Entry>& entries,
                                           std::size_t classCount) const {
    Totals totals;
    totals.flows = totalsOf(claims, entries, Which::Flows, m_scale, classCount);
    static const std::vector<Entry> none;
    totals.notQuantified = totalsOf(claims, m_widths.isQuantified() ? entries : none,
                                    Which::FlowsNotQuantified, m_scale, classCount);
    totals.others = totalsOf(claims, entries, Which::Others, m_scale, classCount);
    totals.undated.resize(classCount);
    for (const auto& [i, ownClass] : entries)
        if (time::isUndated(claims.when(i)))
            ++totals.undated[ownClass];
    return totals;
}

ClaimTotals::ClaimTotals(const model::Brief& brief)
    : m_kindCount(brief.kinds.size()), m_widths(FlowWidths::of(brief)), m_scale(scaleOf(brief, m_widths)),
      m_deniers(deniersOf(brief.claims)) {
    const std::size_t classCount = m_kindCount * model::statusCount;
    m_all = totalsFor(brief.claims, entriesOf(brief.claims), classCount);
    m_denied = totalsFor(brief.claims, denialsOf(brief.claims, m_deniers, classCount),
                         m_deniers.size() * classCount);
    std::set<std::string, std::less<>> units;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
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

/// Kind and status under a state.
struct ClaimTotals::Class {
    model::KindIndex kind = 0;
    model::StatusIndex status = 0;
    bool kindIsOn = true;
    bool statusIsOn = true;
    bool isSeen = true; ///< from the viewpoint, but for what its actor denies
    std::uint32_t own = 0;
    std::optional<std::uint32_t> denied; ///< its number among the denied ones that are hidden

    bool isOn() const { return kindIsOn && statusIsOn; }
};

template<typename Visit>
void ClaimTotals::forEachClass(const state::AppState& state, const Visit& visit) const {
    using Kind = state::Viewpoint::Kind;
    const state::Viewpoint& viewpoint = state.viewpoint;
    std::optional<std::size_t> denier;
    if (viewpoint.kind == Kind::Actor && state.hidesDenials)
        if (const auto found = std::ranges::lower_bound(m_deniers, viewpoint.actor);
            found != m_deniers.end() && *found == viewpoint.actor)
            denier = static_cast<std::size_t>(found - m_deniers.begin());
    Class each;
    for (each.kind = 0; each.kind < m_kindCount; ++each.kind) {
        each.kindIsOn = !state.hiddenKinds.contains(each.kind);
        for (each.status = 0; each.status < model::statusCount; ++each.status) {
            each.statusIsOn = !state.hiddenStatuses.test(each.status);
            each.isSeen = viewpoint.kind != Kind::Documented ||
                          model::statuses()[each.status].drawnAs == model::StatusClass::Documented;
            each.own = classOf(each.kind, each.status);
            if (denier)
                each.denied =
                    static_cast<std::uint32_t>(*denier * m_kindCount * model::statusCount) + each.own;
            visit(each);
        }
    }
}

Holding ClaimTotals::seen(HoldingTotals Totals::*what, const Class& which, DaySpan days) const {
    if (!which.isSeen)
        return {};
    Holding holding = (m_all.*what).over(which.own, days.first, days.last);
    if (which.denied) {
        const Holding denied = (m_denied.*what).over(*which.denied, days.first, days.last);
        holding.count -= denied.count;
        holding.units -= denied.units;
    }
    return holding;
}

ShownCounts ClaimTotals::countsAt(const state::AppState& state) const {
    ShownCounts counts;
    counts.flowsByKind.resize(m_kindCount);
    counts.othersByKind.resize(m_kindCount);
    counts.flowsOfBrief = m_flowCount;
    const DaySpan days = spanOf(state::shownDays(state));
    forEachClass(state, [&](const Class& each) {
        const auto flows = static_cast<int>(seen(&Totals::flows, each, days).count);
        const auto others = static_cast<int>(seen(&Totals::others, each, days).count);
        if (each.statusIsOn) {
            counts.flowsByKind[each.kind] += flows;
            counts.othersByKind[each.kind] += others;
        }
        if (each.kindIsOn)
            counts.byStatus[each.status] += flows + others;
        const auto all = static_cast<int>(m_all.flows.over(each.own, days.first, days.last).count +
                                          m_all.others.over(each.own, days.first, days.last).count);
        if (!each.isOn()) {
            counts.hidden += all;
            return;
        }
        counts.flows += flows;
        counts.others += others;
        counts.unseen += all - flows - others;
        if (each.isSeen)
            counts.undated += m_all.undated[each.own] - (each.denied ? m_denied.undated[*each.denied] : 0);
    });
    return counts;
}

Holding ClaimTotals::flowsAt(const state::AppState& state) const {
    Holding total;
    const DaySpan days = spanOf(state::shownDays(state));
    forEachClass(state, [&](const Class& each) {
        if (each.isOn())
            total += seen(&Totals::flows, each, days);
    });
    return total;
}

std::int64_t ClaimTotals::notQuantifiedAt(const state::AppState& state) const {
    std::int64_t count = 0;
    const DaySpan days = spanOf(state::shownDays(state));
    forEachClass(state, [&](const Class& each) {
        if (each.isOn())
            count += seen(&Totals::notQuantified, each, days).count;
    });
    return count;
}

std::vector<int> ClaimTotals::countsOver(const state::AppState& state, DaySpan days) const {
    std::vector<int> counts(m_kindCount);
    forEachClass(state, [&](const Class& each) {
        if (each.isOn())
            counts[each.kind] += static_cast<int>(seen(&Totals::flows, each, days).count +
                                                  seen(&Totals::others, each, days).count);
    });
    return counts;
}

} // namespace tumen::scene
