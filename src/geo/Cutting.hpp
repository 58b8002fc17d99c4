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

/// A polygon cut along meridians and parallels `cellDeg` apart, its longitudes within half a turn of
/// Greenwich; its own edges have a point at least every `edgeDeg`. Each element is one polygon
/// to be filled by the even-odd rule.
std::vector<LonLatPolygon> cutIntoCells(const LonLatPolygon& polygon, double cellDeg, double edgeDeg);

/// A line with a point at least every two degrees; edges that jump by more than half a turn go the short way.
LonLatLine withLongEdgesSplit(const LonLatLine& line);

/// The outline of all that a projection shows.
WorldRing rimOf(const Projection& projection);

/// Projects a polygon: cuts it along the circle or the meridians and parallels that bound the projection, and
/// adds points on long edges so that they bend as they should. Each element is one polygon to be filled by
/// the even-odd rule.
std::vector<std::vector<WorldRing>> project(const LonLatPolygon& polygon, const Projection& projection);

/// Projects a line; it falls into pieces where it crosses the cut or leaves what the projection shows.
std::vector<std::vector<WorldPoint>> project(const LonLatLine& line, const Projection& projection);

} // namespace tumen::geo
