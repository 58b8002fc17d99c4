#include "scene/FlowGroupTable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace tumen::scene {

namespace {

struct Member {
    std::uint64_t key = 0;
    std::uint32_t part = 0;
    std::uint32_t flow = 0;
};

/// A flow of the group or run in hand.
struct Row {
    std::uint32_t flow = 0;
    Day firstDay = 0;
    Day lastDay = 0;
    std::int64_t units = 0;
};

struct Group {
    std::uint64_t key = 0;
    float bound = 0.0F;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Sorted by key and part, those of one part in the order of the columns.
std::vector<Member> membersOf(const FlowColumns& columns, std::span<const std::uint32_t> heads) {
    std::vector<Member> members;
    members.reserve(columns.size());
    for (std::uint32_t flow = 0; flow < columns.size(); ++flow) {
        const std::uint32_t from = heads[columns.from[flow]];
        const std::uint32_t to = heads[columns.to[flow]];
        if (from != to && columns.everHolds(flow))
            members.push_back(
                {FlowGroupTable::Key{from, to, columns.looks[flow]}.packed(), columns.partOf(flow), flow});
    }
    std::ranges::sort(members, {},
                      [](const Member& member) { return std::tuple(member.key, member.part, member.flow); });
    return members;
}

class Grouping {
public:
    Grouping(const FlowColumns& columns, const SumScale& scale, std::span<const std::uint32_t> heads)
        : m_columns(columns), m_scale(scale), m_members(membersOf(columns, heads)) {}

    FlowGroupTable table() {
        std::vector<Group> groups = findGroups();
        std::ranges::sort(groups, [](const Group& a, const Group& b) {
            return a.bound != b.bound ? a.bound > b.bound : a.key < b.key;
        });
        reserve(groups);
        for (const Group& group : groups)
            append(group);
        m_table.runBegins.push_back(static_cast<std::uint32_t>(m_table.parts.size()));
        m_table.begins.push_back(static_cast<std::uint32_t>(m_table.flows.size()));
        m_table.unitBegins.push_back(static_cast<std::uint32_t>(m_table.units.size()));
        return std::move(m_table);
    }

private:
    std::vector<Group> findGroups() {
        std::vector<Group> groups;
        for (std::uint32_t begin = 0; begin < m_members.size();) {
            std::uint32_t end = begin + 1;
            while (end < m_members.size() && m_members[end].key == m_members[begin].key)
                ++end;
            groups.push_back({m_members[begin].key, 0.0F, begin, end});
            readRows(begin, end);
            groups.back().bound = boundOfRows();
            begin = end;
        }
        return groups;
    }

    /// The end of the run that begins there.
    std::uint32_t endOfRun(std::uint32_t begin, std::uint32_t endOfGroup) const {
        std::uint32_t end = begin + 1;
        while (end < endOfGroup && m_members[end].part == m_members[begin].part)
            ++end;
        return end;
    }

    void readRows(std::uint32_t begin, std::uint32_t end) {
        m_rows.clear();
        for (std::uint32_t i = begin; i < end; ++i) {
            const std::uint32_t flow = m_members[i].flow;
            m_rows.push_back({flow, m_columns.firstDays[flow], m_columns.lastDays[flow],
                              m_scale.toUnits(m_columns.magnitudes[flow])});
        }
    }

    /// What begins counts before what ends on the day before, so that the bound is never too low.
    float boundOfRows() {
        m_changes.clear();
        for (const Row& row : m_rows) {
            m_changes.push_back({row.firstDay, row.units});
            if (row.lastDay != latestDay)
                m_changes.push_back({row.lastDay + 1, -row.units});
        }
        std::int64_t largest = 0;
        if (m_rows.size() == 1) {
            largest = m_rows.front().units;
        } else {
            std::ranges::sort(m_changes, {}, &Change::day);
            std::int64_t sum = 0;
            for (std::size_t i = 0; i < m_changes.size(); ++i) {
                sum += m_changes[i].units;
                if (i + 1 == m_changes.size() || m_changes[i].day != m_changes[i + 1].day)
                    largest = std::max(largest, sum);
            }
        }
        const auto bound = static_cast<float>(largest);
        return static_cast<long double>(bound) >= static_cast<long double>(largest)
                   ? bound
                   : std::nextafter(bound, std::numeric_limits<float>::infinity());
    }

