#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::core {

std::string_view trimmed(std::string_view text);
/// The non-empty parts of `text` between separators, trimmed.
std::vector<std::string> split(std::string_view text, char separator);
std::string join(std::span<const std::string> parts, std::string_view separator);
/// With a large first letter, of those from a to z.
std::string capitalized(std::string_view text);

/// The finite decimal number that the whole text is, or nothing.
std::optional<double> toNumber(std::string_view text);

/// Lower case for comparing: ASCII and Cyrillic letters; other characters stay.
std::string folded(std::string_view utf8);
/// Upper case for names in capitals: ASCII, western European (Latin-1) and Cyrillic letters; others stay.
std::string inCapitals(std::string_view utf8);
/// True when `needle` occurs in `text`, letter case aside.
bool containsFolded(std::string_view text, std::string_view needle);

/// The text in single quotes for a message: cut after 60 characters, control characters and bytes that are
/// not UTF-8 as \xNN.
std::string inQuotes(std::string_view text);

/// The candidate nearest in spelling to `word`, or empty: at most a third of its letters, or one, were left
/// out, put in, mistaken or exchanged with their neighbour.
std::string closestMatch(std::string_view word, std::span<const std::string> candidates);

/// FNV-1a; the same on every machine, for phases that must be reproducible.
std::uint64_t stableHash(std::string_view text);

/// A number with thin groups of thousands, as on a map: 6 400.
std::string grouped(long long value);

} // namespace tumen::core
