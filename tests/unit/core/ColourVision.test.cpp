#include "core/ColourVision.hpp"

#include <gtest/gtest.h>

using namespace tumen::core;

namespace {

constexpr Colour red{0xd0, 0x60, 0x60};
constexpr Colour green{0x60, 0x90, 0x60};
constexpr std::array lacking = {Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia};

} // namespace

TEST(ColourVision, KeepsWhiteAndGrey) {
    for (const Vision vision : lacking)
        for (const double grey : {0.0, 0.2, 1.0}) {
            const LinearRgb seen = seenBy(vision, {grey, grey, grey});
            EXPECT_NEAR(seen.r, grey, 0.001) << name(vision);
            EXPECT_NEAR(seen.g, grey, 0.001) << name(vision);
            EXPECT_NEAR(seen.b, grey, 0.001) << name(vision);
        }
}

TEST(ColourVision, SeesPrimariesAsPublished) {
    // Of the three primaries those without L or M cones see the same ratio of red to green: a yellow or a
    // blue.
    for (const Vision vision : {Vision::Protanopia, Vision::Deuteranopia})
        for (const LinearRgb rgb : {LinearRgb{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.3, 0.1, 0.8}}) {
            const LinearRgb seen = seenBy(vision, rgb);
            EXPECT_NEAR(seen.r, seen.g, 1e-9);
        }
    EXPECT_NEAR(seenBy(Vision::Protanopia, {1, 0, 0}).r, 0.11238, 1e-9); // red looks dark without L cones
    EXPECT_NEAR(seenBy(Vision::Deuteranopia, {1, 0, 0}).r, 0.29275, 1e-9);
    EXPECT_NEAR(seenBy(Vision::Tritanopia, {1, 0, 0}).r, 1.01277, 1e-9);
    EXPECT_NEAR(seenBy(Vision::Tritanopia, {0, 0, 1}).b, 0.24796, 1e-9);
}

TEST(ColourVision, IsContinuousWhereTheTritanHalvesMeet) {
    // On the plane that parts them both matrices give the same.
    const double r = 0.5;
    const double g = 0.4;
    const double b = (0.03901 * r - 0.02788 * g) / 0.01113;
    const LinearRgb one = seenBy(Vision::Tritanopia, {r, g, b - 1e-7});
    const LinearRgb other = seenBy(Vision::Tritanopia, {r, g, b + 1e-7});
    EXPECT_NEAR(one.r, other.r, 1e-3);
    EXPECT_NEAR(one.g, other.g, 1e-3);
    EXPECT_NEAR(one.b, other.b, 1e-3);
}

TEST(ColourVision, ConfusesWhatItShould) {
    const double normal = differenceFor(Vision::Normal, red, green);
    EXPECT_LT(differenceFor(Vision::Protanopia, red, green), 0.5 * normal);
    EXPECT_LT(differenceFor(Vision::Deuteranopia, red, green), 0.5 * normal);
    EXPECT_GT(differenceFor(Vision::Tritanopia, red, green), 0.7 * normal);
    const Colour blue{0x30, 0x80, 0xa8};
    const Colour teal{0x30, 0x88, 0x70};
    EXPECT_LT(differenceFor(Vision::Tritanopia, blue, teal), 0.5 * differenceFor(Vision::Normal, blue, teal));
}

TEST(StandingOut, LeavesWhatStandsOutAlone) {
    const Colour ground{0x10, 0x1b, 0x2b};
    const Colour bright{0xf5, 0xc5, 0x42, 0x80};
    EXPECT_EQ(standingOut(bright, {&ground, 1}, 3.0), bright);
    EXPECT_EQ(standingOut(bright, {}, 3.0), bright);
}

TEST(StandingOut, KeepsTheHueAndGoesNoFurtherThanNeeded) {
    const std::array<Colour, 2> paper = {{{0xff, 0xff, 0xff}, {0xc3, 0xd7, 0xe6}}};
    const std::array<Colour, 2> night = {{{0x10, 0x1b, 0x2b}, {0x5d, 0x47, 0x5c}}};
    for (const Colour colour : {Colour{0xff, 0x74, 0x68}, Colour{0xf5, 0xc5, 0x42}, Colour{0x9a, 0xac, 0xff},
                                Colour{0x00, 0x40, 0x20}, Colour{0x11, 0x22, 0x33}, Colour{0x80, 0x80, 0x80}})
        for (const auto& grounds : {paper, night}) {
            const Colour moved = standingOut(colour, grounds, 3.0);
            double worst = 21.0;
            for (const Colour ground : grounds)
                worst = std::min(worst, contrastRatio(moved, ground));
            EXPECT_GE(worst, 3.0) << toHex(colour);
            if (moved == colour)
                continue;
            EXPECT_LT(worst, 3.15) << toHex(colour) << " went too far: " << toHex(moved);
            const OkLch before = toOkLch(toLinear(colour));
            const OkLch after = toOkLch(toLinear(moved));
            if (after.chroma > 0.03) {
                EXPECT_LT(std::abs(std::remainder(after.hueRad - before.hueRad, 6.283185307)), 0.06)
                    << toHex(colour) << " became " << toHex(moved);
            }
            EXPECT_LE(after.chroma, before.chroma + 0.01);
        }
}

TEST(StandingOut, DoesItsBestBetweenBlackAndWhite) {
    // No colour has 10:1 against both; the best has the same contrast to either.
    const std::array<Colour, 2> grounds = {{{0, 0, 0}, {255, 255, 255}}};
    const Colour best = standingOut({0xff, 0x20, 0x20}, grounds, 10.0);
    EXPECT_NEAR(contrastRatio(best, grounds[0]), contrastRatio(best, grounds[1]), 0.3);
}
