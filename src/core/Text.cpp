#include "core/Text.hpp"

#include <algorithm>
#include <numeric>

namespace tumen::core {

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

std::string join(std::span<const std::string> parts, std::string_view separator) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += separator;
        text += parts[i];
    }
    return text;
}

std::string folded(std::string_view utf8) {
    std::string result(utf8);
    for (std::size_t i = 0; i < result.size(); ++i) {
        auto c = static_cast<unsigned char>(result[i]);
        if (c >= 'A' && c <= 'Z') {
            result[i] = static_cast<char>(c - 'A' + 'a');
        } else if (c == 0xD0 && i + 1 < result.size()) {
            // Cyrillic capitals: U+0410-041F are D0 90-9F (small D0 B0-BF), U+0420-042F are D0 A0-AF
            // (small D1 80-8F), U+0401 is D0 81 (small D1 91).
            const auto next = static_cast<unsigned char>(result[i + 1]);
            if (next >= 0x90 && next <= 0x9F) {
                result[i + 1] = static_cast<char>(next + 0x20);
            } else if (next >= 0xA0 && next <= 0xAF) {
                result[i] = static_cast<char>(0xD1);
                result[i + 1] = static_cast<char>(next - 0x20);
            } else if (next == 0x81) {
                result[i] = static_cast<char>(0xD1);
                result[i + 1] = static_cast<char>(0x91);
            }
            ++i;
        }
    }
    return result;
}

bool containsFolded(std::string_view text, std::string_view needle) {
    return folded(text).find(folded(needle)) != std::string::npos;
}

std::string closestMatch(std::string_view word, std::span<const std::string> candidates) {
    const std::string wanted = folded(word);
    std::size_t bestDistance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string best;
    std::vector<std::size_t> row;
    for (const std::string& candidate : candidates) {
        const std::string other = folded(candidate);
        row.resize(other.size() + 1);
        std::iota(row.begin(), row.end(), std::size_t{0});
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i + 1;
            for (std::size_t j = 0; j < other.size(); ++j) {
                const std::size_t substituted = diagonal + (wanted[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = std::min({substituted, row[j] + 1, diagonal + 1});
            }
        }
        if (row.back() < bestDistance) {
            bestDistance = row.back();
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
