#pragma once

#include <SFML/Graphics/RenderTarget.hpp>

#include "scene/Theme.hpp"

namespace tumen::render {

/// The line between the two sides of a split at `x`, from the top on `heightPx` down, with a handle at
/// `handleY`; pixels.
void paintDivider(sf::RenderTarget& target, double x, double handleY, double heightPx, double unitPx,
                  const scene::Theme& theme);

} // namespace tumen::render
