#pragma once

#include <span>

#include "model/Viewpoint.hpp"

namespace tumen::state {

using model::findViewpoint;
using model::id;
using model::Viewpoint;
using model::viewpointsOf;

/// What somebody says of a claim.
enum class Stance { Silent, Asserts, Denies };
/// Of the viewpoint's actor; silent where there is none. Who does both denies.
Stance stanceOf(const Viewpoint& viewpoint, std::span<const std::string> assertedBy,
                std::span<const std::string> deniedBy);

} // namespace tumen::state
