#include "scene/Activity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "state/Filter.hpp"

namespace tumen::scene {

Activity activityOver(const model::Brief& brief, const state::AppState& state, time::DayRange span, int slices) {
    Activity activity;
    activity.span = span;
    const auto count = static_cast<std::size_t>(std::max(slices, 1));
    activity.countsByKind.assign(brief.kinds.size(), std::vector<int>(count));
    const double sliceDays = (span.last - span.first) / static_cast<double>(count);
    const auto sliceOf = [&](time::DayNumber day) {
        const double slice = std::floor((day - span.first) / sliceDays);
        return static_cast<std::size_t>(std::clamp(slice, 0.0, static_cast<double>(count - 1)));
    };
    for (const model::Claim& claim : brief.claims) {
        if (!state::passesFilter(state, claim) || time::isUndated(claim.when))
            continue;
        const auto [first, last] = time::boundsWithin(claim.when, span);
        if (last < span.first || first > span.last)
            continue;
        for (std::size_t slice = sliceOf(first); slice <= sliceOf(last); ++slice)
            ++activity.countsByKind[claim.kind][slice];
    }
    for (std::size_t slice = 0; slice < count; ++slice) {
        int total = 0;
        for (const auto& row : activity.countsByKind)
            total += row[slice];
        activity.highestTotal = std::max(activity.highestTotal, total);
    }
    return activity;
}

std::vector<EventTick> eventTicks(const model::Brief& brief, const state::AppState& state) {
    std::vector<EventTick> ticks;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::Claim& claim = brief.claims[i];
        if (claim.form == model::Form::Event && state::passesFilter(state, claim) &&
            std::isfinite(claim.when.start.earliest))
            ticks.push_back({i, claim.when.start.earliest});
    }
    std::ranges::stable_sort(ticks, {}, &EventTick::day);
    return ticks;
}

std::vector<int> periodRows(const model::Brief& brief) {
    std::vector<std::size_t> order(brief.periods.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return brief.periods[i].when.start.earliest; });
    std::vector<int> rows(brief.periods.size());
    std::vector<time::DayNumber> rowEnds;
    for (const std::size_t i : order) {
        const time::Interval& when = brief.periods[i].when;
        // Neighbours that share a year of transition may touch in one row.
        constexpr double toleranceDays = 366.0;
        std::size_t row = 0;
        while (row < rowEnds.size() && rowEnds[row] > when.start.earliest + toleranceDays)
            ++row;
        if (row == rowEnds.size())
            rowEnds.push_back(time::openPast);
        rowEnds[row] = when.end.latest;
        rows[i] = static_cast<int>(row);
    }
    return rows;
}

} // namespace tumen::scene
