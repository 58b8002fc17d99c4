#include "core/Colour.hpp"

#include <ostream>

#include <gtest/gtest.h>

using namespace tumen::core;

namespace tumen::core {

static std::ostream& operator<<(std::ostream& out, const Colour& colour) {
    return out << toHex(colour);
}

} // namespace tumen::core

namespace {

constexpr Colour black{0, 0, 0};
constexpr Colour white{255, 255, 255};

} // namespace

TEST(Colour, ReadsHex) {
    EXPECT_EQ(parseColour("#ff8000"), (Colour{255, 128, 0, 255}));
    EXPECT_EQ(parseColour("#FF800040"), (Colour{255, 128, 0, 64}));
}

TEST(Colour, RefusesAnythingElse) {
    for (const char* text : {"", "#", "ff8000", "#fff", "#ff800", "#ff80000", "#ff8000400", "#gg8000",
                             "#ff80 0", "#-18000", "#+18000", "#0x8000", " #ff8000", "red"})
        EXPECT_FALSE(parseColour(text)) << text;
}

TEST(Colour, HexRoundTripsInEveryChannel) {
    for (int value = 0; value < 256; ++value) {
        const auto byte = static_cast<std::uint8_t>(value);
        for (const Colour colour :
             {Colour{byte, 1, 2}, Colour{1, byte, 2}, Colour{1, 2, byte}, Colour{1, 2, 3, byte}})
            EXPECT_EQ(parseColour(toHex(colour)), colour);
    }
}

TEST(Colour, WritesAlphaOnlyWhenNotOpaque) {
    EXPECT_EQ(toHex({255, 128, 0, 255}), "#ff8000");
    EXPECT_EQ(toHex({255, 128, 0, 10}), "#ff80000a");
}

TEST(Colour, FadesItsAlphaOnly) {
    EXPECT_EQ(faded({10, 20, 30, 200}, 0.5), (Colour{10, 20, 30, 100}));
    EXPECT_EQ(faded({10, 20, 30, 200}, 0.0).a, 0);
    EXPECT_EQ(faded({10, 20, 30, 200}, 1.0).a, 200);
    EXPECT_EQ(faded({10, 20, 30, 200}, 7.0).a, 200);
    EXPECT_EQ(faded({10, 20, 30, 200}, -1.0).a, 0);
}

TEST(Colour, MixesLinearly) {
    const Colour a{0, 100, 200, 0};
    const Colour b{100, 0, 250, 255};
    EXPECT_EQ(mix(a, b, 0.0), a);
    EXPECT_EQ(mix(a, b, 1.0), b);
    EXPECT_EQ(mix(a, b, 0.5), (Colour{50, 50, 225, 128}));
    EXPECT_EQ(mix(a, b, -3.0), a);
    EXPECT_EQ(mix(a, b, 3.0), b);
}

TEST(Colour, PaintsOverAGround) {
    EXPECT_EQ(over({255, 0, 0, 255}, white), (Colour{255, 0, 0, 255}));
    EXPECT_EQ(over({255, 0, 0, 0}, white), white);
    EXPECT_EQ(over({255, 0, 0, 51}, white), (Colour{255, 204, 204, 255}));
}

TEST(Colour, ContrastFollowsWcag) {
    EXPECT_DOUBLE_EQ(relativeLuminance(black), 0.0);
    EXPECT_NEAR(relativeLuminance(white), 1.0, 1e-12);
    EXPECT_NEAR(contrastRatio(black, white), 21.0, 1e-9);
    EXPECT_NEAR(contrastRatio({0x76, 0x76, 0x76}, white), 4.54, 0.005); // the lightest grey that passes AA
    EXPECT_NEAR(contrastRatio({0x77, 0x77, 0x77}, white), 4.48, 0.005);
}

TEST(Colour, ContrastIsSymmetricAndAtLeastOne) {
    for (int grey = 0; grey < 256; grey += 5) {
        const auto byte = static_cast<std::uint8_t>(grey);
        const Colour colour{byte, byte, byte, 3};
        EXPECT_DOUBLE_EQ(contrastRatio(colour, colour), 1.0);
        EXPECT_DOUBLE_EQ(contrastRatio(colour, {200, 30, 30}), contrastRatio({200, 30, 30}, colour));
    }
}
