#include "io/WrittenTable.hpp"

#include <algorithm>

#include "core/Text.hpp"

namespace tumen::io {

bool isBlank(const Row& row) {
    return std::ranges::all_of(row.cells,
                               [](const std::string& cell) { return core::trimmed(cell).empty(); });
}

bool isBlank(const Row& row, std::size_t column) {
    return column >= row.cells.size() || row.cells[column].empty();
}

std::vector<std::size_t> writtenColumns(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].empty() ||
            std::ranges::any_of(table.rows, [i](const Row& row) { return !isBlank(row, i); }))
            columns.push_back(i);
    return columns;
}

core::Problem problemAt(const std::filesystem::path& target, std::string what, std::string mend,
                        const std::string& table, std::optional<std::size_t> row, const std::string& column) {
    return {core::Severity::Error, {target.string(), table, row, column}, std::move(what), std::move(mend)};
}

} // namespace tumen::io
