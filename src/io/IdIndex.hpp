#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "io/RowReader.hpp"

namespace tumen::io {

/// The ids of one table: the row of each and, when that row was good, where it stands in the brief's list.
class IdIndex {
public:
    struct Entry {
        std::size_t row = 0;
        std::optional<std::size_t> position;
    };

    /// The row's id. An empty one and one that an earlier row has are errors.
    std::string read(RowReader& row);
    /// To be called when the record is added to the brief.
    void setPosition(const std::string& id, std::size_t position) { m_entries[id].position = position; }

    /// Null when no row has the id.
    const Entry* find(const std::string& id) const;
    /// In the order of the rows.
    const std::vector<std::string>& ids() const { return m_ids; }

private:
    std::unordered_map<std::string, Entry> m_entries;
    std::vector<std::string> m_ids;
};

} // namespace tumen::io
