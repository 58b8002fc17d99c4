#pragma once

#include <SFML/Graphics/RenderTarget.hpp>

#include "render/Fonts.hpp"
#include "render/Shaders.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// What whoever presents has drawn on the map: lines, arrows and texts.
void drawAnnotations(sf::RenderTarget& target, Shaders& shaders, const Fonts& fonts,
                     const scene::AnnotationDrawings& annotations, double unitPx, const scene::Theme& theme);

} // namespace tumen::render
