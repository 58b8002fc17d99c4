#include "scene/Balance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace tumen::scene {

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
    const auto [first, last] = state::shownDays(state);
    return state.selectedRange.value_or(time::DayRange{std::floor(first), std::floor(last)});
}

bool holdsIn(time::IntervalRef when, time::DayRange days) {
    return !time::isUndated(when) && when.start.earliest <= days.last && days.first < when.end.latest + 1.0;
}

} // namespace tumen::scene
