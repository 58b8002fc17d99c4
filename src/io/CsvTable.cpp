#include "io/CsvTable.hpp"

#include <algorithm>
#include <limits>
#include <memory>

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/CsvRecords.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

constexpr vsi_l_offset largestHeldBytes = 1ULL << 30;
constexpr std::string_view saveAsUtf8 = "Save the table as 'CSV UTF-8'.";

bool isBlank(std::span<const std::string_view> cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const auto& cell) { return core::trimmed(cell).empty(); });
}

bool isUtf8(std::string_view text) {
    return CPLIsUTF8(text.data(), static_cast<int>(text.size()));
}

char separatorOf(std::string_view text) {
    const std::string_view header =
        text.substr(0, text.find_first_of("\r\n", text.find_first_not_of("\r\n")));
    constexpr std::string_view separators = ",;\t";
    return *std::max_element(separators.begin(), separators.end(), [header](char a, char b) {
        return std::count(header.begin(), header.end(), a) < std::count(header.begin(), header.end(), b);
    });
}

/// Sets the column names, in lower case, from the header's cells.
void setColumns(Table& table, std::span<const std::string_view> header, std::size_t row) {
    for (const std::string_view cell : header) {
        std::string name = core::folded(core::trimmed(cell));
        if (!name.empty() && table.hasColumn(name))
            table.problems.push_back({core::Severity::Warning,
                                      {table.file, table.name, row, name},
                                      "The column is there twice; the first one is read.",
                                      "Delete or rename the second one."});
        table.columns.push_back(std::move(name));
    }
}

core::Problem problemIn(std::optional<std::size_t> row, std::string what, std::string_view mend) {
    return {core::Severity::Error, {{}, {}, row, {}}, std::move(what), std::string(mend)};
}

core::Problem unclosedMark(std::size_t row) {
    return problemIn(row, "A quotation mark in this row is never closed.",
                     "Close it with a second one; inside of quoted text write it twice.");
}

core::Problem notText() {
    return problemIn(std::nullopt, "The file is not text.", saveAsUtf8);
}

class CsvRows : public RowSource {
public:
    /// The records from behind row `header` on, of a file of so many bytes.
    CsvRows(CsvRecords records, std::size_t header, std::size_t columnCount, std::size_t bytes)
        : m_records(std::move(records)), m_number(header), m_cells(columnCount), m_bytes(bytes) {}

    bool next(RowCells& row, const Report& report) override {
        while (m_records.next()) {
            ++m_number;
            const std::span cells = m_records.cells();
            const std::size_t count = std::min(cells.size(), m_cells.size());
            if (m_records.isUnclosed()) {
                report(unclosedMark(m_number));
                return false;
            }
            if (isBlank(cells))
                continue;
            if (!isBlank(cells.subspan(count))) {
                report(problemIn(
                    m_number,
                    fmt::format("The row has {} cells under {} column names.", cells.size(), m_cells.size()),
                    "Put text that holds the separator between quotation marks."));
                continue;
            }
            std::ranges::copy(cells.first(count), m_cells.begin());
            std::fill(m_cells.begin() + static_cast<std::ptrdiff_t>(count), m_cells.end(),
                      std::string_view());
            row = {m_number, m_cells};
            return true;
        }
        if (hasFailed())
            report(notText());
        return false;
    }
    bool hasFailed() const override { return m_records.isBinary(); }
    double share() const override {
        return static_cast<double>(m_records.readBytes()) / static_cast<double>(m_bytes);
    }

private:
    CsvRecords m_records;
    std::size_t m_number = 0;
    std::vector<std::string_view> m_cells;
    std::size_t m_bytes = 0;
};

/// The table with its header read and its rows in the stream.
core::Result<Table> open(CsvRecords records, std::size_t bytes, const std::string& path,
                         const std::string& tableName) {
    Table table;
    table.file = path;
    table.name = tableName;
    const auto inFile = [&](core::Problem problem) {
        problem.where.file = path;
        problem.where.table = tableName;
        return problem;
    };

    constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
    if (records.beginning().starts_with("\xFF\xFE") || records.beginning().starts_with("\xFE\xFF"))
        return inFile(problemIn(std::nullopt, "The file is text in UTF-16.", saveAsUtf8));
    if (records.beginning().starts_with(utf8Mark))
        records.skip(utf8Mark.size());
    if (core::trimmed(records.beginning()).empty())
        return inFile(problemIn(std::nullopt, "The file is empty.",
                                "Write the column names into its first row, or delete the file."));
    if (records.isBinary())
        return inFile(notText());

    records.setSeparator(separatorOf(records.beginning()));
    std::size_t number = 0;
    while (table.columns.empty() && records.next()) {
        ++number;
        const std::span cells = records.cells();
        if (records.isUnclosed()) {
            table.problems.push_back(inFile(unclosedMark(number)));
        } else if (!isBlank(cells)) {
            if (!std::ranges::all_of(cells, isUtf8))
                return inFile(problemIn(number, "The column names are not UTF-8 text.", saveAsUtf8));
            setColumns(table, cells, number);
        }
    }
    table.stream = std::make_unique<CsvRows>(std::move(records), number, table.columns.size(), bytes);
    return table;
}

/// Takes all rows out of the stream.
core::Result<Table> held(core::Result<Table> table) {
    if (!table)
        return table;
    const std::unique_ptr<RowSource> stream = std::move(table->stream);
    const auto report = [&](core::Problem problem) {
        problem.where.file = table->file;
        problem.where.table = table->name;
        table->problems.push_back(std::move(problem));
    };
    for (RowCells row; stream->next(row, report);)
        table->rows.push_back({row.number, {row.cells.begin(), row.cells.end()}, std::nullopt});
    if (stream->hasFailed())
        return table->problems.back();
    return table;
}

core::Result<Table> openFile(const std::string& path, const std::string& tableName, vsi_l_offset mostBytes) {
    const GdalMessages messages;
    const std::shared_ptr<VSILFILE> file(VSIFOpenL(path.c_str(), "rb"), [](VSILFILE* opened) {
        if (opened != nullptr)
            VSIFCloseL(opened);
    });
    const bool isSeekable = file && VSIFSeekL(file.get(), 0, SEEK_END) == 0;
    const vsi_l_offset size = isSeekable ? VSIFTellL(file.get()) : 0;
    if (!isSeekable || size > mostBytes || VSIFSeekL(file.get(), 0, SEEK_SET) != 0)
        return core::Problem{core::Severity::Error,
                             {path, tableName, std::nullopt, {}},
                             fmt::format("The file cannot be read{}.", messages.inBrackets()),
                             "Check that you may read it, and that it is smaller than 1 GB."};
    CsvRecords records(
        [file](std::span<char> buffer) { return VSIFReadL(buffer.data(), 1, buffer.size(), file.get()); });
    return open(std::move(records), size, path, tableName);
}

} // namespace

core::Result<Table> openCsv(const std::string& path, const std::string& tableName) {
    return openFile(path, tableName, std::numeric_limits<vsi_l_offset>::max());
}

core::Result<Table> readCsv(const std::string& path, const std::string& tableName) {
    return held(openFile(path, tableName, largestHeldBytes));
}

core::Result<Table> parseCsv(std::string_view text, const std::string& path, const std::string& tableName) {
    const auto fill = [rest = text](std::span<char> buffer) mutable {
        const std::size_t count = rest.copy(buffer.data(), buffer.size());
        rest.remove_prefix(count);
        return count;
    };
    return held(open(CsvRecords(fill), text.size(), path, tableName));
}

} // namespace tumen::io
