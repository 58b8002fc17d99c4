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

/// The ends of "2–3" or "2-3"; "16" has it as both. 0 where there is no number.
std::pair<int, int> endsOf(std::string_view part) {
    for (const std::string_view dash : {"-", "\u2013"})
        if (const std::size_t at = part.find(dash); at != std::string_view::npos)
            return {numberIn(part.substr(0, at)), numberIn(part.substr(at + dash.size()))};
    return {numberIn(part), numberIn(part)};
}

} // namespace

std::vector<int> paragraphNumbers(std::string_view paragraph) {
    std::vector<int> numbers;
    std::string text(paragraph);
    std::ranges::replace(text, ',', ';');
    for (const std::string& part : core::split(text, ';')) {
        const auto [first, last] = endsOf(part);
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
