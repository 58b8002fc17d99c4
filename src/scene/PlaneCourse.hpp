#pragma once

#include <functional>
#include <span>
#include <vector>

#include "geo/Projection.hpp"

namespace tumen::scene {

/// A point of a way over the ground in the plane of a projection.
struct CoursePoint {
    geo::WorldPoint at;
    double t = 0.0; ///< share of the way
};
using CoursePieces = std::vector<std::vector<CoursePoint>>;

/// A way over the ground in the plane of a projection, in pieces of two points or more that reach up to where
/// the projection is cut. `positionAt` takes a share of the way, `shares` are those that are looked at,
/// ascending from 0 to 1.
CoursePieces courseOnPlane(const std::function<geo::LonLat(double)>& positionAt,
                           std::span<const double> shares, const geo::Projection& projection);

} // namespace tumen::scene
