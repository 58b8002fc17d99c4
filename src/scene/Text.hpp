#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Colour.hpp"
#include "geo/Coordinates.hpp"

namespace tumen::scene {

struct TextStyle {
    double sizePx = 12.0;
    bool bold = false;
    bool italic = false;
    double spacingPx = 0.0; ///< between letters, beyond the font's own

    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// Width of one line of text in pixels; render/ supplies it from its fonts, tests from a formula.
using MeasureText = std::function<double(std::string_view, const TextStyle&)>;

/// Height of a line of text in pixels.
inline double lineHeight(const TextStyle& style) {
    return style.sizePx * 1.25;
}

/// A line of text with its place on the picture.
struct PlacedText {
    std::string text;
    geo::ScreenRect box;
    TextStyle style;
    core::Colour colour;
    bool halo = false;
    double angleRad = 0.0; ///< turned clockwise about the middle of its box
    friend bool operator==(const PlacedText&, const PlacedText&) = default;
};

/// Breaks a text at blanks into lines no wider than `widthPx`, as far as its words allow.
std::vector<std::string> wrapped(std::string_view text, const TextStyle& style, double widthPx,
                                 const MeasureText& measure);

/// The text, or as much of its beginning as fits, with an ellipsis.
std::string shortened(std::string_view text, const TextStyle& style, double widthPx,
                      const MeasureText& measure);

} // namespace tumen::scene
