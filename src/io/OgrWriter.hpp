#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "io/WrittenTable.hpp"

namespace tumen::io {

/// Writes the rows of tables as text into a new file, by the driver of GDAL that has the name. Problems name
/// the target, which the file is to become.
std::optional<core::Problem> writeOgrTables(const char* driver, std::span<const Table> tables,
                                            const std::filesystem::path& file,
                                            const std::filesystem::path& target);

} // namespace tumen::io
