#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tumen::core {

/// A picture in memory: red, green, blue and a byte that says nothing for each pixel, the upper row first.
struct Pixels {
    unsigned widthPx = 0;
    unsigned heightPx = 0;
    std::vector<std::uint8_t> rgba;

    Pixels() = default;
    Pixels(unsigned width, unsigned height)
        : widthPx(width), heightPx(height), rgba(std::size_t{4} * width * height) {}

    std::uint8_t* row(unsigned y) { return rgba.data() + std::size_t{4} * widthPx * y; }
    const std::uint8_t* row(unsigned y) const { return rgba.data() + std::size_t{4} * widthPx * y; }
};

} // namespace tumen::core
