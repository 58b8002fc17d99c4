#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "core/Result.hpp"
#include "io/Table.hpp"

namespace tumen::io {

/// What keeps the tables of a brief.
enum class TableStore { CsvFolder, GeoPackage, Xlsx, Ods };
/// By the end of the name: .gpkg, .xlsx, .ods; a name without an end, or with a slash behind it, is that of a
/// folder.
core::Result<TableStore> tableStoreOf(const std::filesystem::path& path);

/// A file that belongs to the tables, such as the text of a source.
struct FileBeside {
    std::filesystem::path file;
    std::filesystem::path name; ///< in the folder, or in that of the one file
};

/// Writes the rows of tables, every cell as the text it is: a CSV file for each table into a folder, or all
/// of them into one file. What is written is read back before it takes its place; a cell that a format cannot
/// hold is a problem, and then nothing is written. The target appears when it is whole, in place of the file
/// that has its name; in a folder that is there already the tables are replaced one by one and all else
/// stays. Blank rows are left out; shapes and streams are not written.
std::optional<core::Problem> writeTables(std::span<const Table> tables, const std::filesystem::path& target,
                                         std::span<const FileBeside> beside = {});
/// Removes the hidden folder in which writeTables() of this process makes what will be at that path, also
/// while it does so on another thread.
void removeWorkshop(const std::filesystem::path& target);

} // namespace tumen::io
