#include "scene/ClaimLook.hpp"

#include <cmath>
#include <map>

namespace tumen::scene {

namespace {

/// So coarse that a picture on which claims fade stays the same for some frames; finer than the eye tells.
double inSteps(double strength) {
    constexpr double steps = 40.0;
    return std::round(strength * steps) / steps;
}

/// In a difference what began and what ended between the two times.
FlowCue cueNow(time::IntervalRef when, Change change, const state::AppState& state) {
    if (change != Change::None)
        return cueOf(change);
    return state.shownTime == state::ShownTime::Day ? cueAt(when, state.date, state.lingerDays) : FlowCue{};
}

bool isPointedAt(const state::AppState& state, model::ClaimIndex claim) {
    const state::Target target = {state::Target::What::Claim, claim};
    return state.selected == target || state.hovered == target;
}

} // namespace

bool concerns(const state::Target& target, const model::Claim& claim, model::ClaimIndex index) {
    switch (target.what) {
    case state::Target::What::Claim:
        return target.index == index;
    case state::Target::What::Place:
        return claim.from == target.index || claim.to == target.index;
    default:
        return true;
    }
}

std::vector<ClaimLook> claimLooks(const model::Brief& brief, const state::AppState& state,
                                  std::span<const ShownClaim> shown, const state::Target& focus,
                                  const LiftedClaims& lifted, const ViewpointLook& viewpoint) {
    std::vector<ClaimLook> looks;
    looks.reserve(shown.size());
    for (const ShownClaim& entry : shown) {
        const model::Claim& claim = brief.claims[entry.claim];
        const bool stays = lifted.any() ? lifted.has(entry.claim) : concerns(focus, claim, entry.claim);
        const double attention = stays ? 1.0 : dimmedStrength;
        const Standing standing = viewpoint.of(claim);
        const double strength = inSteps(entry.strength) * attention * standing.strength;
        const FlowCue cue = cueNow(claim.when, entry.change, state);
        looks.push_back({entry.claim,
                         strength,
                         1.0 / standing.strength,
                         standing.struck,
                         standing.raised,
                         isPointedAt(state, entry.claim) || lifted.has(entry.claim),
                         entry.echo,
                         {inSteps(cue.begun) * strength, inSteps(cue.ended) * attention}});
    }
    return looks;
}

std::vector<ClaimLook> mixedLooks(const std::vector<std::pair<std::vector<ClaimLook>, double>>& parts) {
    struct Mixed {
        ClaimLook strongest;
        double most = -1.0; ///< its strength
        double strength = 0.0;
        FlowCue cue;
    };
    std::map<model::ClaimIndex, Mixed> all;
    for (const auto& [looks, share] : parts)
        for (const ClaimLook& look : looks) {
            Mixed& mixed = all[look.claim];
            const double own = look.strength * share;
            if (own > mixed.most) {
                mixed.strongest = look;
                mixed.most = own;
            }
            mixed.strength += own;
            mixed.cue.begun += look.cue.begun * share;
            mixed.cue.ended += look.cue.ended * share;
        }
    std::vector<ClaimLook> looks;
    looks.reserve(all.size());
    for (auto& [claim, mixed] : all) {
        mixed.strongest.strength = inSteps(mixed.strength);
        mixed.strongest.cue = {inSteps(mixed.cue.begun), inSteps(mixed.cue.ended)};
        if (mixed.strongest.strength > 0.0)
            looks.push_back(mixed.strongest);
    }
    return looks;
}

} // namespace tumen::scene
