#pragma once

#include <span>
#include <vector>

#include "state/AppState.hpp"

namespace tumen::scene {

/// Of what has just ended.
inline constexpr double echoStrength = 0.45;

/// Fainter than what began or ended between two times that are compared.
inline constexpr double continuedStrength = 0.5;

/// What became of a claim between two times that are compared.
enum class Change { None, Began, Ended, Continued };

/// Of what became that.
double strengthOf(Change change);

/// A claim that is on the map.
struct ShownClaim {
    model::ClaimIndex claim = 0;
    double strength = 1.0;        ///< 0 to 1: how surely it holds on some of the shown days
    bool echo = false;            ///< over by then; fading within the lingering days
    Change change = Change::None; ///< when the map shows a difference

    friend bool operator==(const ShownClaim&, const ShownClaim&) = default;
};

/// The claims of every form that pass the filters and hold on some of the shown days, or, where these are one
/// day alone, ended within the lingering ones; in the brief's order. A difference has those of both times.
std::vector<ShownClaim> shownClaims(const model::Brief& brief, const state::AppState& state);

/// The same of these claims alone.
std::vector<ShownClaim> shownClaims(const model::Brief& brief, std::span<const model::ClaimIndex> claims,
                                    const state::AppState& state);

/// How many claims began, ended or went on between two times that are compared.
struct ChangeCounts {
    int began = 0;
    int ended = 0;
    int continued = 0;

    void add(Change change);
    friend bool operator==(const ChangeCounts&, const ChangeCounts&) = default;
};
ChangeCounts countChanges(const std::vector<ShownClaim>& shown);

} // namespace tumen::scene
