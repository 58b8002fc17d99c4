#pragma once

#include <string>

#include "core/Progress.hpp"
#include "core/Result.hpp"
#include "io/Table.hpp"
#include "model/Brief.hpp"

namespace tumen::io {

/// Reads a brief from a folder of CSV files, a GeoPackage, a workbook (XLSX, ODS), a database
/// ("PG:dbname=...") or whatever else GDAL opens as tables. Table and column names may be in any letter case
/// and order; further tables and columns are ignored.
///
/// A row with an error is left out of the brief and everything else is kept, so that the rest can be shown. A
/// place whose id, name and position are good is kept even when another of its cells is not, as is a kind
/// with a bad colour. There is no value when the tables `places` and `claims` or one of their required
/// columns are missing.
core::Result<model::Brief> readBrief(const std::string& path);

/// The same with word of how far it is and a way to end it, which gives no value; on any thread.
core::Result<model::Brief> readBrief(const std::string& path, core::Progress& progress);

/// The brief in tables that were read before, or edited since; what is wrong with them is told as if they lay
/// at the path.
core::Result<model::Brief> readBrief(const TableSet& tables, const std::string& path);

} // namespace tumen::io
