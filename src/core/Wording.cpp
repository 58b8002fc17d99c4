#include "core/Wording.hpp"

#include <optional>
#include <vector>

#include <fmt/args.h>

#include "core/Text.hpp"

namespace tumen::core {

namespace {

constexpr char partsForms = '|';

/// What stands between the {} of a pattern, with an empty one where it begins or ends with them.
std::vector<std::string_view> fixedParts(std::string_view pattern) {
    std::vector<std::string_view> parts;
    for (std::size_t at = pattern.find("{}"); at != std::string_view::npos; at = pattern.find("{}")) {
        parts.push_back(pattern.substr(0, at));
        pattern.remove_prefix(at + 2);
    }
    parts.push_back(pattern);
    return parts;
}

/// What stands for the {} of the pattern in a text that was made from it.
std::optional<std::vector<std::string_view>> filledIn(std::string_view pattern, std::string_view text) {
    const std::vector<std::string_view> parts = fixedParts(pattern);
    if (parts.size() < 2 || !text.starts_with(parts.front()))
        return std::nullopt;
    text.remove_prefix(parts.front().size());
    std::vector<std::string_view> filled;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        if (isLast && !text.ends_with(parts[i]))
            return std::nullopt;
        const std::size_t at = isLast ? text.size() - parts[i].size() : text.find(parts[i]);
        if (at == std::string_view::npos)
            return std::nullopt;
        filled.push_back(text.substr(0, at));
        text.remove_prefix(at + parts[i].size());
    }
    return filled;
}

/// How many letters a pattern has besides its {}.
std::size_t fixedLetters(std::string_view pattern) {
    std::size_t letters = 0;
    for (const std::string_view part : fixedParts(pattern))
        letters += part.size();
    return letters;
}

/// A pattern of little but {} would fit to anything.
bool saysEnough(std::string_view pattern) {
    constexpr std::size_t leastLetters = 9;
    return fixedLetters(pattern) >= leastLetters && pattern.find(partsForms) == std::string_view::npos;
}

} // namespace

Wording::Wording(Table byEnglish, Plurals plurals) : m_byEnglish(std::move(byEnglish)), m_plurals(plurals) {}

const char* Wording::operator()(const char* english) const {
    const auto found = m_byEnglish.find(std::string_view(english));
    return found == m_byEnglish.end() ? english : found->second.c_str();
}

std::string Wording::operator()(std::string_view english) const {
    const auto found = m_byEnglish.find(english);
    return found == m_byEnglish.end() ? std::string(english) : found->second;
}

std::string Wording::inSense(std::string_view english, std::string_view sense) const {
    const auto found = m_byEnglish.find(fmt::format("{} ({})", english, sense));
    return found == m_byEnglish.end() ? (*this)(english) : found->second;
}

std::size_t Wording::formFor(long long number) const {
    const long long size = number < 0 ? -number : number;
    const long long lastDigit = size % 10;
    const bool isTeen = size % 100 / 10 == 1;
    switch (m_plurals) {
    case Plurals::OneAndMany:
        return size == 1 ? 0 : 1;
    case Plurals::Alike:
        return 0;
    case Plurals::Slavic:
        if (lastDigit == 1 && !isTeen)
            return 0;
        return lastDigit >= 2 && lastDigit <= 4 && !isTeen ? 1 : 2;
    }
    return 0;
}

std::string Wording::count(long long number, const char* one, const char* several) const {
    const std::string figure = grouped(number);
    const auto found = m_byEnglish.find(fmt::format("{}{}{}", one, partsForms, several));
    if (found == m_byEnglish.end())
        return fmt::vformat(number == 1 ? one : several, fmt::make_format_args(figure));
    const std::vector<std::string> forms = split(found->second, partsForms);
    const std::string& form = forms[std::min(formFor(number), forms.size() - 1)];
    return fmt::vformat(form, fmt::make_format_args(figure));
}

std::string Wording::sentence(std::string_view english) const {
    if (m_byEnglish.empty())
        return std::string(english);
    if (const auto whole = m_byEnglish.find(english); whole != m_byEnglish.end())
        return whole->second;
    // Of those that fit, the pattern that says most.
    const std::pair<const std::string, std::string>* best = nullptr;
    for (const auto& entry : m_byEnglish)
        if (saysEnough(entry.first) && filledIn(entry.first, english) &&
            (best == nullptr || fixedLetters(entry.first) > fixedLetters(best->first)))
            best = &entry;
    if (best == nullptr)
        return std::string(english);
    fmt::dynamic_format_arg_store<fmt::format_context> parts;
    const auto filled = filledIn(best->first, english);
    for (const std::string_view part : *filled)
        parts.push_back(sentence(part));
    return fmt::vformat(best->second, parts);
}

std::string Wording::allTexts() const {
    std::string all;
    for (const auto& [english, text] : m_byEnglish)
        all += text;
    return all;
}

} // namespace tumen::core
