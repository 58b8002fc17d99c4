#include "scene/Balance.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace tumen::scene {

namespace {

using Grid = std::vector<std::vector<int>>;

void add(BalanceSide& side, const model::Claims& claims, model::ClaimIndex claim) {
    const std::pair wanted(claims.kind(claim), claims.statusClass(claim));
    const auto keyOf = [](const BalancePart& part) { return std::pair(part.kind, part.statusClass); };
    auto at = std::ranges::lower_bound(side.parts, wanted, {}, keyOf);
    if (at == side.parts.end() || keyOf(*at) != wanted)
        at = side.parts.insert(at, {wanted.first, wanted.second, 0, 0, {}});
    ++at->claims;
    at->denied += claims.isDenied(claim) ? 1 : 0;
    if (const auto magnitude = claims.magnitude(claim)) {
        const std::string_view unit = claims.unit(claim);
        auto amount = std::ranges::lower_bound(at->amounts, unit, {}, &Amount::unit);
        if (amount == at->amounts.end() || amount->unit != unit)
            amount = at->amounts.insert(amount, {std::string(unit), 0.0, 0});
        amount->sum += *magnitude;
        ++amount->claims;
    }
}

/// How many flows each party gives each other one, those that pass.
template<typename Test>
Grid countFlows(const model::Brief& brief, const Parties& parties, const Test& passes) {
    Grid counts(parties.all.size(), std::vector<int>(parties.all.size()));
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        if (const auto pair = parties.ofFlow(brief.claims, i); pair && passes(i))
            ++counts[pair->first][pair->second];
    return counts;
}

} // namespace

double BalancePart::measuredIn(std::string_view unit) const {
    if (unit.empty())
        return claims;
    const auto amount = std::ranges::find(amounts, unit, &Amount::unit);
    return amount == amounts.end() ? 0.0 : amount->sum;
}

int BalanceSide::claims() const {
    return std::accumulate(parts.begin(), parts.end(), 0,
                           [](int sum, const BalancePart& part) { return sum + part.claims; });
}

std::vector<std::string> Balance::units() const {
    std::set<std::string> units;
    for (const BalanceSide* side : {&leftGives, &rightGives})
        for (const BalancePart& part : side->parts)
            for (const Amount& amount : part.amounts)
                if (!amount.unit.empty())
                    units.insert(amount.unit);
    return {units.begin(), units.end()};
}

time::DayRange balanceDays(const state::AppState& state) {
    const time::DayNumber day = std::floor(state.date);
    return state.selectedRange.value_or(time::DayRange{day, day});
}

bool holdsIn(time::IntervalRef when, time::DayRange days) {
    return !time::isUndated(when) && when.start.earliest <= days.last && days.first < when.end.latest + 1.0;
}

Balance balanceOf(const model::Brief& brief, const Parties& parties, std::size_t left, std::size_t right,
                  time::DayRange days) {
    const model::Claims& claims = brief.claims;
    Balance balance;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        const auto pair = parties.ofFlow(claims, i);
        const bool leftGives = pair == std::pair(left, right);
        if (!leftGives && pair != std::pair(right, left))
            continue;
        if (time::isUndated(claims.when(i)))
            ++balance.undated;
        else if (holdsIn(claims.when(i), days))
            add(leftGives ? balance.leftGives : balance.rightGives, claims, i);
    }
    return balance;
}

BalanceMatrix balanceMatrix(const model::Brief& brief, const Parties& parties, time::DayRange days,
                            std::size_t mostParties) {
    const Grid counts =
        countFlows(brief, parties, [&](model::ClaimIndex i) { return holdsIn(brief.claims.when(i), days); });
    std::vector<int> totals(parties.all.size());
    for (std::size_t giver = 0; giver < counts.size(); ++giver)
        for (std::size_t taker = 0; taker < counts.size(); ++taker) {
            totals[giver] += counts[giver][taker];
            totals[taker] += counts[giver][taker];
        }
    std::vector<std::size_t> order(parties.all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t party) { return totals[party]; });
    std::erase_if(order, [&](std::size_t party) { return totals[party] == 0; });
    BalanceMatrix matrix;
    matrix.leftOut = order.size() - std::min(order.size(), mostParties);
    order.resize(order.size() - matrix.leftOut);
    for (const std::size_t giver : order) {
        std::vector<int>& row = matrix.claims.emplace_back();
        for (const std::size_t taker : order)
            row.push_back(counts[giver][taker]);
    }
    matrix.parties = std::move(order);
    return matrix;
}

std::optional<std::pair<std::size_t, std::size_t>> closestPair(const model::Brief& brief,
                                                               const Parties& parties) {
    const Grid counts = countFlows(brief, parties, [](model::ClaimIndex) { return true; });
    std::optional<std::pair<std::size_t, std::size_t>> closest;
    int most = 0;
    for (std::size_t a = 0; a < counts.size(); ++a)
        for (std::size_t b = a + 1; b < counts.size(); ++b)
            if (const int shared = counts[a][b] + counts[b][a]; shared > most) {
                most = shared;
                closest = {a, b};
            }
    return closest;
}

} // namespace tumen::scene
