#pragma once

#include <span>

#include <SFML/Graphics/RenderTexture.hpp>

#include "core/Pixels.hpp"
#include "render/Plate.hpp"

namespace tumen::render {

/// Copies the colours of a picture of the target's size to where its upper left corner lies in `pixels`.
void readPixels(sf::RenderTexture& target, core::Pixels& pixels, sf::Vector2u corner);

/// The colours of a plate as it has them: blue, green, red and a byte that says nothing for each pixel, the
/// upper row first. Four times as many bytes as there are pixels.
void readFrame(Plate& plate, std::span<std::uint8_t> bytes);

} // namespace tumen::render
