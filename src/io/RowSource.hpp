#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "core/Result.hpp"

namespace tumen::io {

/// The cells of one row as text, one for each column; valid until the next row is read.
struct RowCells {
    std::size_t number = 0; ///< as a spreadsheet counts: the header is row 1
    std::span<const std::string_view> cells;
};

/// The rows of a table that may be too long to be held as text: they are given out one by one.
class RowSource {
public:
    using Report = std::function<void(core::Problem)>;

    virtual ~RowSource() = default;

    /// Gives out the next row that is not blank; false at the end. Rows that cannot be read at all are
    /// reported and left out.
    virtual bool next(RowCells& row, const Report& report) = 0;
    /// After the end: true when the table broke off in a way that makes all of it doubtful. That is reported.
    virtual bool hasFailed() const = 0;
    /// How much was given out, from 0 to 1.
    virtual double share() const = 0;
};

} // namespace tumen::io
