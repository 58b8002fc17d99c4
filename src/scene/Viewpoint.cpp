#include "scene/Viewpoint.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"
#include "scene/Actors.hpp"

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

std::string captionOf(const ViewpointLook& look, const model::Brief& brief, const state::AppState& state,
                      int unseen, bool summed, const core::Wording& words) {
    switch (state.viewpoint.kind) {
    case Kind::All:
        break;
    case Kind::Documented:
        return words.format("As documented: {} not documented, hidden", core::grouped(unseen));
    case Kind::Actor: {
        const std::string& actor = actorName(brief, state.viewpoint.actor, state.interfaceLanguage);
        const std::string asserted = core::grouped(look.asserted());
        const std::string denied = core::grouped(look.denied() + unseen);
        if (summed)
            return words.format("Viewpoint: {}", actor);
        if (look.asserted() == 0 && look.denied() + unseen == 0)
            return words.format("Viewpoint: {} (nothing of this)", actor);
        return unseen > 0
                   ? words.format("Viewpoint: {} ({} asserted, {} denied, hidden)", actor, asserted, denied)
                   : words.format("Viewpoint: {} ({} asserted, {} denied)", actor, asserted, denied);
    }
    }
    return {};
}

} // namespace tumen::scene
