#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/ClaimSieve.hpp"

namespace tumen::scene {

enum class LedgerColumn { Start, End, Kind, Status, From, To, AssertedBy, DeniedBy, Paragraph, Gist, Id };

/// Of the ledger's rows. Dates go by time::inOrderOfTime, kinds and statuses by their lists, paragraphs by
/// their numbers, names and texts by the alphabet. What is missing comes last; equals keep the brief's order.
struct LedgerOrder {
    LedgerColumn column = LedgerColumn::Start;
    bool descending = false;
    friend bool operator==(const LedgerOrder&, const LedgerOrder&) = default;
};

/// The claims that a filter lets through, in an order. Filled a stretch at a time, so that no frame waits for
/// a million of them.
class LedgerRows {
public:
    /// Names are compared in that language. The brief outlives this.
    LedgerRows(const model::Brief& brief, const state::LedgerFilter& filter, LedgerOrder order,
               model::Language language);

    /// Looks at so many further claims at most; brings the rows in order behind the last one.
    void advance(std::size_t claims);
    bool isWhole() const { return m_isSorted; }

    /// In the brief's order until all are there.
    std::span<const std::uint32_t> claims() const { return m_claims; }

private:
    const model::Brief* m_brief;
    ClaimSieve m_sieve;
    LedgerOrder m_order;
    model::Language m_language;
    std::vector<std::uint32_t> m_claims;
    std::size_t m_lookedAt = 0;
    bool m_isSorted = false;
};

} // namespace tumen::scene
