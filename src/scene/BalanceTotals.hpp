#pragma once

#include <map>

#include "scene/Balance.hpp"
#include "scene/HoldingCounts.hpp"
#include "scene/HoldingTotals.hpp"
#include "scene/SumScale.hpp"

namespace tumen::scene {

/// What all parties of a brief give each other in any days, without looking at the claims again.
class BalanceTotals {
public:
    using Pair = std::pair<std::size_t, std::size_t>; ///< by their places in parties()

    explicit BalanceTotals(const model::Brief& brief);

    const Parties& parties() const { return m_parties; }
    /// The two that share most flows at all dates; nothing when no flow runs between two.
    std::optional<Pair> closestPair() const;

    /// Of the flows that may hold in the days. Left and right are different parties.
    Balance between(std::size_t left, std::size_t right, time::DayRange days) const;
    BalanceMatrix matrix(time::DayRange days, std::size_t mostParties) const;

private:
    /// Flows of one kind and status class from one party to another.
    struct Stream {
        model::KindIndex kind = 0;
        model::StatusClass statusClass = model::StatusClass::Documented;
        std::uint32_t number = 0; ///< its class in the counts
        /// Units in which something is told, each with its class in the sums.
        std::map<std::string, std::uint32_t, std::less<>> amounts;
    };
    /// From one party to another.
    struct Way {
        std::vector<Stream> streams; ///< by kind, then by status class
        int flows = 0;
        int undated = 0;
    };
    struct Columns;

    static Stream& streamOf(Way& way, model::KindIndex kind, model::StatusClass statusClass);
    void addUp(const model::Brief& brief);
    BalanceSide sideOf(Pair pair, DaySpan days) const;
    int flowsOf(Pair pair, DaySpan days) const;
    int undatedOf(Pair pair) const;

    Parties m_parties;
    std::map<Pair, Way> m_ways; ///< giver, taker
    std::map<std::string, SumScale, std::less<>> m_scales;
    HoldingCounts m_flows; ///< a class for each stream
    HoldingCounts m_denied;
    HoldingCounts m_ofParties; ///< a class for each party: what it gives and takes
    HoldingTotals m_sums;      ///< a class for each unit of a stream
};

} // namespace tumen::scene
