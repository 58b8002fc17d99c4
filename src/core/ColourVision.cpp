#include "core/ColourVision.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::core {

namespace {

/// Rows of a matrix on linear sRGB.
struct Matrix {
    double rows[3][3];

    LinearRgb operator*(LinearRgb v) const {
        const auto row = [&](const double(&m)[3]) { return m[0] * v.r + m[1] * v.g + m[2] * v.b; };
        return {row(rows[0]), row(rows[1]), row(rows[2])};
    }
};

constexpr Matrix protan = {{{0.11238, 0.88762, 0.0}, {0.11238, 0.88762, 0.0}, {0.00401, -0.00401, 1.0}}};
constexpr Matrix deutan = {{{0.29275, 0.70725, 0.0}, {0.29275, 0.70725, 0.0}, {-0.02234, 0.02234, 1.0}}};
// Two half planes meet on the grey axis.
constexpr Matrix tritanOne = {
    {{1.01277, 0.13548, -0.14826}, {-0.01243, 0.86812, 0.14431}, {0.07589, 0.80500, 0.11911}}};
constexpr Matrix tritanOther = {
    {{0.93678, 0.18979, -0.12657}, {0.06154, 0.81526, 0.12320}, {-0.37562, 1.12767, 0.24796}}};

LinearRgb clipped(LinearRgb rgb) {
    return {std::clamp(rgb.r, 0.0, 1.0), std::clamp(rgb.g, 0.0, 1.0), std::clamp(rgb.b, 0.0, 1.0)};
}

/// In the gamut with as much of the chroma as fits.
Colour fitted(OkLch lch) {
    if (isInGamut(toLinear(lch)))
        return toColour(toLinear(lch));
    double fits = 0.0;
    double tooMuch = lch.chroma;
    for (int i = 0; i < 20; ++i) {
        lch.chroma = (fits + tooMuch) / 2.0;
        (isInGamut(toLinear(lch)) ? fits : tooMuch) = lch.chroma;
    }
    lch.chroma = fits;
    return toColour(toLinear(lch));
}

double worstContrast(Colour colour, std::span<const Colour> grounds) {
    double worst = 21.0;
    for (const Colour ground : grounds)
        worst = std::min(worst, contrastRatio(colour, ground));
    return worst;
}

} // namespace

std::string_view name(Vision vision) {
    constexpr std::array<std::string_view, allVisions.size()> names = {"normal vision", "protanopia",
                                                                       "deuteranopia", "tritanopia"};
    return names[static_cast<std::size_t>(vision)];
}

LinearRgb seenBy(Vision vision, LinearRgb rgb) {
    switch (vision) {
    case Vision::Normal:
        return rgb;
    case Vision::Protanopia:
        return protan * rgb;
    case Vision::Deuteranopia:
        return deutan * rgb;
    case Vision::Tritanopia:
        return (0.03901 * rgb.r - 0.02788 * rgb.g - 0.01113 * rgb.b >= 0.0 ? tritanOne : tritanOther) * rgb;
    }
    return rgb;
}

double differenceFor(Vision vision, Colour a, Colour b) {
    return colourDifference(toLab(clipped(seenBy(vision, toLinear(a)))),
                            toLab(clipped(seenBy(vision, toLinear(b)))));
}

Colour standingOut(Colour colour, std::span<const Colour> grounds, double ratio) {
    if (worstContrast(colour, grounds) >= ratio)
        return colour;
    const OkLch own = toOkLch(toLinear(colour));
    Colour best = colour;
    double bestContrast = worstContrast(colour, grounds);
    // Outwards from its own lightness, so that the first that is enough is the nearest.
    constexpr int steps = 200;
    for (int step = 1; step <= steps; ++step)
        for (const int sign : {-1, 1}) {
            const double lightness = own.lightness + sign * step / static_cast<double>(steps);
            if (lightness < 0.0 || lightness > 1.0)
                continue;
            Colour candidate = fitted({lightness, own.chroma, own.hueRad});
            candidate.a = colour.a;
            const double contrast = worstContrast(candidate, grounds);
            if (contrast >= ratio)
                return candidate;
            if (contrast > bestContrast) {
                best = candidate;
                bestContrast = contrast;
            }
        }
    return best;
}

} // namespace tumen::core
