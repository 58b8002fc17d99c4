#pragma once

#include "core/Pixels.hpp"

namespace tumen::io {

/// The bytes of a PNG file. Quick rather than small: a picture of 7680 by 4320 pixels takes some tenths of a
/// second.
std::vector<std::uint8_t> encodePng(const core::Pixels& pixels);

} // namespace tumen::io
