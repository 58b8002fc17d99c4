#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "geo/Coordinates.hpp"
#include "render/Shaders.hpp"
#include "scene/Theme.hpp"

namespace tumen::render {

// What points at something on a picture that is drawn already, in its pixels.

/// A red dot that glows.
void drawLaser(sf::RenderTarget& target, Shaders& shaders, geo::ScreenPoint at, double unitPx);

/// Dims all but a disc.
void drawSpotlight(sf::RenderTarget& target, geo::ScreenPoint at, double radiusPx, double unitPx);

/// What lies in the middle of a disc, so many times as large. `picture` is a copy of the target.
void drawLens(sf::RenderTarget& target, Shaders& shaders, const sf::Texture& picture, geo::ScreenPoint at,
              double radiusPx, double factor, double unitPx, const scene::Theme& theme);

} // namespace tumen::render
