#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tumen::core {

/// sRGB colour, 8 bits a channel, alpha not premultiplied.
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// "#rrggbb" or "#rrggbbaa"; nothing for anything else.
std::optional<Colour> parseColour(std::string_view text);
std::string toHex(Colour colour);

/// The same colour with its alpha multiplied by `factor` (0 to 1).
Colour faded(Colour colour, double factor);
/// Linear mix in sRGB: `t` = 0 gives `a`, 1 gives `b`.
Colour mix(Colour a, Colour b, double t);
/// `top` painted over an opaque `ground`.
Colour over(Colour top, Colour ground);

/// Relative luminance (WCAG 2.2), 0 to 1; alpha is ignored.
double relativeLuminance(Colour colour);
/// Contrast ratio (WCAG 2.2), 1 to 21; alpha is ignored.
double contrastRatio(Colour a, Colour b);

} // namespace tumen::core
