#include "core/Wording.hpp"

#include "core/Text.hpp"

namespace tumen::core {

Wording::Wording(std::map<std::string, std::string, std::less<>> byEnglish)
    : m_byEnglish(std::move(byEnglish)) {}

const char* Wording::operator()(const char* english) const {
    const auto found = m_byEnglish.find(std::string_view(english));
    return found == m_byEnglish.end() ? english : found->second.c_str();
}

std::string Wording::operator()(std::string_view english) const {
    const auto found = m_byEnglish.find(english);
    return found == m_byEnglish.end() ? std::string(english) : found->second;
}

std::string Wording::count(long long number, const char* one, const char* several) const {
    return format(number == 1 ? one : several, grouped(number));
}

} // namespace tumen::core
