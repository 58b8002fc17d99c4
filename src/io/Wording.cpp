#include "io/Wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

namespace {
constexpr std::size_t longestWord = 60;
constexpr std::size_t longestList = 16;
} // namespace

std::string didYouMean(std::string_view word, std::span<const std::string> candidates) {
    if (word.size() > longestWord) // nobody misspells a text that long, and comparing it is slow
        return {};
    const std::string closest = core::closestMatch(word, candidates);
    return closest.empty() ? std::string() : fmt::format("Did you mean {}?", core::inQuotes(closest));
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
