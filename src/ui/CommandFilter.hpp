#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/Wording.hpp"
#include "state/NamedCommands.hpp"

namespace tumen::ui {

/// How a typed text finds a title: by the beginnings of its words, in order, letter case aside. "theme li",
/// "th li" and "thli" find "Theme: Light".
enum class Match {
    None,
    AcrossWords, ///< some part of the text goes on from one word into another
    WholeWords   ///< each part of the text is the beginning of a word
};
Match matchOf(std::string_view title, std::string_view typed);

/// "Theme: Light" in the interface's language.
std::string titleOf(const state::NamedCommand& command, const core::Wording& words);
std::string englishTitleOf(const state::NamedCommand& command);

/// Indices of the commands that a typed text finds, by their titles in the interface's language or in
/// English, the better matches first. An empty text finds all, those used last first.
std::vector<std::size_t> foundCommands(std::span<const state::NamedCommand> commands, std::string_view typed,
                                       const core::Wording& words, std::span<const std::string> recent);

} // namespace tumen::ui
