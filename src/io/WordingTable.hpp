#pragma once

#include <string>

#include "core/Result.hpp"
#include "model/Wordings.hpp"

namespace tumen::io {

/// Reads the interface's texts from a CSV table with the columns en, ko and ru, as core::Wording keys them.
/// A cell that is empty or has other {} than the English one is told as a warning, and that text stays
/// English. No value when there is no such table.
core::Result<model::Wordings> readWordings(const std::string& path);

} // namespace tumen::io
