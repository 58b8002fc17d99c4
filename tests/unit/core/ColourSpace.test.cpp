#include "core/ColourSpace.hpp"

#include <numbers>

#include <gtest/gtest.h>

using namespace tumen::core;

TEST(ColourSpace, LinearLightRoundTripsInEveryChannel) {
    for (int value = 0; value < 256; ++value) {
        const auto byte = static_cast<std::uint8_t>(value);
        for (const Colour colour : {Colour{byte, 7, 200}, Colour{7, byte, 200}, Colour{7, 200, byte}})
            EXPECT_EQ(toColour(toLinear(colour)), colour);
    }
    EXPECT_NEAR(toLinear(Colour{188, 0, 0}).r, 0.5029, 0.0001); // half of the light
    EXPECT_EQ(toColour({2.0, -1.0, 0.0}), (Colour{255, 0, 0}));
}

TEST(ColourSpace, KnowsTheGamut) {
    EXPECT_TRUE(isInGamut({0.0, 0.5, 1.0}));
    EXPECT_FALSE(isInGamut({0.0, 0.5, 1.01}));
    EXPECT_FALSE(isInGamut({-0.01, 0.5, 1.0}));
}

TEST(ColourSpace, LabOfKnownColours) {
    const auto expectLab = [](Colour colour, Lab expected) {
        const Lab lab = toLab(toLinear(colour));
        EXPECT_NEAR(lab.l, expected.l, 0.01);
        EXPECT_NEAR(lab.a, expected.a, 0.02);
        EXPECT_NEAR(lab.b, expected.b, 0.02);
    };
    expectLab({255, 255, 255}, {100.0, 0.0, 0.0});
    expectLab({0, 0, 0}, {0.0, 0.0, 0.0});
    expectLab({255, 0, 0}, {53.24, 80.09, 67.20});
    expectLab({0, 0, 255}, {32.30, 79.19, -107.86});
}

TEST(ColourSpace, DifferenceFollowsCiede2000) {
    // Out of the test data of Sharma, Wu and Dalal 2005: the pairs 1, 4, 7, 9, 11, 13, 15, 17, 18, 25, 26,
    // 33, 34.
    struct Pair {
        Lab x;
        Lab y;
        double expected;
    };
    const Pair pairs[] = {
        {{50.0, 2.6772, -79.7751}, {50.0, 0.0, -82.7485}, 2.0425},
        {{50.0, -1.3802, -84.2814}, {50.0, 0.0, -82.7485}, 1.0000},
        {{50.0, 0.0, 0.0}, {50.0, -1.0, 2.0}, 2.3669},
        {{50.0, 2.49, -0.001}, {50.0, -2.49, 0.0009}, 7.1792},
        {{50.0, 2.49, -0.001}, {50.0, -2.49, 0.0011}, 7.2195},
        {{50.0, -0.001, 2.49}, {50.0, 0.0009, -2.49}, 4.8045},
        {{50.0, -0.001, 2.49}, {50.0, 0.0011, -2.49}, 4.7461},
        {{50.0, 2.5, 0.0}, {73.0, 25.0, -18.0}, 27.1492},
        {{50.0, 2.5, 0.0}, {61.0, -5.0, 29.0}, 22.8977},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
        {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (const Pair& pair : pairs) {
        EXPECT_NEAR(colourDifference(pair.x, pair.y), pair.expected, 0.00006) << pair.expected;
        EXPECT_NEAR(colourDifference(pair.y, pair.x), pair.expected, 0.00006) << pair.expected;
    }
}

TEST(ColourSpace, OkLchOfKnownColours) {
    const OkLch red = toOkLch(toLinear(Colour{255, 0, 0}));
    EXPECT_NEAR(red.lightness, 0.62796, 0.0001);
    EXPECT_NEAR(red.chroma, 0.25768, 0.0001);
    EXPECT_NEAR(red.hueRad * 180.0 / std::numbers::pi, 29.234, 0.01);
    EXPECT_NEAR(toOkLch(toLinear(Colour{255, 255, 255})).lightness, 1.0, 0.0001);
    EXPECT_NEAR(toOkLch(toLinear(Colour{128, 128, 128})).chroma, 0.0, 0.0001);
}

TEST(ColourSpace, OkLchRoundTrips) {
    for (int r = 0; r < 256; r += 51)
        for (int g = 0; g < 256; g += 51)
            for (int b = 0; b < 256; b += 51) {
                const Colour colour{static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g),
                                    static_cast<std::uint8_t>(b)};
                EXPECT_EQ(toColour(toLinear(toOkLch(toLinear(colour)))), colour);
            }
}
