#include "io/Tables.hpp"

#include <algorithm>
#include <iterator>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/CsvTable.hpp"
#include "io/GdalMessages.hpp"
#include "io/OgrTables.hpp"
#include "io/Schema.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

enum class PathKind { Missing, Folder, File, EmptyFile, Connection, Other };

PathKind kindOf(const std::string& path) {
    VSIStatBufL status;
    if (VSIStatL(path.c_str(), &status) == 0) {
        if (VSI_ISDIR(status.st_mode))
            return PathKind::Folder;
        if (!VSI_ISREG(status.st_mode))
            return PathKind::Other;
        return status.st_size > 0 ? PathKind::File : PathKind::EmptyFile;
    }
    // A driver's connection string starts with its name: PG:, MYSQL:, ODBC:, ...; one letter would be a disk.
    const std::size_t prefix = std::min(path.find_first_of(":/\\"), path.size());
    return prefix >= 2 && path[std::min(prefix, path.size() - 1)] == ':' ? PathKind::Connection
                                                                         : PathKind::Missing;
}

bool isFile(const std::string& path) {
    const PathKind kind = kindOf(path);
    return kind == PathKind::File || kind == PathKind::EmptyFile;
}

std::vector<std::string> sortedEntries(const std::string& folder) {
    char** list = VSIReadDir(folder.c_str());
    std::vector<std::string> names;
    for (char** name = list; name && *name; ++name)
        names.emplace_back(*name);
    CSLDestroy(list);
    std::sort(names.begin(), names.end());
    return names;
}

bool isCsv(const std::string& path) {
    const std::string extension = core::folded(CPLGetExtension(path.c_str()));
    return extension == "csv" || extension == "tsv";
}

core::Problem problemWith(const std::string& path, std::string what, std::string mend) {
    return {
        core::Severity::Error, {displayName(path), {}, std::nullopt, {}}, std::move(what), std::move(mend)};
}

core::Problem missing(const std::string& path) {
    const std::string folder = CPLGetPath(path.c_str());
    const std::string name = CPLGetFilename(path.c_str());
    const std::string closest = didYouMean(name, sortedEntries(folder.empty() ? "." : folder));
    return problemWith(path, "There is no such file or folder.",
                       closest.empty() ? "Check the spelling of the path." : closest);
}

/// Adds the table in a CSV file to the set when it is wanted.
void addCsv(TableSet& set, const std::string& path, TableChoice choice) {
    const std::string name = core::folded(CPLGetBasename(path.c_str()));
    const TableSchema* schema = findSchema(name);
    const bool takesAll = choice == TableChoice::All;
    if (schema == nullptr && !takesAll) {
        set.otherNames.push_back(name);
        return;
    }
    core::Result<Table> table = !takesAll && schema->isStreamed ? openCsv(path, name) : readCsv(path, name);
    std::copy(table.problems().begin(), table.problems().end(), std::back_inserter(set.problems));
    if (table)
        set.tables.push_back(std::move(*table));
}

core::Result<TableSet> readFolder(const std::string& folder, TableChoice choice) {
    TableSet set;
    const std::vector<std::string> names = sortedEntries(folder);
    bool hasCsv = false;
    for (const std::string& name : names) {
        const std::string path = CPLFormFilename(folder.c_str(), name.c_str(), nullptr);
        if (!isCsv(name) || name.starts_with('.') ||
            !isFile(path)) // an office program's lock file; a folder; a pipe
            continue;
        addCsv(set, path, choice);
        hasCsv = true;
    }
    if (hasCsv)
        return set;

    // Some sources are folders, such as an ESRI file geodatabase.
    if (core::Result<TableSet> source = readOgrTables(folder, displayName(folder), choice))
        return source;
    for (const std::string& name : names)
        for (const std::string_view ending : {".gpkg", ".xlsx", ".ods"})
            if (core::folded(name).ends_with(ending))
                return problemWith(folder, "There are no tables in this folder.",
                                   fmt::format("Open the file {} in it.", core::inQuotes(name)));
    return problemWith(folder, "There are no tables in this folder.",
                       "Put the tables into it as CSV files, at least places.csv and claims.csv.");
}

/// One table is not enough for a brief; what is wrong inside of it is told all the same.
core::Result<TableSet> readSingleCsv(const std::string& path) {
    TableSet set;
    addCsv(set, path, TableChoice::OfBrief);
    const std::string folder = CPLGetPath(path.c_str());
    set.problems.push_back(problemWith(path, "A single CSV file is not a brief.",
                                       fmt::format("Open the folder that holds it and the other tables: {}.",
                                                   core::inQuotes(folder.empty() ? "." : folder))));
    return set.problems;
}

} // namespace

core::Result<TableSet> readTables(const std::string& path, TableChoice choice) {
    const GdalMessages messages;
    switch (kindOf(path)) {
    case PathKind::Missing:
        return missing(path);
    case PathKind::Other:
        return problemWith(path, "This is neither a file nor a folder.",
                           "Open a folder of CSV files, a GeoPackage or a workbook.");
    case PathKind::EmptyFile:
        return problemWith(path, "The file is empty.", "Choose another file, or save this one again.");
    case PathKind::Folder:
        return readFolder(path, choice);
    case PathKind::File:
        if (isCsv(path))
            return readSingleCsv(path);
        break;
    case PathKind::Connection:
        break;
    }
    return readOgrTables(path, displayName(path), choice);
}

std::string displayName(const std::string& path) {
    constexpr std::string_view key = "password=";
    std::string shown = path;
    const std::string lower = core::folded(path);
    if (const std::size_t at = lower.find(key); at != std::string::npos) {
        const std::size_t value = at + key.size();
        const bool isQuoted = value < shown.size() && shown[value] == '\'';
        const std::size_t end = shown.find(isQuoted ? '\'' : ' ', value + (isQuoted ? 1 : 0));
        shown.replace(value, end == std::string::npos ? end : end - value + (isQuoted ? 1 : 0), "...");
    }
    // postgresql://user:password@host/name
    const std::size_t user = shown.find("://");
    const std::size_t host = shown.find('@');
    if (user != std::string::npos && host != std::string::npos && user < host)
        if (const std::size_t colon = shown.find(':', user + 3); colon < host)
            shown.replace(colon + 1, host - colon - 1, "...");
    return shown;
}

} // namespace tumen::io
