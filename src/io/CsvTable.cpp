#include "io/CsvTable.hpp"

#include <algorithm>
#include <memory>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/GdalMessages.hpp"

namespace tumen::io {

namespace {

constexpr GIntBig largestFileBytes = 1LL << 30;
constexpr std::string_view saveAsUtf8 = "Save the table as 'CSV UTF-8'.";

/// Splits text into records, one at a time. A quoted cell may hold separators and line ends.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char separator) : m_rest(text), m_separator(separator) {}

    bool atEnd() const { return m_rest.empty(); }
    /// True when the last record has a quotation mark that is never closed.
    bool isUnclosed() const { return m_unclosed; }

    std::vector<std::string> next() {
        std::vector<std::string> cells(1);
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            m_rest.remove_prefix(1);
            if (c == '\n')
                break;
            if (c == '\r') {
                if (!m_rest.empty() && m_rest.front() == '\n')
                    m_rest.remove_prefix(1);
                break;
            }
            if (c == m_separator)
                cells.emplace_back();
            else if (c == '"' && core::trimmed(cells.back()).empty())
                readQuoted(cells.back());
            else
                cells.back() += c;
        }
        return cells;
    }

private:
    void readQuoted(std::string& cell) {
        cell.clear();
        while (true) {
            const std::size_t mark = m_rest.find('"');
            cell += m_rest.substr(0, mark);
            m_unclosed = mark == std::string_view::npos;
            m_rest.remove_prefix(m_unclosed ? m_rest.size() : mark + 1);
            if (m_rest.empty() || m_rest.front() != '"')
                return;
            cell += '"'; // a doubled mark stands for one
            m_rest.remove_prefix(1);
        }
    }

    std::string_view m_rest;
    char m_separator;
    bool m_unclosed = false;
};

bool isBlank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const auto& cell) { return core::trimmed(cell).empty(); });
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
void setColumns(Table& table, const std::vector<std::string>& header, std::size_t row) {
    for (const std::string& cell : header) {
        std::string name = core::folded(core::trimmed(cell));
        if (!name.empty() && table.hasColumn(name))
            table.problems.push_back({core::Severity::Warning,
                                      {table.file, table.name, row, name},
                                      "The column is there twice; the first one is read.",
                                      "Delete or rename the second one."});
        table.columns.push_back(std::move(name));
    }
}

} // namespace

core::Result<Table> readCsv(const std::string& path, const std::string& tableName) {
    const GdalMessages messages;
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    const bool isRead = VSIIngestFile(nullptr, path.c_str(), &bytes, &size, largestFileBytes) != 0;
    const std::unique_ptr<GByte, decltype(&VSIFree)> owner(bytes, VSIFree);
    if (!isRead)
        return core::Problem{core::Severity::Error,
                             {path, tableName, std::nullopt, {}},
                             fmt::format("The file cannot be read{}.", messages.inBrackets()),
                             "Check that you may read it, and that it is smaller than 1 GB."};
    return parseCsv({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)}, path, tableName);
}

core::Result<Table> parseCsv(std::string_view text, const std::string& path, const std::string& tableName) {
    Table table{path, tableName, {}, {}, false, {}};
    const auto problem = [&table](std::optional<std::size_t> row, std::string what, std::string_view mend) {
        return core::Problem{
            core::Severity::Error, {table.file, table.name, row, {}}, std::move(what), std::string(mend)};
    };

    constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return problem(std::nullopt, "The file is text in UTF-16.", saveAsUtf8);
    if (text.starts_with(utf8Mark))
        text.remove_prefix(utf8Mark.size());
    if (core::trimmed(text).empty())
        return problem(std::nullopt, "The file is empty.",
                       "Write the column names into its first row, or delete the file.");
    if (text.find('\0') != std::string_view::npos)
        return problem(std::nullopt, "The file is not text.", saveAsUtf8);

    CsvScanner scanner(text, separatorOf(text));
    for (std::size_t number = 1; !scanner.atEnd(); ++number) {
        std::vector<std::string> cells = scanner.next();
        if (scanner.isUnclosed()) {
            table.problems.push_back(
                problem(number, "A quotation mark in this row is never closed.",
                        "Close it with a second one; inside of quoted text write it twice."));
            break;
        }
        if (isBlank(cells))
            continue;
        if (table.columns.empty()) {
            const std::string header = core::join(cells, " ");
            if (!CPLIsUTF8(header.data(), static_cast<int>(header.size())))
                return problem(number, "The column names are not UTF-8 text.", saveAsUtf8);
            setColumns(table, cells, number);
        } else if (cells.size() > table.columns.size() &&
                   !isBlank(
                       {cells.begin() + static_cast<std::ptrdiff_t>(table.columns.size()), cells.end()})) {
            table.problems.push_back(problem(number,
                                             fmt::format("The row has {} cells under {} column names.",
                                                         cells.size(), table.columns.size()),
                                             "Put text that holds the separator between quotation marks."));
        } else {
            cells.resize(table.columns.size());
            table.rows.push_back({number, std::move(cells), std::nullopt});
        }
    }
    return table;
}

} // namespace tumen::io
