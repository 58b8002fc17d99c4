#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/Table.hpp"
#include "io/TableProblems.hpp"
#include "time/Edtf.hpp"

namespace tumen::io {

/// True for UTF-8 without control characters but tabs and line ends.
bool isPlainText(std::string_view text);

/// Longer text is a mistake, such as a file pasted into a cell, and would keep whatever sets it in lines
/// busy.
inline constexpr std::size_t mostTextBytes = 16'384;

/// Reads the cells of one row and reports what is wrong with them. A cell that was reported reads as empty.
class RowReader {
public:
    RowReader(const Table& table, const Row& row, TableProblems& problems)
        : m_table(table), m_row(row), m_problems(problems) {}

    std::size_t number() const { return m_row.number; }
    const std::optional<Shape>& shape() const { return m_row.shape; }

    /// The trimmed text; empty where the table has no such column. Text that is not UTF-8 or longer than
    /// `mostTextBytes` is an error.
    std::string text(std::string_view column);
    /// The same however long, for shapes.
    std::string longText(std::string_view column);
    /// The same; an empty cell is an error.
    std::string required(std::string_view column);
    /// The parts of a cell such as "North Korea; Russia".
    std::vector<std::string> list(std::string_view column);
    /// A decimal number; nothing for an empty cell, an error for other text.
    std::optional<double> number(std::string_view column);
    /// An EDTF date; empty is an unknown date, other text an error.
    time::EdtfDate date(std::string_view column);
    /// Two dates; an end that surely lies before the start is an error.
    time::Interval interval(std::string_view startColumn, std::string_view endColumn);

    void error(std::string_view column, std::string what, std::string mend);
    void warning(std::string_view column, std::string what, std::string mend);
    /// For a cell that is bad for something that was told elsewhere.
    void leaveOut(std::string_view column) { m_badColumns.emplace_back(column); }
    bool hasErrors() const { return !m_badColumns.empty(); }
    bool hasErrorIn(std::string_view column) const;
    bool wordingIsWanted() const { return !m_problems.isFull(); }

private:
    void report(core::Severity severity, std::string_view column, std::string what, std::string mend);

    const Table& m_table;
    const Row& m_row;
    TableProblems& m_problems;
    std::vector<std::string> m_badColumns;
};

} // namespace tumen::io
