#include "scene/FlowSums.hpp"

#include <algorithm>
#include <optional>

namespace tumen::scene {

namespace {

/// A group that may be among the largest.
struct Candidate {
    std::uint32_t number = 0;
    Holding holding;
};

bool isOn(const FlowQuery& query, std::uint32_t part) {
    return query.partsOn.empty() || (part < query.partsOn.size() && query.partsOn[part]);
}

bool isLarger(const Candidate& a, const Candidate& b) {
    return a.holding.units != b.holding.units ? a.holding.units > b.holding.units : a.number < b.number;
}

DaySpan common(DaySpan a, DaySpan b) {
    return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

} // namespace

FlowSums::FlowSums(const FlowColumns& columns, const SumScale& scale, std::span<const std::uint32_t> heads)
    : m_table(groupFlows(columns, scale, heads)) {}

Holding FlowSums::holdingOf(std::size_t number, const FlowQuery& query) const {
    Holding holding;
    for (std::uint32_t run = m_table.runBegins[number]; run < m_table.runBegins[number + 1]; ++run)
        if (isOn(query, m_table.parts[run]))
            holding += holdingOfRun(run, query.days);
    return holding;
}

std::int64_t FlowSums::markedOf(std::size_t number, const FlowQuery& query) const {
    std::int64_t marked = 0;
    for (std::uint32_t run = m_table.runBegins[number]; run < m_table.runBegins[number + 1]; ++run)
        if (const std::uint32_t part = m_table.parts[run];
            part < query.partsMarked.size() && query.partsMarked[part] && isOn(query, part))
            marked += holdingOfRun(run, query.days).count;
    return marked;
}

Holding FlowSums::holdingOfRun(std::size_t run, DaySpan days) const {
    const std::size_t size = m_table.sizeOf(run);
    const Day* const firstDays = m_table.firstDays.data() + m_table.begins[run];
    const Day* const lastDays = m_table.lastDays.data() + m_table.begins[run];
    const std::int64_t* const units = m_table.units.data() + m_table.unitBegins[run];
    Holding holding;
    if (size <= FlowGroupTable::largestSmallRun) {
        for (std::size_t i = 0; i < size; ++i)
            if (firstDays[i] <= days.last && days.first <= lastDays[i])
                holding += {1, units[i]};
        return holding;
    }
    const auto begun = std::upper_bound(firstDays, firstDays + size, days.last) - firstDays;
    const auto over = std::lower_bound(lastDays, lastDays + size, days.first) - lastDays;
    holding.count = begun - over;
    if (holding.count > 0)
        holding.units =
            units[begun - 1] - (over > 0 ? units[static_cast<std::ptrdiff_t>(size) + over - 1] : 0);
    return holding;
}

template<typename IsMeant>
std::vector<FlowGroup> FlowSums::largestOf(const FlowQuery& query, const IsMeant& isMeant) const {
    std::vector<Candidate> largest; // a heap whose front is the smallest
    largest.reserve(query.limit);
    const bool isOneDay = query.days.first == query.days.last;
    const auto groups = static_cast<std::uint32_t>(query.limit > 0 ? m_table.groupCount() : 0);
    for (std::uint32_t number = 0; number < groups; ++number) {
        const bool full = largest.size() == query.limit;
        // Groups come with falling bounds, which are whole numbers, and of equal sums the first one stays.
        if (isOneDay && full &&
            static_cast<std::int64_t>(m_table.bounds[number]) <= largest.front().holding.units)
            break;
        const auto key = FlowGroupTable::Key::unpacked(m_table.keys[number]);
        if (key.look >= query.looksOn.size() || !query.looksOn[key.look])
            continue;
        const Candidate candidate = {number, holdingOf(number, query)};
        if (candidate.holding.count == 0 || (full && !isLarger(candidate, largest.front())) ||
            (query.mayDraw && !query.mayDraw(key.from, key.to)) || !isMeant(number))
            continue;
        if (full) {
            std::ranges::pop_heap(largest, isLarger);
            largest.pop_back();
        }
        largest.push_back(candidate);
        std::ranges::push_heap(largest, isLarger);
    }
    std::ranges::sort(largest, isLarger);
    std::vector<FlowGroup> found;
    found.reserve(largest.size());
    for (const Candidate& candidate : largest) {
        const auto key = FlowGroupTable::Key::unpacked(m_table.keys[candidate.number]);
        found.push_back({candidate.number, key.from, key.to, FlowLook::fromNumber(key.look),
                         candidate.holding, markedOf(candidate.number, query)});
    }
    return found;
}

std::vector<FlowGroup> FlowSums::largestAt(const FlowQuery& query) const {
    return largestOf(query, [](std::uint32_t) { return true; });
}

std::vector<FlowGroup> FlowSums::largestOfBoth(const FlowQuery& query, const FlowQuery& before) const {
    std::vector<FlowGroup> found = largestAt(query);
    for (FlowGroup& group : found)
        group.change = holdingOf(group.number, before).count > 0 ? Change::Continued : Change::Began;
    const auto isOver = [&](std::uint32_t number) { return holdingOf(number, query).count == 0; };
    for (FlowGroup& group : largestOf(before, isOver)) {
        group.change = Change::Ended;
        found.push_back(group);
    }
    std::ranges::sort(found, [](const FlowGroup& a, const FlowGroup& b) {
        return a.holding.units != b.holding.units ? a.holding.units > b.holding.units : a.number < b.number;
    });
    found.resize(std::min(found.size(), query.limit));
    return found;
}

std::int64_t FlowSums::largestEver() const {
    return m_table.bounds.empty() ? 0 : static_cast<std::int64_t>(m_table.bounds.front());
}

LargestFlow FlowSums::largestFlowOf(std::uint32_t number, const FlowQuery& query,
                                    const FlowMemory& memory) const {
    LargestFlow largest;
    std::optional<std::int64_t> largestUnits;
    for (std::uint32_t run = m_table.runBegins[number]; run < m_table.runBegins[number + 1]; ++run) {
        if (!isOn(query, m_table.parts[run]))
            continue;
        const LargestFlow own = largestFlowOfRun(run, query.days, memory);
        largest.begins = common(largest.begins, own.begins);
        largest.ends = common(largest.ends, own.ends);
        const auto [first, last] = memory.daysOf(own.flow);
        if (first > query.days.last || last < query.days.first)
            continue; // nothing of this run holds
        const std::int64_t units = memory.unitsOf(own.flow);
        if (!largestUnits || units > *largestUnits || (units == *largestUnits && own.flow < largest.flow)) {
            largestUnits = units;
            largest.flow = own.flow;
        }
    }
    return largest;
}

LargestFlow FlowSums::largestFlowOfRun(std::size_t run, DaySpan days, const FlowMemory& memory) const {
    LargestFlow largest;
    for (const std::uint32_t flow : m_table.of(run, m_table.flows)) {
        const auto [first, last] = memory.daysOf(flow);
        largest.flow = flow;
        if (first > days.last) {
            largest.ends.last = std::min(largest.ends.last, first - 1);
        } else if (last < days.first) {
            largest.begins.first = std::max(largest.begins.first, last + 1);
        } else {
            largest.ends.first = std::max(largest.ends.first, first);
            largest.begins.last = std::min(largest.begins.last, last);
            break;
        }
    }
    return largest;
}

} // namespace tumen::scene
