#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/CodeColumn.hpp"

namespace tumen::model {

/// Finds the code of a value by its hash; the values themselves are kept by the owner. A table with open
/// addressing, 8 bytes a slot and at most two thirds full.
class CodeIndex {
public:
    static std::uint32_t hashOf(std::string_view text) {
        const std::size_t hash = std::hash<std::string_view>()(text);
        return static_cast<std::uint32_t>(hash ^ (hash >> 32));
    }

    /// The first code added under that hash for which `isIt(code)` holds.
    template<typename IsIt>
    std::optional<Code> find(std::uint32_t hash, const IsIt& isIt) const {
        if (m_slots.empty())
            return std::nullopt;
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t at = hash & mask; m_slots[at].code != vacant; at = (at + 1) & mask)
            if (m_slots[at].hash == hash && isIt(m_slots[at].code))
                return m_slots[at].code;
        return std::nullopt;
    }
    void add(std::uint32_t hash, Code code);

private:
    static constexpr Code vacant = 0xFFFF'FFFF;
    struct Slot {
        std::uint32_t hash = 0;
        Code code = vacant;
    };
    void put(Slot slot);

    std::vector<Slot> m_slots; ///< a power of two of them, or none
    std::size_t m_count = 0;
};

} // namespace tumen::model
