#pragma once

#include <string>

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "model/OwnLayer.hpp"

class GDALDataset;

namespace tumen::io {

/// All shapes of all layers of a source in longitude and latitude. Fails where there are none, or where they
/// have no reference system and are no degrees; without a problem when cancelled. The
/// progress goes on from `doneShare`.
core::Result<model::ShapeLayer> readShapes(GDALDataset& source, const std::string& path, double doneShare,
                                           core::Progress& progress);

/// Lets a ring run on beyond 180 degrees instead of jumping to the other side of the map, and leads one that
/// goes around a pole over it. Edges as long as the whole world stay where they are not `mayHaveJumped`, as
/// in a box around the world.
void unwrap(geo::LonLatLine& ring, bool mayHaveJumped);

} // namespace tumen::io
