#include "state/Filter.hpp"

namespace tumen::state {

Filter filterOf(const AppState& state) {
    return {state.hiddenKinds, state.hiddenStatuses, state.viewpoint, state.hidesDenials};
}

bool isHiddenFromViewpoint(const AppState& state, model::StatusClass statusClass,
                           std::span<const std::string> assertedBy, std::span<const std::string> deniedBy) {
    switch (state.viewpoint.kind) {
    case Viewpoint::Kind::All:
        return false;
    case Viewpoint::Kind::Documented:
        return statusClass != model::StatusClass::Documented;
    case Viewpoint::Kind::Actor:
        return state.hidesDenials && stanceOf(state.viewpoint, assertedBy, deniedBy) == Stance::Denies;
    }
    return false;
}

HiddenBy hiddenBy(const AppState& state, const model::Claims& claims, model::ClaimIndex claim) {
    if (state.hiddenKinds.contains(claims.kind(claim)))
        return HiddenBy::Kind;
    if (state.hiddenStatuses.test(claims.statusIndex(claim)))
        return HiddenBy::Status;
    const bool isSeen = state.viewpoint.kind == Viewpoint::Kind::All ||
                        !isHiddenFromViewpoint(state, claims.statusClass(claim),
                                               claims.asserters()[claims.asserterCode(claim)],
                                               claims.deniers()[claims.denierCode(claim)]);
    return isSeen ? HiddenBy::Nothing : HiddenBy::Viewpoint;
}

bool passesFilter(const AppState& state, const model::Claim& claim) {
    return !state.hiddenKinds.contains(claim.kind) && !state.hiddenStatuses.test(claim.statusIndex) &&
           !isHiddenFromViewpoint(state, claim.statusClass, claim.assertedBy, claim.deniedBy);
}

bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim) {
    return hiddenBy(state, claims, claim) == HiddenBy::Nothing;
}

} // namespace tumen::state
