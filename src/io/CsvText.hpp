#pragma once

#include <string>
#include <string_view>

namespace tumen::io {

/// Adds a cell of separated values (RFC 4180), between quotation marks where it needs them.
void appendCsvCell(std::string& csv, std::string_view text);

} // namespace tumen::io
