#include "ui/CommandFilter.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::ui {

namespace {

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : core::folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isLetter = byte >= 0x80 || std::isalnum(byte) != 0;
        if (isLetter)
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// True when the text is made of beginnings of some of the words from `first` on, in order.
bool isMadeOf(std::string_view text, std::span<const std::string> words) {
    if (text.empty())
        return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto [end, at] = std::ranges::mismatch(words[i], text);
        for (auto length = end - words[i].begin(); length > 0; --length)
            if (isMadeOf(text.substr(static_cast<std::size_t>(length)), words.subspan(i + 1)))
                return true;
    }
    return false;
}

} // namespace

Match matchOf(std::string_view title, std::string_view typed) {
    const std::vector<std::string> words = wordsOf(title);
    const std::vector<std::string> parts = wordsOf(typed);
    Match match = Match::WholeWords;
    for (const std::string& part : parts) {
        if (std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(part); }))
            continue;
        if (!isMadeOf(part, words))
            return Match::None;
        match = Match::AcrossWords;
    }
    return match;
}

std::string titleOf(const state::NamedCommand& command, const core::Wording& words) {
    return fmt::format("{}: {}", words(std::string_view(command.group)),
                       command.localTitle.empty() ? words(std::string_view(command.title))
                                                  : command.localTitle);
}

std::string englishTitleOf(const state::NamedCommand& command) {
    return fmt::format("{}: {}", command.group, command.title);
}

std::vector<std::size_t> foundCommands(std::span<const state::NamedCommand> commands, std::string_view typed,
                                       const core::Wording& words, std::span<const std::string> recent) {
    std::vector<std::size_t> found;
    if (core::trimmed(typed).empty()) {
        for (const std::string& id : recent)
            for (std::size_t i = 0; i < commands.size(); ++i)
                if (commands[i].id == id)
                    found.push_back(i);
        for (std::size_t i = 0; i < commands.size(); ++i)
            if (std::ranges::find(recent, commands[i].id) == recent.end())
                found.push_back(i);
        return found;
    }
    for (const Match wanted : {Match::WholeWords, Match::AcrossWords})
        for (std::size_t i = 0; i < commands.size(); ++i)
            if (std::max(matchOf(titleOf(commands[i], words), typed),
                         matchOf(englishTitleOf(commands[i]), typed)) == wanted)
                found.push_back(i);
    // Of equal matches, the title of which more was typed.
    const auto rank = [&](std::size_t i) {
        const std::string title = titleOf(commands[i], words);
        return std::pair(
            -static_cast<int>(std::max(matchOf(title, typed), matchOf(titleOf(commands[i], {}), typed))),
            title.size());
    };
    std::ranges::stable_sort(found, {}, rank);
    return found;
}

} // namespace tumen::ui
