#include "model/TextArena.hpp"

#include <limits>
#include <stdexcept>

namespace tumen::model {

void TextArena::add(std::string_view first, std::string_view second) {
    if (m_ends.size() % block == 0)
        m_starts.push_back(m_letters.size());
    const std::size_t end = m_letters.size() + first.size() + second.size() - m_starts.back();
    if (end > std::numeric_limits<std::uint32_t>::max())
        throw std::length_error("texts are too long");
    m_letters.append(first).append(second);
    m_ends.push_back(static_cast<std::uint32_t>(end));
}

void TextArena::shrink() {
    m_letters.shrink_to_fit();
    m_ends.shrink_to_fit();
    m_starts.shrink_to_fit();
}

} // namespace tumen::model
