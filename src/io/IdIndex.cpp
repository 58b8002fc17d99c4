#include "io/IdIndex.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

std::string IdIndex::read(RowReader& row) {
    std::string id = row.required("id");
    if (id.empty())
        return id;
    const auto [entry, isNew] = m_entries.try_emplace(id, Entry{row.number(), std::nullopt});
    if (isNew)
        m_ids.push_back(id);
    else
        row.error("id",
                  fmt::format("The id {} is already used in row {}.", core::inQuotes(id), entry->second.row),
                  "Give each row an id of its own.");
    return id;
}

const IdIndex::Entry* IdIndex::find(const std::string& id) const {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

} // namespace tumen::io
