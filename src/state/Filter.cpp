#include "state/Filter.hpp"

namespace tumen::state {

bool passesFilter(const AppState& state, const model::Claim& claim) {
    return !state.hiddenKinds.contains(claim.kind) && !state.hiddenStatusClasses.contains(claim.statusClass);
}

bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim) {
    return !state.hiddenKinds.contains(claims.kind(claim)) &&
           !state.hiddenStatusClasses.contains(claims.statusClass(claim));
}

} // namespace tumen::state
