#include "state/Viewpoint.hpp"

#include <algorithm>

namespace tumen::state {

Stance stanceOf(const Viewpoint& viewpoint, std::span<const std::string> assertedBy,
                std::span<const std::string> deniedBy) {
    if (viewpoint.kind != Viewpoint::Kind::Actor)
        return Stance::Silent;
    const auto isAmong = [&](std::span<const std::string> actors) {
        return std::ranges::find(actors, viewpoint.actor) != actors.end();
    };
    return isAmong(deniedBy) ? Stance::Denies : isAmong(assertedBy) ? Stance::Asserts : Stance::Silent;
}

} // namespace tumen::state
