#include "app/BriefListing.hpp"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "core/Text.hpp"
#include "io/PendingFile.hpp"
#include "io/Tables.hpp"

namespace tumen::app {

namespace fs = std::filesystem;

namespace {

bool isTableFile(const fs::path& path) {
    const std::string end = core::folded(path.extension().string());
    return (end == ".csv" || end == ".tsv") && !path.filename().string().starts_with('.');
}

bool isCommonFile(const fs::path& path) {
    const std::string end = core::folded(path.extension().string());
    return end == ".gpkg" || end == ".xlsx" || end == ".ods";
}

} // namespace

std::vector<ui::FolderEntry> entriesOf(const fs::path& folder) {
    using What = ui::FolderEntry::What;
    std::vector<ui::FolderEntry> entries;
    std::error_code error;
    const fs::path whole = fs::absolute(folder, error).lexically_normal();
    for (const auto& entry :
         fs::directory_iterator(whole, fs::directory_options::skip_permission_denied, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.'))
            continue;
        if (looksLikeBrief(entry.path()))
            entries.push_back({What::Brief, name, entry.path().string()});
        else if (entry.is_directory(error))
            entries.push_back({What::Folder, name, entry.path().string()});
    }
    std::ranges::sort(entries, {}, [](const ui::FolderEntry& entry) {
        return std::pair(entry.what == What::Folder, core::folded(entry.name));
    });
    if (whole.has_relative_path())
        entries.insert(entries.begin(), {What::Up, "..", whole.parent_path().string()});
    return entries;
}

bool looksLikeBrief(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error))
        return isCommonFile(path) && fs::is_regular_file(path, error);
    return fs::exists(path / "places.csv", error) && fs::exists(path / "claims.csv", error);
}

bool isBrief(const std::string& path) {
    if (!looksLikeBrief(path))
        return false;
    const auto tables = io::readTables(path);
    const auto has = [&](std::string_view name) {
        return std::ranges::find(tables->tables, name, &io::Table::name) != tables->tables.end();
    };
    return tables && has("places") && has("claims");
}

std::string stampOf(const std::string& path) {
    std::error_code error;
    std::vector<std::string> stamps;
    const auto add = [&](const fs::path& file) {
        const auto written = fs::last_write_time(file, error).time_since_epoch().count();
        stamps.push_back(
            fmt::format("{} {} {}", file.filename().string(), fs::file_size(file, error), written));
    };
    if (fs::is_directory(path, error)) {
        for (const auto& entry : fs::directory_iterator(path, error))
            if (isTableFile(entry.path()))
                add(entry.path());
    } else if (fs::exists(path, error)) {
        add(path);
    }
    std::ranges::sort(stamps);
    return core::join(stamps, "\n");
}

RecentBriefs::RecentBriefs(std::string file) : m_file(std::move(file)) {
    std::ifstream lines(m_file);
    for (std::string line; std::getline(lines, line) && m_paths.size() < mostPaths;)
        if (!line.empty())
            m_paths.push_back(line);
}

void RecentBriefs::add(const std::string& path) {
    if (m_file.empty() || path.empty())
        return;
    std::error_code error;
    const fs::path whole = fs::absolute(path, error).lexically_normal();
    const std::string kept = (whole.has_filename() ? whole : whole.parent_path()).string();
    std::erase(m_paths, kept);
    m_paths.insert(m_paths.begin(), kept);
    m_paths.resize(std::min(m_paths.size(), mostPaths));
    const std::string text = core::join(m_paths, "\n") + "\n";
    if (const auto problem =
            io::writeWhole(m_file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}))
        spdlog::warn("{}", core::toLine(*problem));
}

} // namespace tumen::app
