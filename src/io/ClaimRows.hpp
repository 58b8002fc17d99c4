#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

#include "io/BriefDraft.hpp"
#include "io/KnownCells.hpp"
#include "io/RowSource.hpp"

namespace tumen::io {

/// Adds the rows of the table of claims to the draft. A row of cells that were all met before goes straight
/// into the columns; any other is read and checked by readClaim(), and when nothing is wrong with it its
/// cells are known from then on.
class ClaimRows {
public:
    /// `head` has the columns; all three must outlive this.
    ClaimRows(const Table& head, BriefDraft& draft, TableProblems& problems);

    void add(const RowCells& row);

private:
    /// A column whose values are kept as codes.
    struct CodedColumn {
        std::optional<std::size_t> index;
        model::Code model::ClaimCodes::*code = nullptr;
        KnownCells known;
    };

    std::string_view cell(const RowCells& row, std::optional<std::size_t> column) const;
    /// False when the row must be looked at more closely.
    bool addKnown(const RowCells& row);
    std::optional<model::Code> codeOfDate(std::string_view cell);
    bool fitTogether(const model::ClaimCodes& codes) const;
    void learn(const RowCells& row);

    const Table& m_head;
    BriefDraft& m_draft;
    TableProblems& m_problems;
    std::array<CodedColumn, 15> m_coded;
    std::optional<std::size_t> m_start;
    std::optional<std::size_t> m_end;
    KnownCells m_knownDates; ///< of both columns
    std::optional<std::size_t> m_id;
    std::optional<std::size_t> m_gist;
    std::optional<std::size_t> m_magnitude;
    std::optional<std::size_t> m_unit;
    /// Who asserts and who denies, where nobody does both.
    std::set<std::pair<model::Code, model::Code>> m_voices;
    /// Sources and paragraphs that they have.
    std::set<std::pair<model::Code, model::Code>> m_citations;
};

} // namespace tumen::io
