#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/ColourSpace.hpp"

namespace tumen::core {

/// How an eye sees colours: all three kinds of cones, or without those for long, middle or short waves.
enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array<Vision, 4> allVisions = {Vision::Normal, Vision::Protanopia, Vision::Deuteranopia,
                                                     Vision::Tritanopia};
std::string_view name(Vision vision);

/// What such an eye sees, as the colour that looks the same to it and to a normal one. Protanopia and
/// deuteranopia after Viénot, Brettel and Mollon 1999, tritanopia after Brettel, Viénot and Mollon 1997, as
/// matrices on linear sRGB with the numbers of DaltonLens (libDaltonLens 1.0). Channels may leave the gamut.
LinearRgb seenBy(Vision vision, LinearRgb rgb);

/// CIEDE2000 between two colours as that eye sees them; alpha is ignored.
double differenceFor(Vision vision, Colour a, Colour b);

/// The colour nearest in lightness, of the same hue, that stands out from all of `grounds` by `ratio`
/// (WCAG 2.2); the colour itself when it does so already. Its chroma gives way where the gamut ends. When no
/// lightness is enough for all grounds, the one whose worst contrast is best.
Colour standingOut(Colour colour, std::span<const Colour> grounds, double ratio);

} // namespace tumen::core
