#pragma once

#include <vector>

#include "geo/Coordinates.hpp"
#include "geo/Projection.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::geo {

/// The part of a polygon within longitude and latitude limits: one polygon, whose parts may hang together by
/// edges along the limits that cover no area (even-odd rule), or none.
std::vector<LonLatPolygon> clippedToBox(const LonLatPolygon& polygon, double westDeg, double southDeg,
                                        double eastDeg, double northDeg);

/// The outline of all that a projection shows.
WorldRing rimOf(const Projection& projection);

/// Projects a polygon: cuts it along the circle or the meridians and parallels that bound the projection, and
/// adds points on long edges so that they bend as they should. Each element is one polygon to be filled by
/// the even-odd rule.
std::vector<std::vector<WorldRing>> project(const LonLatPolygon& polygon, const Projection& projection);

/// Projects a line; it falls into pieces where it crosses the cut or leaves what the projection shows.
std::vector<std::vector<WorldPoint>> project(const LonLatLine& line, const Projection& projection);

} // namespace tumen::geo
