#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/Claims.hpp"

namespace tumen::state {

/// Whose account of things the map gives: of all claims, of those that are documented, or of one who asserts
/// or denies some.
struct Viewpoint {
    enum class Kind { All, Documented, Actor };
    Kind kind = Kind::All;
    std::string actor; ///< as the claims name it; empty for the others

    friend bool operator==(const Viewpoint&, const Viewpoint&) = default;
};

/// All, documented, then everybody who asserts or denies a claim, in the order of the alphabet.
std::vector<Viewpoint> viewpointsOf(const model::Claims& claims);
/// "all", "documented", "north-korea".
std::string id(const Viewpoint& viewpoint);
/// By id, or by the actor's name as the claims have it.
std::optional<Viewpoint> findViewpoint(const model::Claims& claims, std::string_view idOrName);

/// What somebody says of a claim.
enum class Stance { Silent, Asserts, Denies };
/// Of the viewpoint's actor; silent where there is none. Who does both denies.
Stance stanceOf(const Viewpoint& viewpoint, std::span<const std::string> assertedBy,
                std::span<const std::string> deniedBy);

} // namespace tumen::state
