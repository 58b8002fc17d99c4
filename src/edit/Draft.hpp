#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/Result.hpp"
#include "io/Table.hpp"
#include "model/Brief.hpp"

namespace tumen::edit {

/// The cells of a row, one for each column of its sheet or fewer; what is missing is empty.
using Cells = std::vector<std::string>;

/// One table of a brief as it is edited: text. Rows are shared between the states of a draft.
struct Sheet {
    std::string name;
    std::vector<std::string> columns; ///< in lower case
    std::vector<std::shared_ptr<const Cells>> rows;

    std::optional<std::size_t> findColumn(std::string_view column) const;
    /// Empty where there is no such row, column or cell.
    std::string_view cell(std::size_t row, std::string_view column) const;
    /// The row with the id; nothing where there is none.
    std::optional<std::size_t> findRow(std::string_view id) const;
    /// Adds the column where it is not there yet.
    void set(std::size_t row, std::string_view column, std::string text);

    friend bool operator==(const Sheet& a, const Sheet& b);
};

/// The tables of a brief while they are edited: a value, of which each edit makes another one that shares
/// what it did not change. What is wrong with it is told by the readers of files.
class Draft {
public:
    /// No value where there are no tables at the path.
    static core::Result<Draft> read(const std::string& path);
    Draft() = default;
    explicit Draft(std::vector<Sheet> sheets);

    /// Null where there is none. Of tables that are there twice the first counts.
    std::shared_ptr<const Sheet> find(std::string_view table) const;
    /// The sheet, or an empty one with the columns that a brief's table must have.
    Sheet sheet(std::string_view table) const;
    /// With the sheet in place of that of its name.
    Draft with(Sheet sheet) const;
    std::span<const std::shared_ptr<const Sheet>> sheets() const { return m_sheets; }

    /// The brief as it would be read from the path after saving; what is wrong with it names rows as a
    /// spreadsheet would count them then.
    core::Result<model::Brief> brief(const std::string& path) const;

    /// What could not be read at all and would be lost by writing over it.
    const std::vector<core::Problem>& losses() const { return m_losses; }

    /// By what is in the tables.
    friend bool operator==(const Draft& a, const Draft& b);

private:
    std::vector<std::shared_ptr<const Sheet>> m_sheets;
    std::vector<core::Problem> m_losses;
};

/// Writes a draft over what was saved at the path before, in a folder only the tables that differ from it.
/// What could not be read is not written over. See io::writeTables().
std::optional<core::Problem> save(const Draft& draft, const Draft& saved, const std::string& path);

/// Writes all of a draft of the brief at `from` to another path, with the texts of sources beside it.
std::optional<core::Problem> saveAs(const Draft& draft, const std::string& from, const std::string& path);

} // namespace tumen::edit
