#pragma once

#include "edit/Draft.hpp"
#include "tests/unit/io/BriefFolder.hpp"

namespace tumen::edit::sample {

inline Sheet sheetOf(std::string name, std::vector<std::string> columns, std::vector<Cells> rows) {
    Sheet sheet{std::move(name), std::move(columns), {}};
    for (Cells& cells : rows)
        sheet.rows.push_back(std::make_shared<const Cells>(std::move(cells)));
    return sheet;
}

inline std::vector<std::string> ids(const Sheet& sheet, const std::vector<std::size_t>& rows) {
    std::vector<std::string> found;
    for (const std::size_t row : rows)
        found.emplace_back(sheet.cell(row, "id"));
    return found;
}

} // namespace tumen::edit::sample
