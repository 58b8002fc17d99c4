#include "core/Colour.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "core/ColourSpace.hpp"

namespace tumen::core {

namespace {

std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

} // namespace

std::optional<Colour> parseColour(std::string_view text) {
    if ((text.size() != 7 && text.size() != 9) || text.front() != '#')
        return std::nullopt;
    std::uint8_t channels[4] = {0, 0, 0, 255};
    for (std::size_t i = 0; 1 + 2 * i < text.size(); ++i) {
        const char* first = text.data() + 1 + 2 * i;
        const auto [end, error] = std::from_chars(first, first + 2, channels[i], 16);
        if (error != std::errc{} || end != first + 2)
            return std::nullopt;
    }
    return Colour{channels[0], channels[1], channels[2], channels[3]};
}

std::string toHex(Colour colour) {
    std::string text = fmt::format("#{:02x}{:02x}{:02x}", colour.r, colour.g, colour.b);
    if (colour.a != 255)
        text += fmt::format("{:02x}", colour.a);
    return text;
}

Colour faded(Colour colour, double factor) {
    colour.a = toByte(colour.a * std::clamp(factor, 0.0, 1.0));
    return colour;
}

Colour mix(Colour a, Colour b, double t) {
    t = std::clamp(t, 0.0, 1.0);
    const auto channel = [t](std::uint8_t from, std::uint8_t to) { return toByte(from + (to - from) * t); };
    return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

Colour over(Colour top, Colour ground) {
    Colour result = mix(ground, top, top.a / 255.0);
    result.a = 255;
    return result;
}

double relativeLuminance(Colour colour) {
    const LinearRgb rgb = toLinear(colour);
    return 0.2126 * rgb.r + 0.7152 * rgb.g + 0.0722 * rgb.b;
}

double contrastRatio(Colour a, Colour b) {
    const double la = relativeLuminance(a);
    const double lb = relativeLuminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace tumen::core
