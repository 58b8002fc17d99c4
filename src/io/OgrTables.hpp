#pragma once

#include <string>

#include "core/Result.hpp"
#include "io/Table.hpp"

namespace tumen::io {

/// Reads the tables of a brief from a source that GDAL opens: a GeoPackage, a workbook, a database, ... Typed
/// columns become the text a person would write: 1950 for the number 1950.0, 1950-06-25 for a date. Shapes
/// are brought to longitude and latitude. `name` stands for the source in problems.
core::Result<TableSet> readOgrTables(const std::string& path, const std::string& name,
                                     TableChoice choice = TableChoice::OfBrief);

} // namespace tumen::io
