#pragma once

#include <SFML/Graphics/Image.hpp>

#include "render/Shaders.hpp"

namespace tumen::app {

/// A line of a status class, or the struck mark behind the last of them (ui::struckSample), white on nothing:
/// painted by the code that draws flows. Needs an OpenGL context; `unitPx` pixels to a point.
sf::Image paintLineSample(render::Shaders& shaders, std::size_t sample, unsigned widthPx, unsigned heightPx,
                          double unitPx);

} // namespace tumen::app
