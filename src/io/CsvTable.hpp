#pragma once

#include <string>
#include <string_view>

#include "core/Result.hpp"
#include "io/Table.hpp"

namespace tumen::io {

/// Reads a table from a file of separated values (RFC 4180), every cell as the text it is. The separator
/// (comma, semicolon or tab) is the most frequent one in the header. It is not left to GDAL, which skips
/// blank lines, so that rows could not be counted as a spreadsheet does, and says nothing of a row with too
/// many cells or a quotation mark that is never closed. `path` may be one of GDAL's virtual files
/// ("/vsizip/...").
core::Result<Table> readCsv(const std::string& path, const std::string& tableName);

/// The same without the rows: they come from the table's stream, one by one.
core::Result<Table> openCsv(const std::string& path, const std::string& tableName);

/// readCsv() for text in memory; `path` only serves the problems.
core::Result<Table> parseCsv(std::string_view text, const std::string& path, const std::string& tableName);

} // namespace tumen::io
