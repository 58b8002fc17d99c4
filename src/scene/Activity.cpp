#include "scene/Activity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "state/Filter.hpp"

namespace tumen::scene {

Activity activityOver(const ClaimTotals& totals, const state::AppState& state, time::DayRange span,
                      int slices) {
    Activity activity;
    const auto count = static_cast<std::size_t>(std::max(slices, 1));
    activity.span = span;
    activity.slices = static_cast<int>(count);
    const double sliceDays = (span.last - span.first) / static_cast<double>(count);
    // The first day of a slice; the last day of the span belongs to the last slice.
    const auto firstDayOf = [&](std::size_t slice) {
        const time::DayNumber begin = span.first + sliceDays * static_cast<double>(slice);
        return slice == count ? dayOf(span.last) + 1 : dayOf(sliceDays < 1.0 ? begin : std::ceil(begin));
    };
    for (std::size_t slice = 0; slice < count; ++slice) {
        const Day first = firstDayOf(slice);
        const std::vector<int> counts =
            totals.countsOver(state, {first, std::max(first, firstDayOf(slice + 1) - 1)});
        activity.countsByKind.resize(counts.size(), std::vector<int>(count));
        for (std::size_t kind = 0; kind < counts.size(); ++kind)
            activity.countsByKind[kind][slice] = counts[kind];
        activity.highestTotal =
            std::max(activity.highestTotal, std::accumulate(counts.begin(), counts.end(), 0));
    }
    return activity;
}

bool isSameSlice(const Activity& activity, std::size_t a, std::size_t b) {
    return std::ranges::all_of(activity.countsByKind, [&](const auto& row) { return row[a] == row[b]; });
}

std::vector<EventTick> eventTicks(const model::Brief& brief, const state::AppState& state) {
    std::vector<EventTick> ticks;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        if (brief.claims.form(i) != model::Form::Event)
            continue;
        const time::DayNumber day = brief.claims.when(i).start.earliest;
        if (state::passesFilter(state, brief.claims, i) && std::isfinite(day))
            ticks.push_back({i, day});
    }
    std::ranges::stable_sort(ticks, {}, &EventTick::day);
    return ticks;
}

std::vector<int> periodRows(const model::Brief& brief) {
    std::vector<std::size_t> order(brief.periods.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return brief.periods[i].when.start.earliest; });
    std::vector<int> rows(brief.periods.size());
    // How far the periods of each row reach: as far as they may, and as far as they surely do.
    struct Row {
        time::DayNumber latestEnd = time::openPast;
        time::DayNumber surestEnd = time::openPast;
    };
    std::vector<Row> taken;
    for (const std::size_t i : order) {
        const time::Interval& when = brief.periods[i].when;
        // Neighbours that share a year of transition may touch in one row, as long as neither surely holds
        // while the other does.
        constexpr double toleranceDays = 366.0;
        const auto isFree = [&](const Row& row) {
            return row.latestEnd <= when.start.earliest + toleranceDays && row.surestEnd <= when.start.latest;
        };
        const auto row = std::ranges::find_if(taken, isFree);
        rows[i] = static_cast<int>(row - taken.begin());
        Row& own = row == taken.end() ? taken.emplace_back() : *row;
        own.latestEnd = std::max(own.latestEnd, when.end.latest);
        own.surestEnd = std::max(own.surestEnd, when.end.earliest);
    }
    return rows;
}

} // namespace tumen::scene
