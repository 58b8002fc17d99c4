#pragma once

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace tumen::core {

/// Marks a text that goes through a Wording later, such as the title of a choice, so that the test of the
/// table finds it.
constexpr const char* english(const char* text) {
    return text;
}

/// How a language tells one thing from several.
enum class Plurals {
    OneAndMany, ///< 1 claim, 5 claims
    Alike,      ///< one form for every number
    Slavic      ///< 1, 21, 31; 2 to 4, 22 to 24; the others
};

/// The interface's texts in one language. An English text is its own key; what the table lacks stays English.
/// Of an English text with two senses, the second has its sense behind it in brackets: "January (of a day)".
/// Texts for a count have the key "one|several" and the forms that the language has, parted in the same way.
class Wording {
public:
    using Table = std::map<std::string, std::string, std::less<>>;

    /// English.
    Wording() = default;
    explicit Wording(Table byEnglish, Plurals plurals = Plurals::OneAndMany);

    /// As long-lived as this and `english`.
    const char* operator()(const char* english) const;
    std::string operator()(std::string_view english) const;

    /// The text in a sense of its own, or else the text.
    std::string inSense(std::string_view english, std::string_view sense) const;

    /// The translated text with its {} filled in.
    template<typename... Args>
    std::string format(const char* english, Args&&... args) const {
        return fmt::vformat((*this)(english), fmt::make_format_args(args...));
    }

    /// "1 claim", "5 claims": the texts for one and for several, both with one {} for the number.
    std::string count(long long number, const char* one, const char* several) const;

    /// A finished English sentence whose pattern is in the table, such as what is wrong with a file: what
    /// stands for the {} stays or is translated in the same way. Others stay English.
    std::string sentence(std::string_view english) const;

    /// Every text of the table, one after the other: what fonts must be able to write.
    std::string allTexts() const;

private:
    std::size_t formFor(long long number) const;

    Table m_byEnglish;
    Plurals m_plurals = Plurals::OneAndMany;
};

} // namespace tumen::core
