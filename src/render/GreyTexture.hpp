#pragma once

#include <SFML/Graphics/Texture.hpp>

#include "model/GreyImage.hpp"

namespace tumen::render {

/// A texture of one byte a pixel, which SFML cannot make: a quarter of the memory to fill and to read.
/// Texture coordinates run from 0 to 1.
class GreyTexture {
public:
    /// Needs an active OpenGL context.
    explicit GreyTexture(const model::GreyImage& image);
    // SFML would copy the one pixel that it knows of.
    GreyTexture(const GreyTexture&) = delete;
    GreyTexture& operator=(const GreyTexture&) = delete;

    const sf::Texture& texture() const { return m_texture; }
    /// True when there was no image.
    bool isEmpty() const { return m_isEmpty; }

private:
    sf::Texture m_texture;
    bool m_isEmpty = true;
};

} // namespace tumen::render
