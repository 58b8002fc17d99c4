#pragma once

#include <span>
#include <string_view>

namespace tumen::io {

/// The columns of one table of a brief.
struct TableSchema {
    std::string_view name;
    std::span<const std::string_view> required;
    std::span<const std::string_view> optional;
    bool isRequired = false; ///< a brief without this table cannot be read
    bool isStreamed = false; ///< it may have millions of rows, which are read one by one

    /// In lower case.
    bool hasColumn(std::string_view column) const;
};

/// places, claims, periods, scenes, territories, sources, kinds.
std::span<const TableSchema> briefSchema();
/// Null for a table that is not part of a brief. The name is in lower case.
const TableSchema* findSchema(std::string_view tableName);

} // namespace tumen::io
