#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ui/EditingMemory.hpp"

namespace tumen::app {

/// What the dialogs list of a folder: the way up, folders and briefs, in the order of the alphabet; hidden
/// ones are left out.
std::vector<ui::FolderEntry> entriesOf(const std::filesystem::path& folder);

/// True for what looks like a brief: a folder with the tables that each has, or a file that ends as one that
/// can be saved.
bool looksLikeBrief(const std::filesystem::path& path);

/// True when the tables that each brief has are there.
bool isBrief(const std::string& path);

/// Changes whenever a file of the brief does: names, sizes and times of its tables.
std::string stampOf(const std::string& path);

/// Briefs that were opened lately, the last one first, as a file keeps them: a path a line.
class RecentBriefs {
public:
    /// An empty path keeps none.
    explicit RecentBriefs(std::string file);
    void add(const std::string& path);
    const std::vector<std::string>& paths() const { return m_paths; }

private:
    static constexpr std::size_t mostPaths = 8;
    std::string m_file;
    std::vector<std::string> m_paths;
};

} // namespace tumen::app
