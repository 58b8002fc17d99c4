#pragma once

#include "core/Colour.hpp"

namespace tumen::core {

/// Linear-light sRGB, each channel 0 to 1 within the gamut. Alpha is left out here and below.
struct LinearRgb {
    double r = 0.0;
    double g = 0.0;
    double b = 0.0;
};
LinearRgb toLinear(Colour colour);
/// Channels out of the gamut are clipped.
Colour toColour(LinearRgb rgb);
bool isInGamut(LinearRgb rgb);

/// CIELAB under D65; L is 0 to 100.
struct Lab {
    double l = 0.0;
    double a = 0.0;
    double b = 0.0;
};
Lab toLab(LinearRgb rgb);
/// CIEDE2000 (Sharma, Wu and Dalal 2005): 1 is just noticed side by side, 10 is told at a glance.
double colourDifference(const Lab& x, const Lab& y);

/// OKLab (Ottosson 2020) in polar form: lightness 0 to 1, chroma, hue in radians. Hues stay what they are
/// while lightness changes, which those of CIELAB do not.
struct OkLch {
    double lightness = 0.0;
    double chroma = 0.0;
    double hueRad = 0.0;
};
OkLch toOkLch(LinearRgb rgb);
LinearRgb toLinear(const OkLch& lch);

} // namespace tumen::core