    void reserve(const std::vector<Group>& groups) {
        std::size_t runs = 0;
        std::size_t units = 0;
        for (const Group& group : groups)
            for (std::uint32_t begin = group.begin; begin < group.end; ++runs) {
                const std::uint32_t end = endOfRun(begin, group.end);
                units += end - begin > FlowGroupTable::largestSmallRun ? 2 * (end - begin) : end - begin;
                begin = end;
            }
        m_table.keys.reserve(groups.size());
        m_table.runBegins.reserve(groups.size() + 1);
        m_table.bounds.reserve(groups.size());
        m_table.parts.reserve(runs);
        m_table.begins.reserve(runs + 1);
        m_table.unitBegins.reserve(runs + 1);
        m_table.firstDays.reserve(m_members.size());
        m_table.lastDays.reserve(m_members.size());
        m_table.flows.reserve(m_members.size());
        m_table.units.reserve(units);
    }

    void append(const Group& group) {
        m_table.keys.push_back(group.key);
        m_table.bounds.push_back(group.bound);
        m_table.runBegins.push_back(static_cast<std::uint32_t>(m_table.parts.size()));
        for (std::uint32_t begin = group.begin; begin < group.end;) {
            const std::uint32_t end = endOfRun(begin, group.end);
            appendRun(begin, end);
            begin = end;
        }
    }

    void appendRun(std::uint32_t begin, std::uint32_t end) {
        m_table.parts.push_back(m_members[begin].part);
        m_table.begins.push_back(static_cast<std::uint32_t>(m_table.flows.size()));
        m_table.unitBegins.push_back(static_cast<std::uint32_t>(m_table.units.size()));
        readRows(begin, end);
        std::ranges::stable_sort(m_rows, std::ranges::greater{}, &Row::units);
        for (const Row& row : m_rows)
            m_table.flows.push_back(row.flow);
        if (m_rows.size() > FlowGroupTable::largestSmallRun) {
            appendSorted(&Row::firstDay, m_table.firstDays);
            appendSorted(&Row::lastDay, m_table.lastDays);
            return;
        }
        for (const Row& row : m_rows) {
            m_table.firstDays.push_back(row.firstDay);
            m_table.lastDays.push_back(row.lastDay);
            m_table.units.push_back(row.units);
        }
    }

    void appendSorted(Day Row::*day, std::vector<Day>& days) {
        std::ranges::sort(m_rows, {}, day);
        std::int64_t sum = 0;
        for (const Row& row : m_rows) {
            days.push_back(row.*day);
            m_table.units.push_back(sum += row.units);
        }
    }

    struct Change {
        Day day = 0;
        std::int64_t units = 0;
    };

    const FlowColumns& m_columns;
    const SumScale& m_scale;
    std::vector<Member> m_members;
    std::vector<Row> m_rows;
    std::vector<Change> m_changes;
    FlowGroupTable m_table;
};

} // namespace

std::size_t FlowGroupTable::bytes() const {
    const auto bytesOf = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return bytesOf(keys) + bytesOf(runBegins) + bytesOf(parts) + bytesOf(begins) + bytesOf(unitBegins) +
           bytesOf(bounds) + bytesOf(firstDays) + bytesOf(lastDays) + bytesOf(flows) + bytesOf(units);
}

FlowGroupTable groupFlows(const FlowColumns& columns, const SumScale& scale,
                          std::span<const std::uint32_t> heads) {
    return Grouping(columns, scale, heads).table();
}

} // namespace tumen::scene
