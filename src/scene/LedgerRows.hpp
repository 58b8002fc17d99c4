#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/BackgroundTask.hpp"
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

/// The claims that a filter lets through, in an order. Filled a stretch at a time and, where they are many,
/// put in order on a thread, so that no frame waits for a million of them.
class LedgerRows {
public:
    /// Names are compared in that language. The brief outlives this.
    LedgerRows(const model::Brief& brief, const state::LedgerFilter& filter, LedgerOrder order,
               model::Language language);

    /// The same rows in another order; as good as at once when they are few. These are whole.
    LedgerRows reordered(LedgerOrder order, model::Language language) const;

    /// Looks at so many further claims at most; brings the rows in order behind the last one.
    void advance(std::size_t claims);
    bool isWhole() const { return m_isSorted; }
    /// True while they are put in order on a thread; who lets go of them then waits for it.
    bool isSorting() const { return m_sorting.has_value(); }

    /// In the brief's order until all are there.
    std::span<const std::uint32_t> claims() const { return m_claims; }

private:
    void sort();

    const model::Brief* m_brief;
    ClaimSieve m_sieve;
    LedgerOrder m_order;
    model::Language m_language;
    std::vector<std::uint32_t> m_claims;
    std::size_t m_lookedAt = 0;
    bool m_isSorted = false;
    std::optional<core::BackgroundTask<std::vector<std::uint32_t>>> m_sorting;
};

} // namespace tumen::scene
