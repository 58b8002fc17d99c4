#pragma once

#include <span>

#include "scene/ClaimSieve.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::scene {

/// The claims that a panel points at, as long as one of them is on the map; the others step back.
class LiftedClaims {
public:
    LiftedClaims(const model::Brief& brief, const state::AppState& state, std::span<const ShownClaim> shown,
                 bool flowsAreSummed);

    bool any() const { return m_sieve.has_value(); }
    bool has(model::ClaimIndex claim) const { return m_sieve && m_sieve->passes(claim); }

private:
    std::optional<ClaimSieve> m_sieve;
};

} // namespace tumen::scene
