#include "io/IdIndex.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

std::string IdIndex::read(RowReader& row) {
    std::string id = row.required("id");
    if (id.empty())
        return id;
    const std::uint32_t hash = model::CodeIndex::hashOf(id);
    if (const auto known = codeOf(id, hash)) {
        row.error("id",
                  fmt::format("The id {} is already used in row {}.", core::inQuotes(id), m_rows[*known]),
                  "Give each row an id of its own.");
        return id;
    }
    append(id, hash, row.number(), 0);
    return id;
}

void IdIndex::setPosition(std::string_view id, std::size_t position) {
    if (const auto known = codeOf(id, model::CodeIndex::hashOf(id)))
        m_positions[*known] = static_cast<std::uint32_t>(position + 1);
}

bool IdIndex::addNew(std::string_view id, std::size_t row, std::size_t position) {
    const std::uint32_t hash = model::CodeIndex::hashOf(id);
    if (codeOf(id, hash))
        return false;
    append(id, hash, row, static_cast<std::uint32_t>(position + 1));
    return true;
}

void IdIndex::append(std::string_view id, std::uint32_t hash, std::size_t row, std::uint32_t position) {
    if (m_ascends && m_ids.size() > 0 && !model::comesBefore(m_ids[m_ids.size() - 1], id)) {
        m_ascends = false;
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            m_index.add(model::CodeIndex::hashOf(m_ids[i]), static_cast<model::Code>(i));
    }
    if (!m_ascends)
        m_index.add(hash, static_cast<model::Code>(m_ids.size()));
    m_ids.add(id);
    m_rows.push_back(static_cast<std::uint32_t>(row));
    m_positions.push_back(position);
}

std::optional<IdIndex::Entry> IdIndex::find(std::string_view id) const {
    const auto known = codeOf(id, model::CodeIndex::hashOf(id));
    if (!known)
        return std::nullopt;
    const std::uint32_t position = m_positions[*known];
    return Entry{m_rows[*known], position == 0 ? std::nullopt : std::optional<std::size_t>(position - 1)};
}

std::vector<std::string> IdIndex::ids() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        ids.emplace_back(m_ids[i]);
    return ids;
}

std::optional<model::Code> IdIndex::codeOf(std::string_view id, std::uint32_t hash) const {
    if (m_ascends) {
        if (m_ids.size() == 0 || model::comesBefore(m_ids[m_ids.size() - 1], id))
            return std::nullopt;
        const auto at = model::findAscending(m_ids.size(), id, [this](std::size_t i) { return m_ids[i]; });
        return at ? std::optional(static_cast<model::Code>(*at)) : std::nullopt;
    }
    return m_index.find(hash, [&](model::Code code) { return m_ids[code] == id; });
}

} // namespace tumen::io
