#pragma once

#include <memory>
#include <optional>
#include <span>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include "render/Shaders.hpp"

namespace tumen::render {

/// A picture kept aside. It lies in memory as the frame of a window does, first row first and in the window's
/// byte order, so that a software driver copies it to the window by moving bytes: a thirtieth of the time
/// that drawing a texture takes.
class Plate {
public:
    /// Makes room for a picture; false when the driver cannot (OpenGL before 3.0).
    bool create(sf::Vector2u size);
    sf::Vector2u size() const { return m_size; }

    /// To paint on. Its view is that of the plate.
    sf::RenderTarget& canvas() { return *m_canvas; }

    /// Puts the part from `corner` on over the whole of a target, pixel by pixel; what lies beyond the plate
    /// is left as it is.
    void copyTo(sf::RenderTarget& target, sf::Vector2i corner) const;
    void copyTo(Plate& target, sf::Vector2i corner) const;
    /// Draws triangles filled with it over what is there; texture coordinates are pixels of the plate, whose
    /// colours are multiplied by their opacity.
    void draw(sf::RenderTarget& target, Shaders& shaders, std::span<const sf::Vertex> triangles,
              double strength = 1.0) const;

private:
    /// A part of it with its place on a target.
    struct Overlap {
        sf::IntRect part;
        sf::Vector2i at;
    };
    std::optional<Overlap> overlap(sf::Vector2u targetSize, sf::Vector2i corner) const;

    std::unique_ptr<sf::RenderTexture> m_canvas;
    sf::Vector2u m_size;
};

} // namespace tumen::render
