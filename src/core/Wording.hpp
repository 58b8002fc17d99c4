#pragma once

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace tumen::core {

/// The interface's texts in one language. An English text is its own key; what the table lacks stays English.
class Wording {
public:
    /// English.
    Wording() = default;
    explicit Wording(std::map<std::string, std::string, std::less<>> byEnglish);

    /// As long-lived as this and `english`.
    const char* operator()(const char* english) const;
    std::string operator()(std::string_view english) const;

    /// The translated text with its {} filled in.
    template<typename... Args>
    std::string format(const char* english, Args&&... args) const {
        return fmt::vformat((*this)(english), fmt::make_format_args(args...));
    }

    /// "1 claim", "5 claims": the texts for one and for several, both with one {} for the number.
    std::string count(long long number, const char* one, const char* several) const;

private:
    std::map<std::string, std::string, std::less<>> m_byEnglish;
};

} // namespace tumen::core
