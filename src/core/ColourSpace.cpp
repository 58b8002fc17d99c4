#include "core/ColourSpace.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tumen::core {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double degree = pi / 180.0;

double linearChannel(std::uint8_t value) {
    const double c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint8_t encodedChannel(double linear) {
    const double c = std::clamp(linear, 0.0, 1.0);
    const double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255.0 * encoded));
}

/// Hue of a and b, 0 to 2 pi; 0 for grey.
double hueOf(double a, double b) {
    if (a == 0.0 && b == 0.0)
        return 0.0;
    const double hue = std::atan2(b, a);
    return hue < 0.0 ? hue + 2.0 * pi : hue;
}

double pow7(double x) {
    return std::pow(x, 7.0);
}

} // namespace

LinearRgb toLinear(Colour colour) {
    return {linearChannel(colour.r), linearChannel(colour.g), linearChannel(colour.b)};
}

Colour toColour(LinearRgb rgb) {
    return {encodedChannel(rgb.r), encodedChannel(rgb.g), encodedChannel(rgb.b)};
}

bool isInGamut(LinearRgb rgb) {
    // Half a step of eight bits at either end.
    const auto within = [](double channel) { return channel > -0.00015 && channel < 1.002; };
    return within(rgb.r) && within(rgb.g) && within(rgb.b);
}

Lab toLab(LinearRgb rgb) {
    const double x = 0.4124564 * rgb.r + 0.3575761 * rgb.g + 0.1804375 * rgb.b;
    const double y = 0.2126729 * rgb.r + 0.7151522 * rgb.g + 0.0721750 * rgb.b;
    const double z = 0.0193339 * rgb.r + 0.1191920 * rgb.g + 0.9503041 * rgb.b;
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    const double fx = f(x / 0.95047);
    const double fy = f(y);
    const double fz = f(z / 1.08883);
    return {116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz)};
}

double colourDifference(const Lab& x, const Lab& y) {
    const double meanChroma = (std::hypot(x.a, x.b) + std::hypot(y.a, y.b)) / 2.0;
    const double g = 0.5 * (1.0 - std::sqrt(pow7(meanChroma) / (pow7(meanChroma) + pow7(25.0))));
    const double a1 = (1.0 + g) * x.a;
    const double a2 = (1.0 + g) * y.a;
    const double c1 = std::hypot(a1, x.b);
    const double c2 = std::hypot(a2, y.b);
    const double h1 = hueOf(a1, x.b);
    const double h2 = hueOf(a2, y.b);

    const bool grey = c1 * c2 == 0.0;
    double dh = grey ? 0.0 : h2 - h1;
    if (dh > pi)
        dh -= 2.0 * pi;
    else if (dh < -pi)
        dh += 2.0 * pi;
    const double dL = y.l - x.l;
    const double dC = c2 - c1;
    const double dH = 2.0 * std::sqrt(c1 * c2) * std::sin(dh / 2.0);

    const double l = (x.l + y.l) / 2.0;
    const double c = (c1 + c2) / 2.0;
    double h = h1 + h2;
    if (!grey) {
        if (std::abs(h1 - h2) > pi)
            h += h < 2.0 * pi ? 2.0 * pi : -2.0 * pi;
        h /= 2.0;
    }
    const double t = 1.0 - 0.17 * std::cos(h - 30.0 * degree) + 0.24 * std::cos(2.0 * h) +
                     0.32 * std::cos(3.0 * h + 6.0 * degree) - 0.20 * std::cos(4.0 * h - 63.0 * degree);
    const double l50 = (l - 50.0) * (l - 50.0);
    const double sl = 1.0 + 0.015 * l50 / std::sqrt(20.0 + l50);
    const double sc = 1.0 + 0.045 * c;
    const double sh = 1.0 + 0.015 * c * t;
    const double turn = (h / degree - 275.0) / 25.0;
    const double rt =
        -2.0 * std::sqrt(pow7(c) / (pow7(c) + pow7(25.0))) * std::sin(60.0 * degree * std::exp(-turn * turn));
    return std::sqrt(std::pow(dL / sl, 2.0) + std::pow(dC / sc, 2.0) + std::pow(dH / sh, 2.0) +
                     rt * (dC / sc) * (dH / sh));
}

OkLch toOkLch(LinearRgb rgb) {
    const double l = std::cbrt(0.4122214708 * rgb.r + 0.5363325363 * rgb.g + 0.0514459929 * rgb.b);
    const double m = std::cbrt(0.2119034982 * rgb.r + 0.6806995451 * rgb.g + 0.1073969566 * rgb.b);
    const double s = std::cbrt(0.0883024619 * rgb.r + 0.2817188376 * rgb.g + 0.6299787005 * rgb.b);
    const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, b), hueOf(a, b)};
}

LinearRgb toLinear(const OkLch& lch) {
    const double a = lch.chroma * std::cos(lch.hueRad);
    const double b = lch.chroma * std::sin(lch.hueRad);
    const auto cubed = [](double x) { return x * x * x; };
    const double l = cubed(lch.lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cubed(lch.lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cubed(lch.lightness - 0.0894841775 * a - 1.2914855480 * b);
    return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

} // namespace tumen::core
