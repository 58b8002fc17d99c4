#pragma once

#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "scene/FlowColumns.hpp"

namespace tumen::scene {

/// Seeded flows over so many places, in days around 1970, some of them open, some that never hold.
struct RandomFlows {
    enum class Magnitudes { None, Whole, Decimal, Any };

    RandomFlows(std::size_t count, std::uint32_t places, Magnitudes magnitudeKind, unsigned seed)
        : m_random(seed) {
        for (std::size_t i = 0; i < count; ++i) {
            from.push_back(below(places));
            to.push_back(below(places));
            const FlowLook look = {below(3), model::allStatusClasses[below(4)], below(5) == 0};
            looks.push_back(look.number());
            parts.push_back(below(partCount));
            const Day first = static_cast<Day>(below(1000)) - 500;
            firstDays.push_back(below(20) == 0 ? earliestDay : first);
            lastDays.push_back(below(20) == 0 ? latestDay : first + static_cast<Day>(below(120)) - 5);
            magnitudes.push_back(magnitude(magnitudeKind));
        }
    }

    FlowColumns columns() const { return {from, to, looks, firstDays, lastDays, magnitudes, parts}; }
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(m_random() % limit); }

    static constexpr std::size_t lookCount = 3 * looksPerKind;
    static constexpr std::uint32_t partCount = 4;
    std::vector<std::uint32_t> from;
    std::vector<std::uint32_t> to;
    std::vector<std::uint16_t> looks;
    std::vector<Day> firstDays;
    std::vector<Day> lastDays;
    std::vector<double> magnitudes;
    std::vector<std::uint32_t> parts;

private:
    double magnitude(Magnitudes kind) {
        if (kind == Magnitudes::None || below(10) == 0)
            return std::numeric_limits<double>::quiet_NaN();
        if (kind == Magnitudes::Whole)
            return below(50);
        if (kind == Magnitudes::Decimal)
            return below(100000) / 100.0;
        return std::exp(below(100000) / 5000.0) / 3.0;
    }

    std::mt19937 m_random;
};

/// Whether a flow holds on some of the days.
inline bool holdsIn(const FlowColumns& columns, std::size_t flow, DaySpan days) {
    return columns.everHolds(flow) && columns.firstDays[flow] <= days.last &&
           days.first <= columns.lastDays[flow];
}

} // namespace tumen::scene
