#pragma once

#include "core/Wording.hpp"
#include "handout/PageFlow.hpp"
#include "model/Brief.hpp"

namespace tumen::handout {

/// Claims below each other: how each is drawn on the map, what is claimed, of when, how sure it is and who
/// says so, and the paragraph; of those in brief neither when nor who says so. The head of the table stands
/// on every page that it runs over.
class ClaimTable {
public:
    ClaimTable(PageFlow& flow, const model::Brief& brief, model::Language names, const core::Wording& words);
    ~ClaimTable();
    ClaimTable(const ClaimTable&) = delete;
    ClaimTable& operator=(const ClaimTable&) = delete;

    /// Heads those that follow.
    void addGroup(const std::string& title);
    void add(model::ClaimIndex claim);
    void addInBrief(model::ClaimIndex claim);

private:
    void addHead();
    void addRow(const model::Claim& claim, std::span<const Cell> cells, const TextStyle& firstLine);
    std::vector<Cell> cellsOf(const model::Claim& claim) const;
    std::vector<Cell> cellsInBrief(const model::Claim& claim) const;
    std::string paragraphOf(const model::Claim& claim) const;

    PageFlow& m_flow;
    const model::Brief& m_brief;
    model::Language m_names;
    const core::Wording& m_words;
    std::vector<core::Colour> m_kindColours;
    std::vector<Cell> m_columns; ///< without texts
    bool m_isInBrief = false;    ///< the last row was
};

/// What the daggers behind dates mean, as far as these claims have some: one for a date that is not in the
/// source, two for one that is there in part.
void addDateMarks(PageFlow& flow, const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                  const core::Wording& words);

} // namespace tumen::handout
