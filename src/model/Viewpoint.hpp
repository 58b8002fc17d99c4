#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/Claims.hpp"

namespace tumen::model {

/// Whose account of things the map gives: of all claims, of those that are documented, or of one who asserts
/// or denies some.
struct Viewpoint {
    enum class Kind { All, Documented, Actor };
    Kind kind = Kind::All;
    std::string actor; ///< as the claims name it; empty for the others

    friend bool operator==(const Viewpoint&, const Viewpoint&) = default;
};

/// All, documented, then everybody who asserts or denies a claim, in the order of the alphabet.
std::vector<Viewpoint> viewpointsOf(const Claims& claims);
/// "all", "documented", "north-korea".
std::string id(const Viewpoint& viewpoint);
/// By id, or by the actor's name as the claims have it.
std::optional<Viewpoint> findViewpoint(const Claims& claims, std::string_view idOrName);

} // namespace tumen::model
