#include "scene/LiftedClaims.hpp"

#include <algorithm>

namespace tumen::scene {

LiftedClaims::LiftedClaims(const model::Brief& brief, const state::AppState& state,
                           std::span<const ShownClaim> shown, bool flowsAreSummed)
    : m_brief(brief) {
    if (state.lifted)
        m_sieve.emplace(brief, *state.lifted);
    else if (const auto scene = state::sceneShown(state, brief); scene && !state.hovered && !state.selected)
        focusOn(brief.scenes[*scene]);
    if (!any() || flowsAreSummed ||
        std::ranges::any_of(shown, [&](const ShownClaim& entry) { return has(entry.claim); }))
        return;
    m_sieve.reset();
    m_focusClaims.clear();
    m_focusPlaces.clear();
}

void LiftedClaims::focusOn(const model::Scene& scene) {
    for (const std::string& id : scene.focus) {
        if (const auto claim = m_brief.findClaim(id))
            m_focusClaims.insert(*claim);
        else if (const auto place = m_brief.findPlace(id))
            m_focusPlaces.insert(*place);
    }
}

bool LiftedClaims::isInFocus(model::ClaimIndex claim) const {
    const auto isFocused = [this](std::optional<model::PlaceIndex> place) {
        return place && m_focusPlaces.contains(*place);
    };
    return m_focusClaims.contains(claim) || isFocused(m_brief.claims.from(claim)) ||
           isFocused(m_brief.claims.to(claim));
}

} // namespace tumen::scene
