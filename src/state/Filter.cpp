#include "state/Filter.hpp"

namespace tumen::state {

HiddenBy hiddenBy(const AppState& state, const model::Claims& claims, model::ClaimIndex claim) {
    if (state.hiddenKinds.contains(claims.kind(claim)))
        return HiddenBy::Kind;
    return state.hiddenStatusClasses.contains(claims.statusClass(claim)) ? HiddenBy::Status
                                                                         : HiddenBy::Nothing;
}

bool passesFilter(const AppState& state, const model::Claim& claim) {
    return !state.hiddenKinds.contains(claim.kind) && !state.hiddenStatusClasses.contains(claim.statusClass);
}

bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim) {
    return hiddenBy(state, claims, claim) == HiddenBy::Nothing;
}

} // namespace tumen::state
