#pragma once

#include "app/PictureState.hpp"

namespace tumen::app {

struct RenderOptions {
    PictureOptions picture;
    /// One picture of each scene, in the folder `output`: "01-now.png".
    bool allScenes = false;
    std::string output;
    /// Of the parts that a picture is painted in, in pixels; 0: as large as suits the driver.
    unsigned partPx = 0;
};

/// Writes one picture, or one of each scene, drawn by the same code as the window's. Returns the exit code: 1
/// also when all was written but the brief has errors or a layer could not be read.
int renderImage(const RenderOptions& options);

} // namespace tumen::app
