#include "io/BriefCopy.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/TableWriter.hpp"
#include "io/Tables.hpp"

namespace tumen::io {

namespace fs = std::filesystem;

namespace {

using Problems = std::vector<core::Problem>;

bool hasErrors(const Problems& problems) {
    return std::ranges::any_of(
        problems, [](const core::Problem& problem) { return problem.severity == core::Severity::Error; });
}

std::optional<core::Problem> takenProblem(const fs::path& target) {
    std::error_code error;
    const bool isFolder = fs::is_directory(target, error);
    if (isFolder ? fs::is_empty(target, error) : !fs::exists(target, error))
        return std::nullopt;
    return core::Problem{core::Severity::Error,
                         {target.string(), {}, std::nullopt, {}},
                         isFolder ? "The folder is not empty." : "It is there already.",
                         isFolder ? "Name a new folder or an empty one."
                                  : "Choose another name, or delete it first."};
}

Problems problemsOf(const TableSet& set) {
    Problems problems = set.problems;
    for (const Table& table : set.tables)
        problems.insert(problems.end(), table.problems.begin(), table.problems.end());
    return problems;
}

/// A name that leads nowhere but below the brief's folder.
bool staysBeside(const fs::path& name) {
    return name.is_relative() && std::ranges::find(name, fs::path("..")) == name.end();
}

/// The texts of sources that lie beside the brief.
std::vector<FileBeside> textsBeside(const TableSet& set, const fs::path& from, Problems& problems) {
    std::error_code error;
    const fs::path folder = fs::is_directory(from, error) ? from : from.parent_path();
    std::vector<FileBeside> texts;
    for (const Table& table : set.tables) {
        const auto column = table.name == "sources" ? table.findColumn("text") : std::nullopt;
        for (const Row& row : table.rows) {
            const fs::path name = column ? fs::path(core::trimmed(row.cells[*column])) : fs::path();
            if (name.empty())
                continue;
            if (staysBeside(name) && fs::is_regular_file(folder / name, error))
                texts.push_back({folder / name, name});
            else
                problems.push_back({core::Severity::Warning,
                                    {table.file, table.name, row.number, "text"},
                                    "The text does not lie beside the brief and is not copied.",
                                    "Copy it by hand, or give its whole path."});
        }
    }
    return texts;
}

} // namespace

Problems copyBrief(const fs::path& from, const fs::path& to, std::span<const FileBeside> besideInFolder) {
    const auto store = tableStoreOf(to);
    if (!store)
        return store.problems();
    if (auto problem = takenProblem(to))
        return {*problem};
    const auto set = readTables(from.string(), TableChoice::All);
    if (!set)
        return set.problems();
    Problems problems = problemsOf(*set);
    if (hasErrors(problems))
        return problems;
    std::vector<FileBeside> beside = textsBeside(*set, from, problems);
    if (*store == TableStore::CsvFolder)
        beside.insert(beside.end(), besideInFolder.begin(), besideInFolder.end());
    if (const auto problem = writeTables(set->tables, to, beside))
        problems.push_back(*problem);
    return problems;
}

} // namespace tumen::io
