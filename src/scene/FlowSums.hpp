#pragma once

#include <functional>
#include <vector>

#include "scene/FlowGroupTable.hpp"
#include "scene/HoldingTotals.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::scene {

/// Flows of one look between the same two clusters of places, drawn as one.
struct FlowGroup {
    std::uint32_t number = 0;
    std::uint32_t from = 0; ///< the place at which the cluster stands
    std::uint32_t to = 0;
    FlowLook look;
    Holding holding;              ///< what holds then
    std::int64_t marked = 0;      ///< how many of them are of marked parts
    Change change = Change::None; ///< when two times are compared

    friend bool operator==(const FlowGroup&, const FlowGroup&) = default;
};

/// What is to be drawn.
struct FlowQuery {
    DaySpan days = {};                  ///< what holds on some of them; both inclusive
    std::vector<bool> looksOn;          ///< by FlowLook number; looks behind the end are off
    std::vector<bool> partsOn = {};     ///< by number of part; all are on when empty
    std::vector<bool> partsMarked = {}; ///< by number of part; none is marked when empty
    /// Whether a group between the clusters that stand at these places may be drawn; all may when empty.
    std::function<bool(std::uint32_t from, std::uint32_t to)> mayDraw;
    std::size_t limit = 2000;
};

/// The largest flow of a group that holds on some of the days of a span. It surely still is that for any span
/// that begins and ends within these.
struct LargestFlow {
    std::size_t flow = 0;
    DaySpan begins = {earliestDay, latestDay};
    DaySpan ends = {earliestDay, latestDay};

    bool isFor(DaySpan days) const {
        return begins.first <= days.first && days.first <= begins.last && ends.first <= days.last &&
               days.last <= ends.last;
    }
};

/// What the columns said of a flow, to be told again.
struct FlowMemory {
    std::function<DaySpan(std::size_t flow)> daysOf;
    std::function<std::int64_t(std::size_t flow)> unitsOf;
};

/// The flows of a brief at one level of clustering, in groups whose sums over any days cost a search a part.
/// The largest of one day are found without looking at all of them: groups are asked in the order of the
/// largest sum that they ever have on one, until that of the next could not be among them.
class FlowSums {
public:
    /// `heads` gives for each place the one at which its cluster stands (PlaceClusters::Level). At most 48
    /// bytes a flow, when each is a group of its own; nothing of the columns is kept.
    FlowSums(const FlowColumns& columns, const SumScale& scale, std::span<const std::uint32_t> heads);

    /// The groups that hold anything, at most `limit`, by falling sum; of equal sums the lower number first.
    std::vector<FlowGroup> largestAt(const FlowQuery& query) const;

    /// The groups that hold anything then or did so before, at most `limit` of the query, with what became of
    /// them; what has ended with what it held before.
    std::vector<FlowGroup> largestOfBoth(const FlowQuery& query, const FlowQuery& before) const;

    std::size_t groupCount() const { return m_table.groupCount(); }
    /// Of a group that holds anything then; of equal ones the first in the columns.
    LargestFlow largestFlowOf(std::uint32_t number, const FlowQuery& query, const FlowMemory& memory) const;
    /// The largest sum that a group ever has on one day, units, rounded up to 24 bits.
    std::int64_t largestEver() const;
    std::size_t bytes() const { return m_table.bytes(); }

private:
    /// The largest of those that `isMeant` lets through by their number.
    template<typename IsMeant>
    std::vector<FlowGroup> largestOf(const FlowQuery& query, const IsMeant& isMeant) const;
    Holding holdingOf(std::size_t number, const FlowQuery& query) const;
    std::int64_t markedOf(std::size_t number, const FlowQuery& query) const;
    Holding holdingOfRun(std::size_t run, DaySpan days) const;
    LargestFlow largestFlowOfRun(std::size_t run, DaySpan days, const FlowMemory& memory) const;

    FlowGroupTable m_table;
};

} // namespace tumen::scene
