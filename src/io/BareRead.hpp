#pragma once

#include <optional>
#include <string>

namespace tumen::io {

/// Reads the claims of a brief with OGR alone, feature by feature, every field as text or number, and throws
/// them away: what any program that uses OGR so has to wait, to compare readBrief() with. The number of
/// features; nothing when OGR finds no claims there.
std::optional<std::size_t> readClaimsBare(const std::string& path);

} // namespace tumen::io
