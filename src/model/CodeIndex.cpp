#include "model/CodeIndex.hpp"

#include <utility>

namespace tumen::model {

namespace {
constexpr std::size_t fewestSlots = 16;
}

void CodeIndex::add(std::uint32_t hash, Code code) {
    if (3 * (m_count + 1) > 2 * m_slots.size()) {
        std::vector<Slot> fewer(m_slots.empty() ? fewestSlots : 2 * m_slots.size());
        std::swap(fewer, m_slots);
        for (const Slot& slot : fewer)
            if (slot.code != vacant)
                put(slot);
    }
    put({hash, code});
    ++m_count;
}

void CodeIndex::put(Slot slot) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = slot.hash & mask;
    while (m_slots[at].code != vacant)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

} // namespace tumen::model
