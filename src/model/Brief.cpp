#include "model/Brief.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::model {

namespace {

template<typename List>
std::optional<std::size_t> indexById(const List& list, std::string_view id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [id](const auto& entry) { return entry.id == id; });
    if (found == list.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

/// The span of the finite days of the intervals.
class FiniteSpan {
public:
    void add(time::IntervalRef interval) {
        for (const time::EdtfDate* date : {&interval.start, &interval.end})
            for (const time::DayNumber day : {date->earliest, date->latest})
                if (std::isfinite(day))
                    add({day, day});
    }
    void add(time::DayRange days) {
        m_first = std::min(m_first, days.first);
        m_last = std::max(m_last, days.last);
    }
    bool empty() const { return m_first > m_last; }
    time::DayRange days() const { return {m_first, m_last}; }

private:
    time::DayNumber m_first = time::openFuture;
    time::DayNumber m_last = time::openPast;
};

} // namespace

std::optional<PlaceIndex> Brief::findPlace(std::string_view idOrName) const {
    if (const auto byId = indexById(places, idOrName))
        return byId;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const Place& place) { return place.name.en == idOrName; });
    if (found == places.end())
        return std::nullopt;
    return static_cast<PlaceIndex>(found - places.begin());
}

std::optional<ClaimIndex> Brief::findClaim(std::string_view id) const {
    return claims.find(id);
}

std::optional<KindIndex> Brief::findKind(std::string_view id) const {
    return indexById(kinds, id);
}

const Source* Brief::sourceOf(const Claim& claim) const {
    return sources.empty() ? nullptr : &sources[sourceIndex(claim.source)];
}

std::size_t Brief::sourceIndex(std::string_view id) const {
    return indexById(sources, id).value_or(0);
}

time::DayRange Brief::span() const {
    FiniteSpan span;
    if (const auto named = claims.namedDays())
        span.add(*named);
    for (const Period& period : periods)
        span.add(period.when);
    if (span.empty())
        return {time::toDayNumber({1995, 1, 1}), time::toDayNumber({2005, 1, 1})};
    const auto [first, last] = span.days();
    return {time::toDayNumber({time::toCivil(first).year, 1, 1}),
            time::toDayNumber({time::toCivil(last).year + 1, 1, 1})};
}

std::optional<PeriodIndex> Brief::periodAt(time::DayNumber days) const {
    constexpr double likely = 0.5;
    const auto rank = [&](const Period& period) {
        return std::pair(std::min(time::presence(period.when, days), likely), period.when.start.earliest);
    };
    std::optional<PeriodIndex> best;
    for (PeriodIndex i = 0; i < periods.size(); ++i)
        if (time::touches(periods[i].when, days) && (!best || rank(periods[i]) >= rank(periods[*best])))
            best = i;
    return best;
}

} // namespace tumen::model
