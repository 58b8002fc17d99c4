#include "scene/FlowCue.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::scene {

namespace {

/// 1 from the first to the end of the last of these days, then falling.
double freshness(time::DayNumber first, time::DayNumber last, time::DayNumber date, double lingerDays) {
    if (!std::isfinite(first) || !std::isfinite(last) || date < first)
        return 0.0;
    const double daysOver = date - (last + 1.0);
    if (daysOver < 0.0)
        return 1.0;
    return daysOver < lingerDays ? 1.0 - daysOver / lingerDays : 0.0;
}

} // namespace

FlowCue cueAt(time::IntervalRef when, time::DayNumber date, double lingerDays) {
    const time::EdtfDate& start = when.start;
    const time::DayNumber lastDay = when.end.latest;
    const bool isExact = start.latest - start.earliest + 1.0 <= std::max(lingerDays, 1.0);
    return {isExact && time::touches(when, date) ? freshness(start.earliest, start.latest, date, lingerDays)
                                                 : 0.0,
            freshness(lastDay, lastDay, date, lingerDays)};
}

FlowCue cueOf(Change change) {
    return {change == Change::Began ? 1.0 : 0.0, change == Change::Ended ? 1.0 : 0.0};
}

} // namespace tumen::scene
