#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::model {

/// The order in which ids that count up stand: shorter ones first, so that 9 comes before 10.
inline bool comesBefore(std::string_view a, std::string_view b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

/// Where an id stands among `count` ascending ones, of which idAt(index) gives each.
template<typename IdAt>
std::optional<std::size_t> findAscending(std::size_t count, std::string_view id, IdAt idAt) {
    std::size_t first = 0;
    for (std::size_t last = count; first < last;) {
        const std::size_t middle = first + (last - first) / 2;
        if (comesBefore(idAt(middle), id))
            first = middle + 1;
        else
            last = middle;
    }
    return first < count && idAt(first) == id ? std::optional(first) : std::nullopt;
}

/// Texts one behind the other in one piece of memory: 4 bytes a text beside its letters.
class TextArena {
public:
    std::size_t size() const { return m_ends.size(); }
    /// Valid until the next text is added.
    std::string_view operator[](std::size_t index) const {
        const std::size_t begin = beginOf(index);
        return std::string_view(m_letters).substr(begin, m_starts[index / block] + m_ends[index] - begin);
    }
    void add(std::string_view text) { add(text, {}); }
    /// Adds two texts as one.
    void add(std::string_view first, std::string_view second);
    /// Gives back what was set aside for growth.
    void shrink();

private:
    /// Ends are counted from the start of their block, so that 32 bits do for any number of texts.
    static constexpr std::size_t block = 256;

    std::size_t beginOf(std::size_t index) const {
        return m_starts[index / block] + (index % block == 0 ? 0 : m_ends[index - 1]);
    }

    std::string m_letters;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::size_t> m_starts; ///< of each block, in m_letters
};

} // namespace tumen::model
