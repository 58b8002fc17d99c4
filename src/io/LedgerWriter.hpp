#pragma once

#include <span>
#include <string>

#include "model/Brief.hpp"

namespace tumen::io {

enum class TableFormat { Csv, Json };

/// The claims as a table: CSV with a header (RFC 4180, but "\n" ends a line) or a JSON array of objects, all
/// values text. Columns: id, form, kind, subkind, from, to, start, end, date_basis, status, asserted_by,
/// denied_by, paragraph, gist. Places are written by their English names, lists with "; " between.
std::string writeClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                        TableFormat format);

/// The same with the columns id, kind, status, from, to, start, end, gist.
std::string writeFlows(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                       TableFormat format);

} // namespace tumen::io
