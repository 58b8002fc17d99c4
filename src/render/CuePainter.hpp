#pragma once

#include <span>

#include <SFML/Graphics/RenderTarget.hpp>

#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// Draws halos along flows that have just begun, to lie beneath all lines. `share` is how much of the usual
/// halo there is: among hundreds of lines it would cover the map.
void drawHalos(sf::RenderTarget& target, Shaders& shaders, std::span<const scene::FlowDrawing* const> flows,
               double unitPx, double share = 1.0);

/// Draws bars across the ends of flows that have just ended.
void drawEndBars(sf::RenderTarget& target, Shaders& shaders, std::span<const scene::FlowDrawing* const> flows,
                 double unitPx, const scene::Theme& theme);

/// Draws a ring around a place at which flows have just begun.
void drawBeginRing(sf::RenderTarget& target, Shaders& shaders, const scene::BeginRing& ring, double unitPx,
                   const scene::Theme& theme);

} // namespace tumen::render
