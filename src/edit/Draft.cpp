#include "edit/Draft.hpp"

#include <algorithm>
#include <filesystem>

#include "core/Text.hpp"
#include "io/BriefReader.hpp"
#include "io/Schema.hpp"
#include "io/TableWriter.hpp"
#include "io/Tables.hpp"

namespace tumen::edit {

namespace {

Sheet sheetOf(io::Table& table) {
    Sheet sheet{table.name, table.columns, {}};
    for (io::Row& row : table.rows)
        sheet.rows.push_back(std::make_shared<const Cells>(std::move(row.cells)));
    return sheet;
}

io::Table tableOf(const Sheet& sheet, const std::string& file) {
    constexpr std::size_t firstRow = 2;
    io::Table table;
    table.file = file;
    table.name = sheet.name;
    table.columns = sheet.columns;
    for (const auto& cells : sheet.rows)
        table.rows.push_back({table.rows.size() + firstRow, *cells, std::nullopt});
    return table;
}

} // namespace

std::optional<std::size_t> Sheet::findColumn(std::string_view column) const {
    const auto found = std::ranges::find(columns, column);
    return found == columns.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

std::string_view Sheet::cell(std::size_t row, std::string_view column) const {
    const auto index = findColumn(column);
    return index && row < rows.size() && *index < rows[row]->size() ? std::string_view((*rows[row])[*index])
                                                                    : std::string_view();
}

std::optional<std::size_t> Sheet::findRow(std::string_view id) const {
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (cell(row, "id") == id)
            return row;
    return std::nullopt;
}

void Sheet::set(std::size_t row, std::string_view column, std::string text) {
    auto index = findColumn(column);
    if (!index) {
        index = columns.size();
        columns.emplace_back(column);
    }
    Cells cells = *rows[row];
    cells.resize(std::max(cells.size(), *index + 1));
    cells[*index] = std::move(text);
    rows[row] = std::make_shared<const Cells>(std::move(cells));
}

bool operator==(const Sheet& a, const Sheet& b) {
    return a.name == b.name && a.columns == b.columns &&
           std::ranges::equal(a.rows, b.rows, [](const auto& one, const auto& other) {
               return one == other || *one == *other;
           });
}

bool operator==(const Draft& a, const Draft& b) {
    return std::ranges::equal(a.m_sheets, b.m_sheets, [](const auto& one, const auto& other) {
        return one == other || *one == *other;
    });
}

core::Result<Draft> Draft::read(const std::string& path) {
    auto set = io::readTables(path, io::TableChoice::All);
    if (!set)
        return set.problems();
    Draft draft;
    const auto keepErrors = [&](const std::vector<core::Problem>& problems) {
        std::ranges::copy_if(problems, std::back_inserter(draft.m_losses), [](const core::Problem& problem) {
            return problem.severity == core::Severity::Error;
        });
    };
    keepErrors(set->problems);
    for (io::Table& table : set->tables) {
        keepErrors(table.problems);
        draft.m_sheets.push_back(std::make_shared<const Sheet>(sheetOf(table)));
    }
    return draft;
}

Draft::Draft(std::vector<Sheet> sheets) {
    for (Sheet& sheet : sheets)
        m_sheets.push_back(std::make_shared<const Sheet>(std::move(sheet)));
}

std::shared_ptr<const Sheet> Draft::find(std::string_view table) const {
    const auto found =
        std::ranges::find_if(m_sheets, [&](const auto& sheet) { return sheet->name == table; });
    return found == m_sheets.end() ? nullptr : *found;
}

Sheet Draft::sheet(std::string_view table) const {
    if (const auto found = find(table))
        return *found;
    Sheet sheet{std::string(table), {}, {}};
    if (const io::TableSchema* schema = io::findSchema(table))
        sheet.columns.assign(schema->required.begin(), schema->required.end());
    return sheet;
}

Draft Draft::with(Sheet sheet) const {
    Draft draft = *this;
    const auto found =
        std::ranges::find_if(draft.m_sheets, [&](const auto& other) { return other->name == sheet.name; });
    auto shared = std::make_shared<const Sheet>(std::move(sheet));
    if (found == draft.m_sheets.end())
        draft.m_sheets.push_back(std::move(shared));
    else
        *found = std::move(shared);
    return draft;
}

core::Result<model::Brief> Draft::brief(const std::string& path) const {
    io::TableSet set;
    set.problems = m_losses;
    for (const auto& sheet : m_sheets)
        set.tables.push_back(tableOf(*sheet, io::displayName(path)));
    return io::readBrief(set, path);
}

namespace {

/// The texts of sources that lie beside the brief.
std::vector<io::FileBeside> textsBeside(const Draft& draft, const std::string& from) {
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path folder = fs::is_directory(from, error) ? fs::path(from) : fs::path(from).parent_path();
    std::vector<io::FileBeside> texts;
    const Sheet sources = draft.sheet("sources");
    for (std::size_t row = 0; row < sources.rows.size(); ++row) {
        const fs::path name(core::trimmed(sources.cell(row, "text")));
        const bool staysBeside = name.is_relative() && std::ranges::find(name, fs::path("..")) == name.end();
        if (!name.empty() && staysBeside && fs::is_regular_file(folder / name, error))
            texts.push_back({folder / name, name});
    }
    return texts;
}

std::vector<io::Table> tablesOf(const Draft& draft, const std::string& path, const Draft* saved) {
    std::vector<io::Table> tables;
    for (const auto& sheet : draft.sheets()) {
        const auto before = saved == nullptr ? nullptr : saved->find(sheet->name);
        if (draft.find(sheet->name) == sheet && (before == nullptr || !(*before == *sheet)))
            tables.push_back(tableOf(*sheet, path));
    }
    return tables;
}

} // namespace

std::optional<core::Problem> save(const Draft& draft, const Draft& saved, const std::string& path) {
    if (!draft.losses().empty())
        return core::Problem{core::Severity::Error,
                             {path, {}, std::nullopt, {}},
                             "Rows that cannot be read would be lost.",
                             "Mend them in the file, or save the brief under another name."};
    const auto store = io::tableStoreOf(path);
    const bool isFolder = store && *store == io::TableStore::CsvFolder;
    const std::vector<io::Table> tables = tablesOf(draft, path, isFolder ? &saved : nullptr);
    return tables.empty() ? std::nullopt : io::writeTables(tables, path);
}

std::optional<core::Problem> saveAs(const Draft& draft, const std::string& from, const std::string& path) {
    return io::writeTables(tablesOf(draft, path, nullptr), path, textsBeside(draft, from));
}

} // namespace tumen::edit
