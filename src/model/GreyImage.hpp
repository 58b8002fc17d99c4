#pragma once

#include <cstdint>
#include <vector>

namespace tumen::model {

/// One byte a pixel, row by row from the top left.
struct GreyImage {
    int widthPx = 0;
    int heightPx = 0;
    std::vector<std::uint8_t> pixels; ///< empty when the image could not be read
};

} // namespace tumen::model
