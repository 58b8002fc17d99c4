#pragma once

#include <filesystem>
#include <optional>

#include "core/Result.hpp"
#include "io/Table.hpp"

namespace tumen::io {

// Of tables on their way into a file.

bool isBlank(const Row& row);
bool isBlank(const Row& row, std::size_t column);

/// The columns that are written: those that have a name, or text.
std::vector<std::size_t> writtenColumns(const Table& table);

core::Problem problemAt(const std::filesystem::path& target, std::string what, std::string mend,
                        const std::string& table = {}, std::optional<std::size_t> row = {},
                        const std::string& column = {});

} // namespace tumen::io
