#include "video/Yuv.hpp"

#include <array>
#include <vector>

#include <gtest/gtest.h>

namespace tumen::video {
namespace {

using Bytes = std::vector<std::uint8_t>;

/// Blue, green, red.
using Colour = std::array<std::uint8_t, 3>;

Bytes yuvOf(const std::vector<Colour>& pixels, unsigned width, unsigned height) {
    Bytes bgra;
    for (const Colour& colour : pixels) {
        bgra.insert(bgra.end(), colour.begin(), colour.end());
        bgra.push_back(0);
    }
    Bytes yuv(pixels.size() * 3 / 2);
    toYuv(bgra, width, height, yuv);
    return yuv;
}

TEST(Yuv, GreysHaveNoColourAndReachFromBlackToWhite) {
    for (const auto& [grey, expected] : {std::pair(0, 16), std::pair(255, 235), std::pair(128, 126)}) {
        const auto own = static_cast<std::uint8_t>(grey);
        const Bytes yuv = yuvOf(std::vector<Colour>(4, {own, own, own}), 2, 2);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_NEAR(yuv[i], expected, 1) << grey;
        EXPECT_NEAR(yuv[4], 128, 1);
        EXPECT_NEAR(yuv[5], 128, 1);
    }
}

TEST(Yuv, ColoursAreThoseOfBt709) {
    struct Case {
        Colour bgr;
        Bytes expected;
    };
    for (const Case& each : {Case{{0, 0, 255}, {63, 102, 240}}, Case{{0, 255, 0}, {173, 42, 26}},
                             Case{{255, 0, 0}, {32, 240, 118}}}) {
        const Bytes yuv = yuvOf(std::vector<Colour>(4, each.bgr), 2, 2);
        EXPECT_NEAR(yuv[0], each.expected[0], 1);
        EXPECT_NEAR(yuv[4], each.expected[1], 1);
        EXPECT_NEAR(yuv[5], each.expected[2], 1);
    }
}

TEST(Yuv, TheUpperRowComesFirst) {
    const Colour black = {0, 0, 0};
    const Colour white = {255, 255, 255};
    EXPECT_EQ(yuvOf({white, black, white, white, black, black, black, black}, 4, 2),
              (Bytes{235, 16, 235, 235, 16, 16, 16, 16, 128, 128, 128, 128}));
}

} // namespace
} // namespace tumen::video
