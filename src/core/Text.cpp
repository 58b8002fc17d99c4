#include "core/Text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

namespace tumen::core {

namespace {

/// The bytes of the UTF-8 character that `text` starts with, or 0 if they are not one.
std::size_t characterLength(std::string_view text) {
    const auto byte = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    // The second byte's range shuts out overlong forms, surrogates and what is past U+10FFFF.
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    const std::size_t length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (byte(1) < low || byte(1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    return length;
}

/// Takes the first character off the text; a byte that is not UTF-8 is one of its own.
std::string_view takeCharacter(std::string_view& text) {
    const std::string_view character = text.substr(0, std::max<std::size_t>(characterLength(text), 1));
    text.remove_prefix(character.size());
    return character;
}

std::vector<std::string_view> characters(std::string_view text) {
    std::vector<std::string_view> result;
    while (!text.empty())
        result.push_back(takeCharacter(text));
    return result;
}

unsigned smallLetter(unsigned c) {
    if ((c >= 'A' && c <= 'Z') || (c >= 0x410 && c <= 0x42F)) // А to Я
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) // Ѐ to Џ, with Ё
        return c + 0x50;
    return c;
}

unsigned capitalLetter(unsigned c) {
    if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) || // à to þ but for the sign ÷
        (c >= 0x430 && c <= 0x44F))                                        // а to я
        return c - 0x20;
    if (c >= 0x450 && c <= 0x45F) // ѐ to џ, with ё
        return c - 0x50;
    return c == 0xFF ? 0x178 : c; // ÿ
}

/// The text with each letter changed. `changed` takes and gives code points below U+0800 and keeps them on
/// their side of U+0080, so that a letter of one or two bytes keeps its length.
std::string mapped(std::string_view text, unsigned (*changed)(unsigned)) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::string_view character = takeCharacter(text);
        const unsigned lead = static_cast<unsigned char>(character[0]);
        if (lead < 0x80) {
            result += static_cast<char>(changed(lead));
        } else if (character.size() == 2) {
            const unsigned c =
                changed((lead & 0x1F) << 6 | (static_cast<unsigned char>(character[1]) & 0x3F));
            result += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
        } else {
            result += character;
        }
    }
    return result;
}

/// How many letters must be put in, left out, replaced or exchanged with their neighbour (optimal string
/// alignment).
std::size_t spellingDistance(std::span<const std::string_view> a, std::span<const std::string_view> b) {
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool isSame = a[i - 1] == b[j - 1];
            row[j] = std::min({last[j - 1] + (isSame ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row.back();
}

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(separator), text.size());
        if (const auto part = trimmed(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string capitalized(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::optional<double> toNumber(std::string_view text) {
    double number = 0.0;
    const char* last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, number);
    if (failure != std::errc() || end != last || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::string folded(std::string_view utf8) {
    return mapped(utf8, smallLetter);
}

std::string inCapitals(std::string_view utf8) {
    return mapped(utf8, capitalLetter);
}

bool containsFolded(std::string_view text, std::string_view needle) {
    return folded(text).find(folded(needle)) != std::string::npos;
}

std::string inQuotes(std::string_view text) {
    constexpr std::size_t mostCharacters = 60;
    std::string result = "'";
    for (std::size_t shown = 0; shown < mostCharacters && !text.empty(); ++shown) {
        const std::string_view character = takeCharacter(text);
        const auto lead = static_cast<unsigned char>(character[0]);
        if (character.size() == 1 && (lead < 0x20 || lead >= 0x7F)) // a control character or not UTF-8
            result += fmt::format("\\x{:02X}", lead);
        else
            result += character;
    }
    return result + (text.empty() ? "'" : "...'");
}

std::string closestMatch(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty())
        return {};
    const std::string wanted = folded(word);
    const auto letters = characters(wanted);
    std::size_t bestDistance = std::max<std::size_t>(1, letters.size() / 3) + 1;
    std::string best;
    for (const std::string& candidate : candidates) {
        const std::string other = folded(candidate);
        const std::size_t distance = spellingDistance(letters, characters(other));
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::uint64_t stableHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return hash;
}

std::string grouped(long long value) {
    const std::string digits = std::to_string(value);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t behind = digits.size() - i;
        if (i > 0 && behind % 3 == 0 && digits[i - 1] != '-')
            text += ' ';
        text += digits[i];
    }
    return text;
}

} // namespace tumen::core
