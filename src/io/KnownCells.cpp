#include "io/KnownCells.hpp"

namespace tumen::io {

std::optional<model::Code> KnownCells::find(std::string_view cell) {
    if (m_last < m_entries.size() && cellOf(m_entries[m_last]) == cell)
        return m_entries[m_last].code;
    const auto entry = m_index.find(model::CodeIndex::hashOf(cell),
                                    [&](model::Code known) { return cellOf(m_entries[known]) == cell; });
    if (!entry)
        return std::nullopt;
    m_last = *entry;
    return m_entries[*entry].code;
}

void KnownCells::learn(std::string_view cell, model::Code code) {
    if (find(cell))
        return;
    m_index.add(model::CodeIndex::hashOf(cell), static_cast<model::Code>(m_entries.size()));
    m_entries.push_back({m_letters.size(), static_cast<std::uint32_t>(cell.size()), code});
    m_letters += cell;
}

} // namespace tumen::io
