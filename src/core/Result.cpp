#include "core/Result.hpp"

#include <fmt/format.h>

namespace tumen::core {

std::string toLine(const Problem& problem) {
    std::string place;
    const auto add = [&place](std::string part) {
        if (!place.empty())
            place += ", ";
        place += std::move(part);
    };
    if (!problem.where.file.empty())
        add(problem.where.file);
    if (!problem.where.table.empty())
        add(fmt::format("table {}", problem.where.table));
    if (problem.where.row)
        add(fmt::format("row {}", *problem.where.row));
    if (!problem.where.column.empty())
        add(fmt::format("column '{}'", problem.where.column));

    std::string line = problem.severity == Severity::Error ? "error: " : "warning: ";
    if (!place.empty())
        line += place + ": ";
    line += problem.what;
    if (!problem.mend.empty())
        line += " " + problem.mend;
    return line;
}

} // namespace tumen::core
