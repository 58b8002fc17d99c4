#pragma once

#include <SFML/Graphics/RenderTarget.hpp>

#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// The marks of towns, places of the brief and events.
void drawMarks(sf::RenderTarget& target, Shaders& shaders, const scene::MapScene& scene,
               const scene::Theme& theme);

} // namespace tumen::render
