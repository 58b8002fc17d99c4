#pragma once

#include "geo/Coordinates.hpp"

namespace tumen::scene {

// The 38th parallel is drawn across the peninsula, with a little overhang on both sides, and named at its
// eastern end.
inline constexpr geo::LonLat parallelFrom{124.2, 38.0};
inline constexpr geo::LonLat parallelTo{130.2, 38.0};
inline constexpr geo::LonLat parallelName{130.3, 38.0};
inline constexpr double widestParallelNameKmPerPoint = 6.0;

} // namespace tumen::scene
