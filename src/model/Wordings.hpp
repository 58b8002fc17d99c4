#pragma once

#include <array>

#include "core/Wording.hpp"
#include "model/Brief.hpp"

namespace tumen::model {

inline constexpr std::array<Language, 3> allLanguages = {Language::English, Language::Korean,
                                                         Language::Russian};

/// The interface's texts in every language.
struct Wordings {
    std::array<core::Wording, allLanguages.size()> byLanguage;

    const core::Wording& in(Language language) const {
        return byLanguage[static_cast<std::size_t>(language)];
    }
};

/// The language's own name: "English", "한국어", "Русский".
constexpr const char* nameOf(Language language) {
    constexpr std::array names = {"English", "한국어", "Русский"};
    return names[static_cast<std::size_t>(language)];
}

} // namespace tumen::model
