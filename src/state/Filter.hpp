#pragma once

#include "state/AppState.hpp"

namespace tumen::state {

/// All that decides which claims pass, for whoever keeps what follows from it.
struct Filter {
    std::set<model::KindIndex> hiddenKinds;
    model::StatusSet hiddenStatuses;
    Viewpoint viewpoint;
    bool hidesDenials = false;
    friend bool operator==(const Filter&, const Filter&) = default;
};
Filter filterOf(const AppState& state);

/// True when a claim that its kind and its status let through is not to be seen from the state's viewpoint.
bool isHiddenFromViewpoint(const AppState& state, model::StatusClass statusClass,
                           std::span<const std::string> assertedBy, std::span<const std::string> deniedBy);

/// What keeps a claim off the map at every date, the first of these that does.
enum class HiddenBy { Nothing, Kind, Status, Viewpoint };
HiddenBy hiddenBy(const AppState& state, const model::Claims& claims, model::ClaimIndex claim);

/// True when neither the claim's kind nor its status is switched off and the viewpoint shows it. Dates do not
/// matter here.
bool passesFilter(const AppState& state, const model::Claim& claim);
/// The same, without gathering the claim.
bool passesFilter(const AppState& state, const model::Claims& claims, model::ClaimIndex claim);

} // namespace tumen::state
