#include "scene/ShownClaims.hpp"

#include <cmath>

#include "state/Filter.hpp"

namespace tumen::scene {

namespace {

/// Adds the claim if it is on the map.
void addShown(std::vector<ShownClaim>& shown, const model::Brief& brief, model::ClaimIndex index,
              const state::AppState& state) {
    const model::Claim& claim = brief.claims[index];
    if (!state::passesFilter(state, claim) || time::isUndated(claim.when))
        return;
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

std::vector<ShownClaim> shownClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                                    const state::AppState& state) {
    std::vector<ShownClaim> shown;
    for (const model::ClaimIndex i : claims)
        addShown(shown, brief, i, state);
    return shown;
}

} // namespace tumen::scene
