#pragma once

#include <functional>
#include <span>
#include <vector>

#include "scene/Activity.hpp"
#include "ui/TimelineAxis.hpp"

namespace tumen::ui {

/// One event on the axis, or several that have no room beside each other.
struct EventMark {
    double x = 0.0; ///< middle, pixels
    double widthPx = 0.0;
    std::size_t first = 0; ///< of the ticks
    std::size_t count = 1;
};

/// Marks of the ticks on the axis, from left to right, at least `gapPx` apart; `widthOf` tells the width in
/// pixels of the mark for a number of events. Takes time for pixels rather than for ticks, which are in
/// order.
std::vector<EventMark> eventMarks(std::span<const scene::EventTick> ticks, const TimelineAxis& axis,
                                  double gapPx, const std::function<double(std::size_t)>& widthOf);

/// The day of an event or of an end of a period that is nearest to a pixel, at most `reachPx` away; or the
/// day under the pixel.
time::DayNumber snappedDay(std::span<const scene::EventTick> ticks, std::span<const model::Period> periods,
                           const TimelineAxis& axis, double x, double reachPx);

} // namespace tumen::ui
