#include "ui/TimelineMarks.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::ui {

std::vector<EventMark> eventMarks(std::span<const scene::EventTick> ticks, const TimelineAxis& axis,
                                  double gapPx, const std::function<double(std::size_t)>& widthOf) {
    using scene::EventTick;
    std::vector<EventMark> marks;
    const auto markOf = [&](std::size_t first, std::size_t count) {
        const double x = (axis.xOf(ticks[first].day) + axis.xOf(ticks[first + count - 1].day)) / 2.0;
        return EventMark{x, widthOf(count), first, count};
    };
    const auto collide = [&](const EventMark& a, const EventMark& b) {
        return b.x - a.x < (a.widthPx + b.widthPx) / 2.0 + gapPx;
    };
    auto at = std::ranges::lower_bound(ticks, axis.span().first, {}, &EventTick::day);
    const auto end = std::ranges::upper_bound(ticks, axis.span().last, {}, &EventTick::day);
    while (at != end) {
        // Those of one pixel at once.
        const auto next = std::ranges::upper_bound(at, end, at->day + axis.daysPerPx(), {}, &EventTick::day);
        EventMark mark =
            markOf(static_cast<std::size_t>(at - ticks.begin()), static_cast<std::size_t>(next - at));
        while (!marks.empty() && collide(marks.back(), mark)) {
            mark = markOf(marks.back().first, marks.back().count + mark.count);
            marks.pop_back();
        }
        marks.push_back(mark);
        at = next;
    }
    return marks;
}

time::DayNumber snappedDay(std::span<const scene::EventTick> ticks, std::span<const model::Period> periods,
                           const TimelineAxis& axis, double x, double reachPx) {
    time::DayNumber best = axis.dayAt(x);
    double bestDistance = reachPx;
    const auto offer = [&](time::DayNumber day) {
        const double distance = std::abs(axis.xOf(day) - x);
        if (axis.shows(day) && distance <= bestDistance) {
            best = day;
            bestDistance = distance;
        }
    };
    for (const model::Period& period : periods) {
        offer(period.when.start.earliest);
        offer(period.when.end.latest);
    }
    const auto after = std::ranges::lower_bound(ticks, axis.momentAt(x), {}, &scene::EventTick::day);
    if (after != ticks.end())
        offer(after->day);
    if (after != ticks.begin())
        offer((after - 1)->day);
    return best;
}

} // namespace tumen::ui
