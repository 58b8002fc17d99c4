#include "scene/HoldingTotals.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

struct Entry {
    std::uint32_t ownClass = 0;
    Day day = 0;
    std::int64_t units = 0;
};

} // namespace

HoldingTotals::HoldingTotals(std::span<const std::uint32_t> classes, std::span<const Day> firstDays,
                             std::span<const Day> lastDays, std::span<const std::int64_t> units,
                             std::size_t classCount) {
    const auto prefixesOver = [&](std::span<const Day> days) {
        std::vector<Entry> entries;
        entries.reserve(classes.size());
        for (std::size_t i = 0; i < classes.size(); ++i)
            if (firstDays[i] <= lastDays[i])
                entries.push_back({classes[i], days[i], units[i]});
        std::ranges::sort(entries, {},
                          [](const Entry& entry) { return std::pair(entry.ownClass, entry.day); });
        Prefixes prefixes;
        Holding sum;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const bool newClass = i == 0 || entries[i].ownClass != entries[i - 1].ownClass;
            if (newClass) {
                prefixes.begins.resize(entries[i].ownClass + 1U,
                                       static_cast<std::uint32_t>(prefixes.days.size()));
                sum = {};
            }
            sum += {1, entries[i].units};
            if (newClass || entries[i].day != entries[i - 1].day) {
                prefixes.days.push_back(entries[i].day);
                prefixes.totals.push_back(sum);
            }
            prefixes.totals.back() = sum;
        }
        prefixes.begins.resize(classCount + 1, static_cast<std::uint32_t>(prefixes.days.size()));
        prefixes.days.shrink_to_fit();
        prefixes.totals.shrink_to_fit();
        return prefixes;
    };
    m_firsts = prefixesOver(firstDays);
    m_lasts = prefixesOver(lastDays);
}

Holding HoldingTotals::Prefixes::upTo(std::uint32_t ownClass, Day day) const {
    const auto begin = days.begin() + begins[ownClass];
    const auto after = std::upper_bound(begin, days.begin() + begins[ownClass + 1U], day);
    return after == begin ? Holding() : totals[static_cast<std::size_t>(after - days.begin()) - 1];
}

Holding HoldingTotals::over(std::uint32_t ownClass, Day first, Day last) const {
    Holding holding = m_firsts.upTo(ownClass, last);
    if (first == earliestDay)
        return holding;
    const Holding before = m_lasts.upTo(ownClass, first - 1);
    holding.count -= before.count;
    holding.units -= before.units;
    return holding;
}

} // namespace tumen::scene
