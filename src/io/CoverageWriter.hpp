#pragma once

#include <span>
#include <string>

#include "io/LedgerWriter.hpp"
#include "model/Coverage.hpp"

namespace tumen::io {

/// A row for each paragraph of each source: CSV with a header or a JSON array of objects. Columns: source,
/// paragraph, claims, and one with the number of claims for each kind, by its id. Numbers are numbers.
std::string writeCoverage(const model::Brief& brief, std::span<const model::SourceCoverage> coverage,
                          TableFormat format);

} // namespace tumen::io
