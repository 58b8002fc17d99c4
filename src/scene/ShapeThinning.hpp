#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/OwnLayer.hpp"

namespace tumen::scene {

/// Shapes near each other that come into view and into the scale together: positions in the lists of a layer.
struct ShapeGroup {
    /// Drawn from this level on; 0 always.
    int level = 0;
    std::vector<std::uint32_t> polygons;
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> points;
};

/// Sorts the shapes of a layer into groups by place and by the level from which they are seen: a shape that
/// is smaller than a cell of a pixel or two is drawn only where no other is already in that cell. So a
/// million shapes cost no more than the picture has pixels. A layer of few shapes is one group.
std::vector<ShapeGroup> groupShapes(const model::ShapeLayer& shapes);

/// The level whose groups, and those below, a picture needs at a scale.
int levelFor(double kmPerPx);

} // namespace tumen::scene
