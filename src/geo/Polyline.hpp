#pragma once

#include <limits>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// A line on the picture through two points or more.
using ScreenLine = std::vector<ScreenPoint>;

double lengthPx(const ScreenLine& line);

/// The length of the part of a segment within a box (Liang and Barsky 1984).
double lengthWithin(ScreenPoint a, ScreenPoint b, const ScreenRect& box);

/// The line without its first or last `lengthPx`; of a shorter one a tenth of its far edge stays.
ScreenLine withoutFront(ScreenLine line, double lengthPx);
ScreenLine withoutBack(ScreenLine line, double lengthPx);

/// The line without the points that lie within the tolerance of the chord between those that stay, which are
/// at most `longestRun` points apart.
ScreenLine simplified(const ScreenLine& line, double tolerancePx,
                      std::size_t longestRun = std::numeric_limits<std::size_t>::max());

} // namespace tumen::geo
