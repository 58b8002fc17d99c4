#pragma once

#include <span>
#include <string>

#include "core/Wording.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::scene {

/// Of what the viewpoint's actor denies.
inline constexpr double deniedStrength = 0.5;
/// Of what the actor says nothing about, beside what it asserts.
inline constexpr double besideStrength = 0.7;

/// How a claim is drawn from a viewpoint: by strength, order and the struck mark alone, as status is drawn by
/// the line's pattern and kind by its hue.
struct Standing {
    double strength = 1.0;
    bool raised = false; ///< above the others
    bool struck = false;
    friend bool operator==(const Standing&, const Standing&) = default;
};

/// What is on the map from the viewpoint of the state.
class ViewpointLook {
public:
    ViewpointLook(const model::Brief& brief, const state::AppState& state, std::span<const ShownClaim> shown);

    Standing of(const model::Claim& claim) const;
    /// Of those on the map that hold.
    int asserted() const { return m_asserted; }
    int denied() const { return m_denied; }

private:
    const state::Viewpoint& m_viewpoint;
    int m_asserted = 0;
    int m_denied = 0;
};

/// Whose view the map gives and what that is at the date; empty for all claims. `unseen` claims are hidden by
/// it. What flows that are drawn together amount to is not looked at.
std::string captionOf(const ViewpointLook& look, const model::Brief& brief, const state::AppState& state,
                      int unseen, bool summed, const core::Wording& words = {});

} // namespace tumen::scene
