#pragma once

#include <span>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::geo {

/// A polygon in the plane; rings closed without repeating their first point, in any winding (even-odd rule).
using WorldRing = std::vector<WorldPoint>;

/// Fills the rings of one polygon with triangles by the GLU tessellator: a flat list, three points a
/// triangle. Self-intersecting input is filled by the even-odd rule rather than refused.
std::vector<WorldPoint> triangulate(std::span<const WorldRing> rings);

/// Signed sum over the rings' areas by the shoelace formula, km², as an absolute value.
double areaOf(std::span<const WorldRing> rings);

} // namespace tumen::geo
