#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "scene/FlowColumns.hpp"
#include "scene/SumScale.hpp"

namespace tumen::scene {

/// Flows by their clusters and look, in flat arrays. Groups with the largest bound come first; each consists
/// of runs, one for each of its parts. A small run has its flows as they are, the largest first, with their
/// units. A large one has its days sorted, each column for itself, and two prefix sums in a row: over its
/// first days, over its last days.
struct FlowGroupTable {
    static constexpr std::size_t largestSmallRun = 8;

    struct Key {
        std::uint32_t from = 0; ///< the place at which the cluster stands
        std::uint32_t to = 0;
        std::uint16_t look = 0;

        /// 24, 24 and 16 bits.
        std::uint64_t packed() const {
            return (static_cast<std::uint64_t>(from) << 40U) | (static_cast<std::uint64_t>(to) << 16U) | look;
        }
        static Key unpacked(std::uint64_t key) {
            return {static_cast<std::uint32_t>(key >> 40U),
                    static_cast<std::uint32_t>(key >> 16U) & 0xffffffU,
                    static_cast<std::uint16_t>(key & 0xffffU)};
        }
    };

    // By group.
    std::vector<std::uint64_t> keys;      ///< packed
    std::vector<std::uint32_t> runBegins; ///< one entry more than groups
    std::vector<float> bounds;            ///< units; no sum of any parts at any date is larger
    // By group, then by part.
    std::vector<std::uint32_t> parts;
    std::vector<std::uint32_t> begins;     ///< of a run's flows; one entry more than runs
    std::vector<std::uint32_t> unitBegins; ///< one entry more than runs
    // By run, then by flow.
    std::vector<Day> firstDays;
    std::vector<Day> lastDays;
    std::vector<std::uint32_t> flows; ///< the largest first
    std::vector<std::int64_t> units;  ///< twice as many in large runs

    std::size_t groupCount() const { return keys.size(); }
    std::size_t sizeOf(std::size_t run) const { return begins[run + 1] - begins[run]; }
    template<typename T>
    std::span<const T> of(std::size_t run, const std::vector<T>& column) const {
        return std::span(column).subspan(begins[run], sizeOf(run));
    }
    std::size_t bytes() const;
};

/// Flows that never hold and flows within one cluster are left out. `heads` gives for each place the one at
/// which its cluster stands.
FlowGroupTable groupFlows(const FlowColumns& columns, const SumScale& scale,
                          std::span<const std::uint32_t> heads);

} // namespace tumen::scene
