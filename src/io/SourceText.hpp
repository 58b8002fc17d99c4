#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/Result.hpp"
#include "model/Brief.hpp"

namespace tumen::io {

/// The paragraphs of a text: its lines that are not blank, trimmed. A byte order mark is passed over.
std::vector<std::string> passagesOf(std::string_view text);

/// The paragraphs of a text file in UTF-8, of at most 64 MB. What is wrong names the file.
core::Result<std::vector<std::string>> readPassages(const std::string& path);

/// Opens the text of a source for a brief: of the one source that it has, or, as in ID=FILE, of that one. A
/// brief without sources gets one, named after the file. What went wrong; the brief then stays as it is.
std::vector<core::Problem> openSourceText(model::Brief& brief, const std::string& request);

} // namespace tumen::io
