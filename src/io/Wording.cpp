#include "io/Wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

namespace {
constexpr std::size_t longestQuote = 60;
constexpr std::size_t longestList = 16;
} // namespace

std::string inQuotes(std::string_view text) {
    if (text.size() <= longestQuote)
        return fmt::format("'{}'", text);
    std::size_t end = longestQuote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return fmt::format("'{}...'", text.substr(0, end));
}

std::string didYouMean(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty() ||
        word.size() > longestQuote) // nobody misspells a text that long, and comparing it is slow
        return {};
    const std::string closest = core::closestMatch(word, candidates);
    return closest.empty() ? std::string() : fmt::format("Did you mean {}?", inQuotes(closest));
}

std::string chooseFrom(std::string_view word, std::span<const std::string> allowed) {
    if (std::string question = didYouMean(word, allowed); !question.empty())
        return question;
    if (allowed.empty())
        return {};
    const auto shown = allowed.first(std::min(allowed.size(), longestList));
    return fmt::format("Write one of: {}{}.", core::join(shown, ", "),
                       shown.size() < allowed.size() ? ", ..." : "");
}

} // namespace tumen::io
