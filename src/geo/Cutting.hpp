#pragma once

#include <vector>

#include "geo/Coordinates.hpp"
#include "geo/Projection.hpp"
#include "geo/Triangulation.hpp"

namespace tumen::geo {

/// The part of a polygon within longitude and latitude limits (GEOS). An unchanged copy when it lies inside.
std::vector<LonLatPolygon> clippedToBox(const LonLatPolygon& polygon, double westDeg, double southDeg,
                                        double eastDeg, double northDeg);

/// Projects a polygon: cuts it at the meridian opposite to the projection's central one (cylindrical and the
/// like) or leaves away what lies beyond the clip radius (azimuthal), and adds points on long edges so that
/// they bend as they should. Each element is one polygon, outer ring first.
std::vector<std::vector<WorldRing>> project(const LonLatPolygon& polygon, const Projection& projection);

/// Projects a line; it falls into pieces where it crosses the cut or leaves the clip radius.
std::vector<std::vector<WorldPoint>> project(const LonLatLine& line, const Projection& projection);

} // namespace tumen::geo
