#pragma once

#include <string>

#include "core/Result.hpp"
#include "io/Table.hpp"

namespace tumen::io {

/// Opens whatever `path` names and reads the tables of a brief in it, or all of them: CSV files are read
/// here, all else by GDAL. No value when there is no such source; tables may still be missing in it.
core::Result<TableSet> readTables(const std::string& path, TableChoice choice = TableChoice::OfBrief);

/// The path as it may be shown: without the password of a database.
std::string displayName(const std::string& path);

} // namespace tumen::io
