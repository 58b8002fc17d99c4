#pragma once

#include <span>
#include <utility>
#include <vector>

#include "scene/FlowCue.hpp"
#include "scene/LiftedClaims.hpp"
#include "scene/Viewpoint.hpp"

namespace tumen::scene {

/// Of what steps back before something else.
inline constexpr double dimmedStrength = 0.25;

/// How a claim on the map is drawn, wherever it lies.
struct ClaimLook {
    model::ClaimIndex claim = 0;
    double strength = 1.0;     ///< opacity
    double markStrength = 1.0; ///< of the struck mark, times that
    bool struck = false;
    bool raised = false;
    bool lifted = false;
    bool echo = false;
    FlowCue cue; ///< as strong as its signs are drawn
    friend bool operator==(const ClaimLook&, const ClaimLook&) = default;
};

/// What the target is about: that claim, flows from or to that place, else every claim.
bool concerns(const state::Target& target, const model::Claim& claim, model::ClaimIndex index);

/// The looks of the claims that are shown, in their order. `focus` is what is pointed at or selected.
std::vector<ClaimLook> claimLooks(const model::Brief& brief, const state::AppState& state,
                                  std::span<const ShownClaim> shown, const state::Target& focus,
                                  const LiftedClaims& lifted, const ViewpointLook& viewpoint);

/// The looks while something else goes over to them: of what is still seen of it, with its strengths, and of
/// what comes. Strengths are mixed, so that nothing pops; all else is as where the claim is strongest.
std::vector<ClaimLook> mixedLooks(const std::vector<std::pair<std::vector<ClaimLook>, double>>& parts);

} // namespace tumen::scene
