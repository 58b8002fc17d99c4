#include "scene/HoldingCounts.hpp"

#include <algorithm>
#include <numeric>

namespace tumen::scene {

HoldingCounts::HoldingCounts(std::span<const std::uint32_t> classes, std::span<const DaySpan> days,
                             std::size_t classCount)
    : m_begins(classCount + 1) {
    const auto holds = [&](std::size_t i) { return days[i].first <= days[i].last; };
    for (std::size_t i = 0; i < classes.size(); ++i)
        m_begins[classes[i] + 1U] += holds(i) ? 1 : 0;
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
    m_firsts.resize(m_begins.back());
    m_lasts.resize(m_begins.back());
    std::vector<std::uint32_t> next(m_begins.begin(), m_begins.end() - 1);
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (holds(i)) {
            const std::uint32_t slot = next[classes[i]]++;
            m_firsts[slot] = days[i].first;
            m_lasts[slot] = days[i].last;
        }
    for (std::size_t c = 0; c < classCount; ++c)
        for (std::vector<Day>* all : {&m_firsts, &m_lasts})
            std::sort(all->begin() + m_begins[c], all->begin() + m_begins[c + 1]);
}

int HoldingCounts::over(std::uint32_t ownClass, DaySpan days) const {
    const auto begun = [&](const std::vector<Day>& all, auto search, Day day) {
        const auto begin = all.begin() + m_begins[ownClass];
        return search(begin, all.begin() + m_begins[ownClass + 1U], day) - begin;
    };
    const auto upper = [](auto first, auto last, Day day) { return std::upper_bound(first, last, day); };
    const auto lower = [](auto first, auto last, Day day) { return std::lower_bound(first, last, day); };
    return static_cast<int>(begun(m_firsts, upper, days.last) - begun(m_lasts, lower, days.first));
}

} // namespace tumen::scene
