#include "model/Passages.hpp"

#include <algorithm>
#include <charconv>

#include "core/Text.hpp"

namespace tumen::model {

namespace {

constexpr int highestParagraph = 100'000;
constexpr int longestRange = 1000;

/// The whole number that the text is, or 0.
int numberIn(std::string_view text) {
    text = core::trimmed(text);
    int number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    return error == std::errc{} && end == last && number <= highestParagraph ? std::max(number, 0) : 0;
}

/// The parts of "2–3" or "2-3"; one for "16".
std::vector<std::string> endsOf(std::string_view part) {
    constexpr std::string_view enDash = "\u2013";
    std::string plain;
    for (; !part.empty(); part.remove_prefix(part.starts_with(enDash) ? enDash.size() : 1))
        plain += part.starts_with(enDash) ? '-' : part.front();
    return core::split(plain, '-');
}

} // namespace

std::vector<int> paragraphNumbers(std::string_view paragraph) {
    std::vector<int> numbers;
    std::string text(paragraph);
    std::ranges::replace(text, ',', ';');
    for (const std::string& part : core::split(text, ';')) {
        const std::vector<std::string> ends = endsOf(part);
        if (ends.empty() || ends.size() > 2)
            continue;
        const int first = numberIn(ends.front());
        const int last = numberIn(ends.back());
        if (first == 0 || last < first)
            continue;
        for (int number = first; number <= std::min(last, first + longestRange - 1); ++number)
            numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

} // namespace tumen::model
