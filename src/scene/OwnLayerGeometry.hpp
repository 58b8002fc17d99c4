#pragma once

#include <functional>

#include "core/Progress.hpp"
#include "geo/Projection.hpp"
#include "model/OwnLayer.hpp"
#include "scene/ProjectedMap.hpp"
#include "scene/ShapeThinning.hpp"

namespace tumen::scene {

/// A group of shapes in the plane of a projection.
struct PlaneShapes {
    int level = 0; ///< as ShapeGroup has it
    /// Of polygons: three points to a triangle.
    std::vector<geo::WorldPoint> fill;
    std::vector<WorldLine> lines; ///< and outlines of polygons
    std::vector<geo::WorldPoint> points;
};

/// Cuts, projects and fills the shapes of a layer, group by group. Ends early when cancelled. With `cellDeg`
/// areas are cut into the cells of a net as wide, so that their triangles can be bent onto a sphere.
void projectShapes(const model::ShapeLayer& shapes, const geo::Projection& projection,
                   core::Progress& progress, const std::function<void(const PlaneShapes&)>& take,
                   double cellDeg = 0.0);

} // namespace tumen::scene
