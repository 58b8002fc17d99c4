#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/RowReader.hpp"
#include "model/CodeIndex.hpp"
#include "model/TextArena.hpp"

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
    void setPosition(std::string_view id, std::size_t position);
    /// Both in one for a good row; false, and nothing done, when an earlier row has the id.
    bool addNew(std::string_view id, std::size_t row, std::size_t position);

    /// Nothing when no row has the id.
    std::optional<Entry> find(std::string_view id) const;
    bool empty() const { return m_ids.size() == 0; }
    /// In the order of the rows.
    std::vector<std::string> ids() const;

private:
    std::optional<model::Code> codeOf(std::string_view id, std::uint32_t hash) const;
    void append(std::string_view id, std::uint32_t hash, std::size_t row, std::uint32_t position);

    model::TextArena m_ids;
    model::CodeIndex m_index;
    /// While each id comes behind the one before, as numbers do, they are searched and not in the index.
    bool m_ascends = true;
    std::vector<std::uint32_t> m_rows;
    std::vector<std::uint32_t> m_positions; ///< counted from 1; 0 for none
};

} // namespace tumen::io
