#include "io/TableWriter.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <unistd.h>

#include "core/Text.hpp"
#include "io/CsvText.hpp"
#include "io/OgrWriter.hpp"
#include "io/PendingFile.hpp"
#include "io/Tables.hpp"
#include "io/WrittenTable.hpp"

namespace tumen::io {

namespace fs = std::filesystem;

namespace {

using Problem = std::optional<core::Problem>;

/// Without a slash at its end, which would hide the name.
fs::path named(const fs::path& target) {
    return target.has_filename() ? target : target.parent_path();
}

/// Its name has no ".xlsx" in it, which GDAL would take for the end of an archive's.
fs::path workshopOf(const fs::path& target) {
    return target.parent_path() / fmt::format(".{}.{}.part", target.stem().string(), getpid());
}

/// A folder beside the target in which it is made, gone with all that has not been moved out of it.
class Workshop {
public:
    explicit Workshop(const fs::path& target) : m_path(workshopOf(target)) {
        fs::create_directories(m_path, m_error);
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    const fs::path& path() const { return m_path; }
    std::error_code error() const { return m_error; }

private:
    fs::path m_path;
    std::error_code m_error;
};

/// Where each column has a name of its own, nothing.
Problem namingProblem(const Table& table, const fs::path& target) {
    std::vector<std::string> names;
    for (const std::size_t i : writtenColumns(table)) {
        const std::string& name = table.columns[i];
        if (name.empty())
            return problemAt(target, "There is text in a column without a name.",
                             "Write a name above it, or delete the text.", table.name);
        if (std::ranges::find(names, name) != names.end())
            return problemAt(target, "The column is there twice.", "Delete or rename the second one.",
                             table.name, std::nullopt, name);
        names.push_back(name);
    }
    return std::nullopt;
}

std::string contentOf(const fs::path& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

std::string csvOf(const Table& table) {
    const std::vector<std::size_t> columns = writtenColumns(table);
    std::string csv;
    const auto addLine = [&](const auto& cellOf) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                csv += ',';
            appendCsvCell(csv, cellOf(columns[i]));
        }
        csv += '\n';
    };
    addLine([&](std::size_t i) { return std::string_view(table.columns[i]); });
    for (const Row& row : table.rows)
        addLine([&](std::size_t i) {
            return isBlank(row, i) ? std::string_view() : std::string_view(row.cells[i]);
        });
    return csv;
}

Problem writeCsvFiles(std::span<const Table> tables, const fs::path& folder, const fs::path& target) {
    for (const Table& table : tables) {
        errno = 0;
        std::ofstream file(folder / (table.name + ".csv"), std::ios::binary);
        file << csvOf(table);
        file.close();
        if (!file)
            return writingProblem(target, errno);
    }
    return std::nullopt;
}

Problem writeFile(TableStore store, std::span<const Table> tables, const fs::path& file,
                  const fs::path& target) {
    switch (store) {
    case TableStore::CsvFolder:
        return writeCsvFiles(tables, file, target);
    case TableStore::GeoPackage:
        return writeOgrTables("GPKG", tables, file, target);
    case TableStore::Xlsx:
        return writeOgrTables("XLSX", tables, file, target);
    case TableStore::Ods:
        return writeOgrTables("ODS", tables, file, target);
    }
    return std::nullopt;
}

/// The first cell that is not read back as it was.
Problem lossIn(const Table& table, const Table* written, const fs::path& target) {
    const auto loss = [&](std::optional<std::size_t> row, const std::string& column) {
        return problemAt(target, "Such a file cannot hold this text as it is.",
                         "Look for control characters in it, or write a folder of CSV files.", table.name,
                         row, column);
    };
    if (written == nullptr)
        return loss(std::nullopt, {});
    auto back = written->rows.begin();
    for (const Row& row : table.rows) {
        if (isBlank(row))
            continue;
        if (back == written->rows.end())
            return loss(row.number, {});
        for (const std::size_t i : writtenColumns(table)) {
            const auto column = written->findColumn(table.columns[i]);
            const bool isThere = column && *column < back->cells.size();
            if ((isBlank(row, i) ? "" : row.cells[i]) != (isThere ? back->cells[*column] : ""))
                return loss(row.number, table.columns[i]);
        }
        ++back;
    }
    return std::nullopt;
}

Problem lossIn(std::span<const Table> tables, const fs::path& made, const fs::path& target) {
    const auto written = readTables(made.string(), TableChoice::All);
    if (!written) {
        core::Problem problem = written.problems().front();
        problem.where.file = target.string();
        return problem;
    }
    for (const Table& table : tables) {
        const auto found = std::ranges::find(written->tables, table.name, &Table::name);
        if (auto problem = lossIn(table, found != written->tables.end() ? &*found : nullptr, target))
            return problem;
    }
    return std::nullopt;
}

/// Puts the files beside into a folder, where they are not there already.
Problem copyBeside(std::span<const FileBeside> beside, const fs::path& folder) {
    for (const FileBeside& copied : beside) {
        const fs::path place = folder / copied.name;
        std::error_code error;
        if (fs::exists(place, error)) {
            if (contentOf(place) != contentOf(copied.file))
                return problemAt(place, "Another file has the name of a text of the brief.",
                                 "Rename it, or write the brief into another folder.");
            continue;
        }
        const std::string content = contentOf(copied.file);
        if (auto problem =
                writeWhole(place, {reinterpret_cast<const std::uint8_t*>(content.data()), content.size()}))
            return problem;
    }
    return std::nullopt;
}

/// Into a folder that is there file by file, else all at once.
Problem moveTo(const fs::path& made, const fs::path& target) {
    std::error_code error;
    if (fs::is_directory(made, error) && fs::is_directory(target, error) && !fs::is_empty(target, error)) {
        for (const auto& entry : fs::directory_iterator(made, error))
            if (!error)
                fs::rename(entry.path(), target / entry.path().filename(), error);
    } else {
        fs::rename(made, target, error);
    }
    if (error)
        return writingProblem(target, error.value());
    return std::nullopt;
}

} // namespace

core::Result<TableStore> tableStoreOf(const fs::path& path) {
    std::error_code error;
    const std::string end = core::folded(path.extension().string()); // of "brief.old/" none
    if (end.empty() || fs::is_directory(path, error))
        return TableStore::CsvFolder;
    if (end == ".gpkg")
        return TableStore::GeoPackage;
    if (end == ".xlsx")
        return TableStore::Xlsx;
    if (end == ".ods")
        return TableStore::Ods;
    return problemAt(
        path, fmt::format("Briefs are not written to files that end in '{}'.", end),
        "Name a file that ends in .gpkg, .xlsx or .ods, or a folder, whose name has no such end.");
}

Problem writeTables(std::span<const Table> tables, const fs::path& path, std::span<const FileBeside> beside) {
    const auto store = tableStoreOf(path);
    if (!store)
        return store.problems().front();
    const fs::path target = named(path);
    for (const Table& table : tables)
        if (auto problem = namingProblem(table, target))
            return problem;
    const Workshop workshop(target);
    if (workshop.error())
        return writingProblem(target, workshop.error().value());
    const fs::path made = workshop.path() / target.filename();
    std::error_code error;
    if (*store == TableStore::CsvFolder)
        fs::create_directory(made, error);
    if (error)
        return writingProblem(target, error.value());
    if (auto problem = writeFile(*store, tables, made, target))
        return problem;
    if (auto problem = lossIn(tables, made, target))
        return problem;
    const bool isFolder = *store == TableStore::CsvFolder;
    if (auto problem = copyBeside(beside, isFolder ? made : target.parent_path()))
        return problem;
    return moveTo(made, target);
}

void removeWorkshop(const fs::path& path) {
    constexpr int mostTries = 100; // files are still being made in it
    std::error_code error;
    const fs::path workshop = workshopOf(named(path));
    for (int i = 0; i < mostTries && fs::exists(workshop, error); ++i)
        fs::remove_all(workshop, error);
}

} // namespace tumen::io
