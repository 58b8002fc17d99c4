#pragma once

#include <span>
#include <vector>

#include "state/AppState.hpp"

namespace tumen::scene {

/// Of what has just ended.
inline constexpr double echoStrength = 0.45;

/// A claim that is on the map.
struct ShownClaim {
    model::ClaimIndex claim = 0;
    double strength = 1.0; ///< 0 to 1: how surely it holds on some of the shown days
    bool echo = false;     ///< over by then; fading within the lingering days

    friend bool operator==(const ShownClaim&, const ShownClaim&) = default;
};

/// The claims of every form that pass the filters and hold on some of the shown days, or, where these are one
/// day alone, ended within the lingering ones; in the brief's order.
std::vector<ShownClaim> shownClaims(const model::Brief& brief, const state::AppState& state);

/// The same of these claims alone.
std::vector<ShownClaim> shownClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                                    const state::AppState& state);

} // namespace tumen::scene
