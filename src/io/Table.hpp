#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/Result.hpp"
#include "io/RowSource.hpp"
#include "io/Shape.hpp"

namespace tumen::io {

struct Row {
    std::size_t number = 0; ///< as a spreadsheet counts: the header is row 1
    std::vector<std::string> cells;
    std::optional<Shape> shape; ///< of a layer with geometry
};

/// One table of a source, every cell as text, before anything in it is checked.
struct Table {
    std::string file;
    std::string name;                  ///< in lower case, without a database schema
    std::vector<std::string> columns;  ///< in lower case
    std::vector<Row> rows;             ///< blank ones left out
    std::unique_ptr<RowSource> stream; ///< of claims, in place of `rows`: there may be millions
    bool hasShapes = false;
    std::vector<core::Problem> problems; ///< met while reading; rows with an error are not in `rows`

    std::optional<std::size_t> findColumn(std::string_view column) const;
    bool hasColumn(std::string_view column) const { return findColumn(column).has_value(); }
};

/// What is read of a source: the tables of a brief, long ones as streams, with what a brief has use for; or
/// every row and column of every table, shapes as text in columns of their own.
enum class TableChoice { OfBrief, All };

/// The tables of a source that belong to a brief, and the names of the others.
struct TableSet {
    std::vector<Table> tables;
    std::vector<std::string> otherNames;
    std::vector<core::Problem> problems;
};

} // namespace tumen::io
