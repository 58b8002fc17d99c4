#include "scene/BalanceTotals.hpp"

#include <algorithm>
#include <numeric>

#include "scene/ClaimTotals.hpp"

namespace tumen::scene {

/// One row for each thing that is counted or added up.
struct BalanceTotals::Columns {
    std::vector<std::uint32_t> classes;
    std::vector<DaySpan> days;

    void add(std::uint32_t ownClass, DaySpan when) {
        classes.push_back(ownClass);
        days.push_back(when);
    }
    HoldingCounts counts(std::size_t classCount) const { return {classes, days, classCount}; }
    HoldingTotals sums(std::span<const std::int64_t> units, std::size_t classCount) const {
        std::vector<Day> firsts;
        std::vector<Day> lasts;
        for (const DaySpan& when : days) {
            firsts.push_back(when.first);
            lasts.push_back(when.last);
        }
        return {classes, firsts, lasts, units, classCount};
    }
};

BalanceTotals::BalanceTotals(const model::Brief& brief) : m_parties(partiesOf(brief)) {
    const model::Claims& claims = brief.claims;
    std::map<std::string, std::vector<double>, std::less<>> magnitudes;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        const auto pair = m_parties.ofFlow(claims, i);
        if (!pair)
            continue;
        Way& way = m_ways[*pair];
        ++way.flows;
        way.undated += time::isUndated(claims.when(i)) ? 1 : 0;
        Stream& stream = streamOf(way, claims.kind(i), claims.statusClass(i));
        const auto magnitude = claims.magnitude(i);
        if (!magnitude)
            continue;
        const std::string_view unit = claims.unit(i);
        if (!stream.amounts.contains(unit))
            stream.amounts.emplace(unit, 0);
        auto of = magnitudes.find(unit);
        if (of == magnitudes.end())
            of = magnitudes.emplace(unit, std::vector<double>()).first;
        of->second.push_back(*magnitude);
    }
    for (const auto& [unit, all] : magnitudes)
        m_scales.emplace(unit, SumScale::fitting(all));
    addUp(brief);
}

BalanceTotals::Stream& BalanceTotals::streamOf(Way& way, model::KindIndex kind,
                                               model::StatusClass statusClass) {
    const std::pair wanted(kind, statusClass);
    const auto keyOf = [](const Stream& stream) { return std::pair(stream.kind, stream.statusClass); };
    auto at = std::ranges::lower_bound(way.streams, wanted, {}, keyOf);
    if (at == way.streams.end() || keyOf(*at) != wanted)
        at = way.streams.insert(at, {kind, statusClass, 0, {}});
    return *at;
}

void BalanceTotals::addUp(const model::Brief& brief) {
    std::uint32_t streams = 0;
    std::uint32_t amounts = 0;
    for (auto& [pair, way] : m_ways)
        for (Stream& stream : way.streams) {
            stream.number = streams++;
            for (auto& [unit, number] : stream.amounts)
                number = amounts++;
        }
    Columns flows;
    Columns denied;
    Columns ofParties;
    Columns measured;
    std::vector<std::int64_t> units;
    const model::Claims& claims = brief.claims;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        const auto pair = m_parties.ofFlow(claims, i);
        if (!pair)
            continue;
        const DaySpan when = touchedDays(claims.when(i));
        const Stream& stream = streamOf(m_ways.at(*pair), claims.kind(i), claims.statusClass(i));
        flows.add(stream.number, when);
        if (claims.isDenied(i))
            denied.add(stream.number, when);
        for (const std::size_t party : {pair->first, pair->second})
            ofParties.add(static_cast<std::uint32_t>(party), when);
        if (const auto magnitude = claims.magnitude(i)) {
            const std::string_view unit = claims.unit(i);
            measured.add(stream.amounts.find(unit)->second, when);
            units.push_back(m_scales.find(unit)->second.toUnits(*magnitude));
        }
    }
    m_flows = flows.counts(streams);
    m_denied = denied.counts(streams);
    m_ofParties = ofParties.counts(m_parties.all.size());
    m_sums = measured.sums(units, amounts);
}

std::optional<BalanceTotals::Pair> BalanceTotals::closestPair() const {
    std::optional<Pair> closest;
    int most = 0;
    const auto flowsAtAll = [&](Pair pair) {
        const auto way = m_ways.find(pair);
        return way == m_ways.end() ? 0 : way->second.flows;
    };
    std::map<Pair, int> shared;
    for (const auto& [pair, way] : m_ways)
        shared[std::minmax(pair.first, pair.second)] += 0;
    for (auto& [pair, flows] : shared) {
        flows = flowsAtAll(pair) + flowsAtAll({pair.second, pair.first});
        if (flows > most) {
            most = flows;
            closest = pair;
        }
    }
    return closest;
}

BalanceSide BalanceTotals::sideOf(Pair pair, DaySpan days) const {
    BalanceSide side;
    const auto way = m_ways.find(pair);
    if (way == m_ways.end())
        return side;
    for (const Stream& stream : way->second.streams) {
        const int claims = m_flows.over(stream.number, days);
        if (claims == 0)
            continue;
        BalancePart part = {stream.kind, stream.statusClass, claims, m_denied.over(stream.number, days), {}};
        for (const auto& [unit, number] : stream.amounts)
            if (const Holding sum = m_sums.over(number, days.first, days.last); sum.count > 0)
                part.amounts.push_back(
                    {unit, m_scales.find(unit)->second.toMagnitude(sum.units), static_cast<int>(sum.count)});
        side.parts.push_back(std::move(part));
    }
    return side;
}

int BalanceTotals::undatedOf(Pair pair) const {
    const auto way = m_ways.find(pair);
    return way == m_ways.end() ? 0 : way->second.undated;
}

Balance BalanceTotals::between(std::size_t left, std::size_t right, time::DayRange days) const {
    return {sideOf({left, right}, spanOf(days)), sideOf({right, left}, spanOf(days)),
            undatedOf({left, right}) + undatedOf({right, left})};
}

int BalanceTotals::flowsOf(Pair pair, DaySpan days) const {
    const auto way = m_ways.find(pair);
    if (way == m_ways.end())
        return 0;
    const auto& streams = way->second.streams;
    return std::accumulate(streams.begin(), streams.end(), 0, [&](int sum, const Stream& stream) {
        return sum + m_flows.over(stream.number, days);
    });
}

BalanceMatrix BalanceTotals::matrix(time::DayRange days, std::size_t mostParties) const {
    const DaySpan span = spanOf(days);
    std::vector<int> totals(m_parties.all.size());
    for (std::size_t party = 0; party < totals.size(); ++party)
        totals[party] = m_ofParties.over(static_cast<std::uint32_t>(party), span);
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t party) { return totals[party]; });
    std::erase_if(order, [&](std::size_t party) { return totals[party] == 0; });
    BalanceMatrix matrix;
    matrix.leftOut = order.size() - std::min(order.size(), mostParties);
    order.resize(order.size() - matrix.leftOut);
    for (const std::size_t giver : order) {
        std::vector<int>& row = matrix.claims.emplace_back();
        for (const std::size_t taker : order)
            row.push_back(flowsOf({giver, taker}, span));
    }
    matrix.parties = std::move(order);
    return matrix;
}

} // namespace tumen::scene
