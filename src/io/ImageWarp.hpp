#pragma once

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "geo/ProjectionSpec.hpp"
#include "model/OwnLayer.hpp"

namespace tumen::io {

/// The part of a projection's plane that a warped image covers.
struct WarpFrame {
    geo::WorldPoint topLeft;
    double kmPerPx = 1.0;
    int widthPx = 0;
    int heightPx = 0;
};

/// Brings an image into a projection, bilinear; what the file does not cover, leaves empty or marks as no
/// data is clear. Fails without a problem when cancelled.
core::Result<model::PlaneImage> warpImage(const model::ImageLayer& image,
                                          const geo::ProjectionSpec& projection, const WarpFrame& frame,
                                          core::Progress& progress);

} // namespace tumen::io
