#include "io/ClaimRows.hpp"

#include <algorithm>

#include "core/Text.hpp"

namespace tumen::io {

using Codes = model::ClaimCodes;

ClaimRows::ClaimRows(const Table& head, BriefDraft& draft, TableProblems& problems)
    : m_head(head), m_draft(draft), m_problems(problems), m_start(head.findColumn("start")),
      m_end(head.findColumn("end")), m_id(head.findColumn("id")), m_gist(head.findColumn("gist")),
      m_magnitude(head.findColumn("magnitude")), m_unit(head.findColumn("unit")) {
    constexpr std::pair<std::string_view, model::Code Codes::*> columns[] = {
        {"form", &Codes::form},
        {"kind", &Codes::kind},
        {"subkind", &Codes::subkind},
        {"from", &Codes::from},
        {"to", &Codes::to},
        {"via", &Codes::via},
        {"route", &Codes::course},
        {"route_source", &Codes::courseSource},

        {"date_basis", &Codes::dateBasis},
        {"status", &Codes::status},
        {"asserted_by", &Codes::assertedBy},
        {"denied_by", &Codes::deniedBy},
        {"source", &Codes::source},
        {"paragraph", &Codes::paragraph},
        {"unit", &Codes::unit}};
    static_assert(std::size(columns) == std::tuple_size_v<decltype(m_coded)>);
    for (std::size_t i = 0; i < m_coded.size(); ++i) {
        m_coded[i].index = head.findColumn(columns[i].first);
        m_coded[i].code = columns[i].second;
    }
}

std::string_view ClaimRows::cell(const RowCells& row, std::optional<std::size_t> column) const {
    return column ? row.cells[*column] : std::string_view();
}

void ClaimRows::add(const RowCells& row) {
    if (addKnown(row))
        return;
    const std::size_t problemsBefore = m_problems.count();
    const std::size_t claimsBefore = m_draft.brief.claims.size();
    const Row copy{row.number, {row.cells.begin(), row.cells.end()}, std::nullopt};
    RowReader reader(m_head, copy, m_problems);
    readClaim(reader, m_draft);
    if (m_problems.count() == problemsBefore && m_draft.brief.claims.size() > claimsBefore)
        learn(row);
}

bool ClaimRows::addKnown(const RowCells& row) {
    Codes codes;
    for (CodedColumn& column : m_coded) {
        const auto code = column.known.find(cell(row, column.index));
        if (!code)
            return false;
        codes.*column.code = *code;
    }
    const auto start = codeOfDate(cell(row, m_start));
    const auto end = codeOfDate(cell(row, m_end));
    if (!start || !end)
        return false;
    codes.start = *start;
    codes.end = *end;
    if (!fitTogether(codes))
        return false;

    const std::string_view id = core::trimmed(cell(row, m_id));
    const std::string_view gist = core::trimmed(cell(row, m_gist));
    if (id.empty() || gist.empty() || std::max(id.size(), gist.size()) > mostTextBytes || !isPlainText(id) ||
        !isPlainText(gist))
        return false;
    const std::string_view amount = core::trimmed(cell(row, m_magnitude));
    std::optional<double> magnitude;
    if (!amount.empty()) {
        magnitude = core::toNumber(amount);
        if (!magnitude || *magnitude < 0.0 || *magnitude > largestMagnitude ||
            core::trimmed(cell(row, m_unit)).empty())
            return false;
    }
    if (!m_draft.claimIds.addNew(id, row.number, m_draft.brief.claims.size()))
        return false;
    m_draft.brief.claims.add(codes, id, gist, magnitude);
    return true;
}

/// Most dates of a long table are new for a while, so that these are learned one by one. Nothing for a bad
/// one.
std::optional<model::Code> ClaimRows::codeOfDate(std::string_view cell) {
    if (const auto known = m_knownDates.find(cell))
        return known;
    const std::string_view text = core::trimmed(cell);
    if (!isPlainText(text))
        return std::nullopt;
    const auto date = time::parseEdtf(text);
    if (!date || !date.problems().empty())
        return std::nullopt;
    const model::Code code = m_draft.brief.claims.codeOf(*date);
    m_knownDates.learn(cell, code);
    return code;
}

/// Each cell is good by itself; these are the checks of one against another.
bool ClaimRows::fitTogether(const Codes& codes) const {
    const model::Claims& claims = m_draft.brief.claims;
    const bool isFlow = codes.form == static_cast<model::Code>(model::Form::Flow);
    if (isFlow && (codes.from == 0 || codes.from == codes.to))
        return false;
    if (time::isBefore(time::strictBounds(claims.date(codes.end)),
                       time::strictBounds(claims.date(codes.start))))
        return false;
    return m_voices.contains({codes.assertedBy, codes.deniedBy}) &&
           m_citations.contains({codes.source, codes.paragraph});
}

void ClaimRows::learn(const RowCells& row) {
    const Codes codes = m_draft.brief.claims.codes(m_draft.brief.claims.size() - 1);
    for (CodedColumn& column : m_coded)
        column.known.learn(cell(row, column.index), codes.*column.code);
    m_voices.emplace(codes.assertedBy, codes.deniedBy);
    m_citations.emplace(codes.source, codes.paragraph);
}

} // namespace tumen::io
