#pragma once

#include "geo/MapCamera.hpp"
#include "scene/FlowPath.hpp"
#include "scene/MapOutline.hpp"
#include "scene/PlaneCourse.hpp"

namespace tumen::scene {

/// The way of a flow group over the ground in the plane of a projection: a great circle, with fewer points
/// than the route of a single flow, as there are thousands of groups.
CoursePieces courseBetween(geo::LonLat from, geo::LonLat to, const geo::Projection& projection);

/// Which of so many lanes a group has beside its course.
struct GroupLane {
    int lane = 0;
    int lanes = 1;
};

/// The line of a group without its width, about the origin of the plane, which lies at (0, 0) on the picture.
/// To the left of its course, so that both directions part, the further the higher its lane. `widthPx` is the
/// widest that it may become: the line does not depend on how wide it is now. It keeps within the outline,
/// about the same origin, as far as its course does.
FlowPath pathAlong(const CoursePieces& course, GroupLane lane, const MapOutline& outline, double widthPx,
                   double kmPerPx, double unitPx);

/// Gives a line its width and, where its course ends on the map, the head that goes with it.
void setWidth(FlowPath& path, const CoursePieces& course, double lengthPx, double widthPx, double unitPx);

} // namespace tumen::scene
