#include "state/Filter.hpp"

namespace tumen::state {

bool passesFilter(const AppState& state, const model::Claim& claim) {
    return !state.hiddenKinds.contains(claim.kind) && !state.hiddenStatusClasses.contains(claim.statusClass);
}

} // namespace tumen::state
