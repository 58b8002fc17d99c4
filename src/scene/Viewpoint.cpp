#include "scene/Viewpoint.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::scene {

using state::Stance;
using Kind = state::Viewpoint::Kind;

ViewpointLook::ViewpointLook(const model::Brief& brief, const state::AppState& state,
                             std::span<const ShownClaim> shown)
    : m_viewpoint(state.viewpoint) {
    if (m_viewpoint.kind != Kind::Actor)
        return;
    for (const ShownClaim& each : shown) {
        const model::Claim& claim = brief.claims[each.claim];
        const Stance stance = state::stanceOf(m_viewpoint, claim.assertedBy, claim.deniedBy);
        m_asserted += stance == Stance::Asserts && !each.echo ? 1 : 0;
        m_denied += stance == Stance::Denies && !each.echo ? 1 : 0;
    }
}

Standing ViewpointLook::of(const model::Claim& claim) const {
    if (m_viewpoint.kind != Kind::Actor)
        return {1.0, false, claim.isDenied()};
    switch (state::stanceOf(m_viewpoint, claim.assertedBy, claim.deniedBy)) {
    case Stance::Asserts:
        return {1.0, true, false};
    case Stance::Denies:
        return {deniedStrength, false, true};
    case Stance::Silent:
        break;
    }
    return {m_asserted > 0 ? besideStrength : 1.0, false, false};
}

std::string captionOf(const ViewpointLook& look, const state::AppState& state, int unseen, bool summed) {
    switch (state.viewpoint.kind) {
    case Kind::All:
        break;
    case Kind::Documented:
        return fmt::format("As documented: {} not documented, hidden", core::grouped(unseen));
    case Kind::Actor: {
        const int denied = look.denied() + unseen;
        if (summed)
            return fmt::format("As {} says", state.viewpoint.actor);
        const std::string actor = fmt::format("As {} says: ", state.viewpoint.actor);
        if (look.asserted() == 0 && denied == 0)
            return actor + "nothing of this";
        return actor + fmt::format("{} asserted, {} denied{}", core::grouped(look.asserted()),
                                   core::grouped(denied), unseen > 0 ? ", hidden" : "");
    }
    }
    return {};
}

} // namespace tumen::scene
