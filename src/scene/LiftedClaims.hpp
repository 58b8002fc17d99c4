#pragma once

#include <set>
#include <span>

#include "scene/ClaimSieve.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::scene {

/// The claims that a panel points at or, while nothing is pointed at or selected, that the scene which is
/// shown has in its focus; as long as one of them is on the map. The others step back.
class LiftedClaims {
public:
    LiftedClaims(const model::Brief& brief, const state::AppState& state, std::span<const ShownClaim> shown,
                 bool flowsAreSummed);

    bool any() const { return m_sieve || !m_focusClaims.empty() || !m_focusPlaces.empty(); }
    bool has(model::ClaimIndex claim) const { return m_sieve ? m_sieve->passes(claim) : isInFocus(claim); }

private:
    void focusOn(const model::Scene& scene);
    bool isInFocus(model::ClaimIndex claim) const;

    const model::Brief& m_brief;
    std::optional<ClaimSieve> m_sieve;
    std::set<model::ClaimIndex> m_focusClaims;
    std::set<model::PlaceIndex> m_focusPlaces; ///< flows from or to them, and what happens there
};

} // namespace tumen::scene
