#pragma once

#include <optional>
#include <string>

#include "core/Result.hpp"
#include "model/Brief.hpp"

namespace tumen::io {

/// Writes the places and claims of a brief, with all their columns, so that readBrief() reads them back. The
/// extension decides what becomes of it: none or a slash at the end makes a folder of CSV files, `.fgb` a
/// folder of FlatGeobuf files, which hold one table each; for others the driver of GDAL writes one file. What
/// went wrong is returned; a file that is there already is not overwritten.
std::optional<core::Problem> writeBrief(const model::Brief& brief, const std::string& path);

} // namespace tumen::io
