#include "scene/ShownClaims.hpp"

#include <cmath>

#include "state/Filter.hpp"

namespace tumen::scene {

double strengthOf(Change change) {
    return change == Change::Ended ? echoStrength : (change == Change::Continued ? continuedStrength : 1.0);
}

namespace {

void addCompared(std::vector<ShownClaim>& shown, time::IntervalRef when, model::ClaimIndex index,
                 const state::AppState& state) {
    const auto times = state::comparedTimes(state);
    if (!times)
        return;
    const double before = time::presence(when, times->earlier);
    const double after = time::presence(when, times->later);
    if (before <= 0.0 && after <= 0.0)
        return;
    const Change change = after <= 0.0 ? Change::Ended : (before > 0.0 ? Change::Continued : Change::Began);
    const bool isOver = change == Change::Ended;
    shown.push_back({index, strengthOf(change) * (isOver ? before : after), isOver, change});
}

/// Adds the claim if it is on the map.
void addShown(std::vector<ShownClaim>& shown, const model::Brief& brief, model::ClaimIndex index,
              const state::AppState& state) {
    const model::Claim& claim = brief.claims[index];
    if (!state::passesFilter(state, claim) || time::isUndated(claim.when))
        return;
    if (state.comparison == state::Comparison::Difference)
        return addCompared(shown, claim.when, index, state);
    const time::DayRange days = state::shownDays(state);
    if (const double strength = time::presence(claim.when, days); strength > 0.0) {
        shown.push_back({index, strength, false});
        return;
    }
    if (state.shownTime != state::ShownTime::Day)
        return;
    // The last day ends a day after its number.
    const double daysOver = state.date - (claim.when.end.latest + 1.0);
    if (daysOver >= 0.0 && daysOver < state.lingerDays)
        shown.push_back({index, echoStrength * (1.0 - daysOver / state.lingerDays), true});
}

} // namespace

std::vector<ShownClaim> shownClaims(const model::Brief& brief, const state::AppState& state) {
    std::vector<ShownClaim> shown;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i)
        addShown(shown, brief, i, state);
    return shown;
}

void ChangeCounts::add(Change change) {
    began += change == Change::Began ? 1 : 0;
    ended += change == Change::Ended ? 1 : 0;
    continued += change == Change::Continued ? 1 : 0;
}

ChangeCounts countChanges(const std::vector<ShownClaim>& shown) {
    ChangeCounts counts;
    for (const ShownClaim& claim : shown)
        counts.add(claim.change);
    return counts;
}

std::vector<ShownClaim> shownClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                                    const state::AppState& state) {
    std::vector<ShownClaim> shown;
    for (const model::ClaimIndex i : claims)
        addShown(shown, brief, i, state);
    return shown;
}

} // namespace tumen::scene
