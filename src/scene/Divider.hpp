#pragma once

#include <optional>

#include "scene/SceneBuilder.hpp"

namespace tumen::scene {

/// Where the divider of a split lies, pixels.
double dividerX(const state::AppState& state, const geo::ScreenRect& frame);

/// The part of a side of a split in which the other side and the divider lie; nothing where it is no split.
std::optional<geo::ScreenRect> otherSideOf(const Picture& picture, const state::AppState& state);

} // namespace tumen::scene
