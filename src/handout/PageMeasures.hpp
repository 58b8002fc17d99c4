#pragma once

#include "core/Colour.hpp"

namespace tumen::handout {

// Points.
inline constexpr double sideMarginPt = 54.0;
inline constexpr double topMarginPt = 50.0;
inline constexpr double bottomMarginPt = 54.0;

// On white; the greys have 4.5:1 and more.
inline constexpr core::Colour ink = {0x18, 0x22, 0x2d};
inline constexpr core::Colour quietInk = {0x58, 0x64, 0x71};
inline constexpr core::Colour hairline = {0xcf, 0xd6, 0xdd};
inline constexpr core::Colour shade = {0xf3, 0xf5, 0xf8};
inline constexpr core::Colour accent = {0x1f, 0x5f, 0x99};
inline constexpr core::Colour denialInk = {0xa3, 0x1f, 0x34};

} // namespace tumen::handout
