#pragma once

#include <cstdint>
#include <span>

namespace tumen::video {

/// Colours as videos have them: brightness for each pixel, the upper row first, then the two parts of the
/// colour for each four pixels (BT.709, 16 to 235). `bgra` has four bytes for each pixel; width
/// and height are even.
void toYuv(std::span<const std::uint8_t> bgra, unsigned widthPx, unsigned heightPx,
           std::span<std::uint8_t> yuv);

} // namespace tumen::video
