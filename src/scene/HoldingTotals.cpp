#include "scene/HoldingTotals.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

struct Entry {
    std::uint16_t look = 0;
    Day day = 0;
    std::int64_t units = 0;
};

} // namespace

HoldingTotals::HoldingTotals(std::span<const std::uint16_t> looks, std::span<const Day> firstDays,
                             std::span<const Day> lastDays, std::span<const std::int64_t> units,
                             std::size_t lookCount) {
    const auto prefixesOver = [&](std::span<const Day> days) {
        std::vector<Entry> entries;
        entries.reserve(looks.size());
        for (std::size_t i = 0; i < looks.size(); ++i)
            if (firstDays[i] <= lastDays[i])
                entries.push_back({looks[i], days[i], units[i]});
        std::ranges::sort(entries, {}, [](const Entry& entry) { return std::pair(entry.look, entry.day); });
        Prefixes prefixes;
        Holding sum;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const bool newLook = i == 0 || entries[i].look != entries[i - 1].look;
            if (newLook) {
                prefixes.begins.resize(entries[i].look + 1U,
                                       static_cast<std::uint32_t>(prefixes.days.size()));
                sum = {};
            }
            sum += {1, entries[i].units};
            if (newLook || entries[i].day != entries[i - 1].day) {
                prefixes.days.push_back(entries[i].day);
                prefixes.totals.push_back(sum);
            }
            prefixes.totals.back() = sum;
        }
        prefixes.begins.resize(lookCount + 1, static_cast<std::uint32_t>(prefixes.days.size()));
        prefixes.days.shrink_to_fit();
        prefixes.totals.shrink_to_fit();
        return prefixes;
    };
    m_firsts = prefixesOver(firstDays);
    m_lasts = prefixesOver(lastDays);
}

Holding HoldingTotals::Prefixes::upTo(std::uint16_t look, Day day) const {
    const auto begin = days.begin() + begins[look];
    const auto after = std::upper_bound(begin, days.begin() + begins[look + 1U], day);
    return after == begin ? Holding() : totals[static_cast<std::size_t>(after - days.begin()) - 1];
}

Holding HoldingTotals::over(std::uint16_t look, Day first, Day last) const {
    Holding holding = m_firsts.upTo(look, last);
    if (first == earliestDay)
        return holding;
    const Holding before = m_lasts.upTo(look, first - 1);
    holding.count -= before.count;
    holding.units -= before.units;
    return holding;
}

} // namespace tumen::scene
