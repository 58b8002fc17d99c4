#pragma once

#include <filesystem>
#include <vector>

#include "io/TableWriter.hpp"

namespace tumen::io {

/// Writes the tables of one source anew into another kind of it, as writeTables() names them: every table,
/// row and column, and the texts that lie beside the brief; in a folder further files. What is there already
/// stays as it is. Where there is an error nothing is written.
std::vector<core::Problem> copyBrief(const std::filesystem::path& from, const std::filesystem::path& to,
                                     std::span<const FileBeside> besideInFolder = {});

} // namespace tumen::io
