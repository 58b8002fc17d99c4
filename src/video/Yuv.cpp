#include "video/Yuv.hpp"

#include <cassert>
#include <cstddef>

namespace tumen::video {

namespace {

// Of BT.709 in 256ths. Each row of numbers adds up to what keeps white and grey without colour.
inline std::uint8_t brightness(int blue, int green, int red) {
    return static_cast<std::uint8_t>((16 * blue + 157 * green + 47 * red + 16 * 256 + 128) >> 8);
}

inline std::uint8_t blueness(int blue, int green, int red) {
    return static_cast<std::uint8_t>((112 * blue - 86 * green - 26 * red + 128 * 256 + 128) >> 8);
}

inline std::uint8_t redness(int blue, int green, int red) {
    return static_cast<std::uint8_t>((-10 * blue - 102 * green + 112 * red + 128 * 256 + 128) >> 8);
}

/// For whichever of these processors there is.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define TUMEN_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define TUMEN_CLONES
#endif

TUMEN_CLONES void brightnessOfRow(const std::uint8_t* __restrict bgra, std::size_t width,
                                  std::uint8_t* __restrict out) {
    for (std::size_t x = 0; x < width; ++x)
        out[x] = brightness(bgra[4 * x], bgra[4 * x + 1], bgra[4 * x + 2]);
}

TUMEN_CLONES void colourOfRows(const std::uint8_t* __restrict upper, const std::uint8_t* __restrict lower,
                               std::size_t pairs, std::uint8_t* __restrict blue,
                               std::uint8_t* __restrict red) {
    for (std::size_t x = 0; x < pairs; ++x) {
        const std::uint8_t* a = upper + 8 * x;
        const std::uint8_t* b = lower + 8 * x;
        const int meanBlue = (a[0] + a[4] + b[0] + b[4] + 2) >> 2;
        const int meanGreen = (a[1] + a[5] + b[1] + b[5] + 2) >> 2;
        const int meanRed = (a[2] + a[6] + b[2] + b[6] + 2) >> 2;
        blue[x] = blueness(meanBlue, meanGreen, meanRed);
        red[x] = redness(meanBlue, meanGreen, meanRed);
    }
}

} // namespace

void toYuv(std::span<const std::uint8_t> bgra, unsigned widthPx, unsigned heightPx,
           std::span<std::uint8_t> yuv) {
    const std::size_t width = widthPx;
    const std::size_t height = heightPx;
    assert(width % 2 == 0 && height % 2 == 0);
    assert(bgra.size() == 4 * width * height && yuv.size() == width * height * 3 / 2);
    const auto row = [&](std::size_t y) { return bgra.data() + 4 * width * y; };
    std::uint8_t* blue = yuv.data() + width * height;
    std::uint8_t* red = blue + width * height / 4;
    for (std::size_t y = 0; y < height; y += 2) {
        brightnessOfRow(row(y), width, yuv.data() + width * y);
        brightnessOfRow(row(y + 1), width, yuv.data() + width * (y + 1));
        colourOfRows(row(y), row(y + 1), width / 2, blue + width / 2 * (y / 2), red + width / 2 * (y / 2));
    }
}

} // namespace tumen::video
