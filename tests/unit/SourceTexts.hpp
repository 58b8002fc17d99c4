#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::sample {

/// A file of the program's sources.
struct SourceFile {
    std::string name; ///< "ui/LayersPanel.cpp"
    std::string text;
};
std::vector<SourceFile> sourceFiles();

/// The string literals of some code, those beside each other joined.
std::vector<std::string> literalsIn(std::string_view code);

/// The keys of the table of wordings that a file asks for: literals given to a core::Wording, to its format,
/// count and inSense, and to core::english.
std::set<std::string> wordedIn(const SourceFile& file);

/// Calls of count whose texts are no literals, so that wordedIn() cannot see them.
std::vector<std::string> blindCountsIn(const SourceFile& file);

/// Literals of at least two letters that a file gives to Dear ImGui or to the widgets of ui/ past the table.
std::vector<std::string> bareTextsIn(const SourceFile& file);

} // namespace tumen::sample
