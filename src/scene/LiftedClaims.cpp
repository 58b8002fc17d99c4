#include "scene/LiftedClaims.hpp"

#include <algorithm>

namespace tumen::scene {

LiftedClaims::LiftedClaims(const model::Brief& brief, const state::AppState& state,
                           std::span<const ShownClaim> shown, bool flowsAreSummed) {
    if (!state.lifted)
        return;
    m_sieve.emplace(brief, *state.lifted);
    if (!flowsAreSummed &&
        std::ranges::none_of(shown, [&](const ShownClaim& entry) { return m_sieve->passes(entry.claim); }))
        m_sieve.reset();
}

} // namespace tumen::scene
