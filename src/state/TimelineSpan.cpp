#include "state/TimelineSpan.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::state {

std::optional<time::DayRange> timelineSpanWithin(time::DayRange wanted, time::DayRange limits) {
    const double all = limits.last - limits.first;
    const double length = std::max(wanted.last - wanted.first, std::min(shortestTimelineDays, all));
    if (!std::isfinite(wanted.first) || !std::isfinite(wanted.last) || length >= all)
        return std::nullopt;
    const double excess = length - (wanted.last - wanted.first);
    const time::DayNumber first = std::clamp(wanted.first - excess / 2.0, limits.first, limits.last - length);
    return time::DayRange{first, first + length};
}

time::DayRange zoomedSpan(time::DayRange span, time::DayNumber about, double factor) {
    const double length = span.last - span.first;
    const double zoomed = std::max(length * factor, shortestTimelineDays);
    const time::DayNumber first = about - (about - span.first) * zoomed / length;
    return {first, first + zoomed};
}

time::DayRange movedSpan(time::DayRange span, double days) {
    return {span.first + days, span.last + days};
}

time::DayRange pageWith(time::DayRange span, time::DayNumber date) {
    constexpr double lead = 0.1;
    const double length = span.last - span.first;
    if (date > span.last)
        return movedSpan(span, date - lead * length - span.first);
    if (date < span.first)
        return movedSpan(span, date + lead * length - span.last);
    return span;
}

} // namespace tumen::state
