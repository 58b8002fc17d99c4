#include "scene/ShownClaims.hpp"

#include <cmath>

#include "state/Filter.hpp"

namespace tumen::scene {

std::vector<ShownClaim> shownClaims(const model::Brief& brief, const state::AppState& state) {
    constexpr double echoStrength = 0.45;
    std::vector<ShownClaim> shown;
    for (model::ClaimIndex i = 0; i < brief.claims.size(); ++i) {
        const model::Claim& claim = brief.claims[i];
        if (!state::passesFilter(state, claim) || time::isUndated(claim.when))
            continue;
        if (const double strength = time::presence(claim.when, state.date); strength > 0.0) {
            shown.push_back({i, strength, false});
            continue;
        }
        // The last day ends a day after its number.
        const double daysOver = state.date - (claim.when.end.latest + 1.0);
        if (daysOver >= 0.0 && daysOver < state.lingerDays)
            shown.push_back({i, echoStrength * (1.0 - daysOver / state.lingerDays), true});
    }
    return shown;
}

ShownCounts countsAt(const model::Brief& brief, const state::AppState& state) {
    ShownCounts counts;
    counts.flowsByKind.resize(brief.kinds.size());
    counts.othersByKind.resize(brief.kinds.size());
    counts.byStatusClass.resize(model::statusClassCount);
    for (const model::Claim& claim : brief.claims) {
        if (time::isUndated(claim.when) || !time::touches(claim.when, state.date))
            continue;
        const bool isFlow = claim.form == model::Form::Flow;
        const bool kindOn = !state.hiddenKinds.contains(claim.kind);
        const bool classOn = !state.hiddenStatusClasses.contains(claim.statusClass);
        if (classOn)
            ++(isFlow ? counts.flowsByKind : counts.othersByKind)[claim.kind];
        if (kindOn)
            ++counts.byStatusClass[static_cast<std::size_t>(claim.statusClass)];
        if (kindOn && classOn)
            ++(isFlow ? counts.flows : counts.others);
    }
    return counts;
}

} // namespace tumen::scene
