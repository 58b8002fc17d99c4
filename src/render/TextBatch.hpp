#pragma once

#include <map>
#include <span>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexArray.hpp>

#include "render/Fonts.hpp"

namespace tumen::render {

/// Draws many lines of text with one call for each face and size.
class TextBatch {
public:
    TextBatch(const Fonts& fonts, core::Colour haloColour, double haloPx)
        : m_fonts(fonts), m_haloColour(haloColour), m_haloPx(haloPx) {}

    void add(const scene::PlacedText& text);
    void draw(sf::RenderTarget& target) const;

private:
    struct Key {
        bool bold = false;
        unsigned size = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Quads {
        sf::VertexArray halo{sf::Triangles};
        sf::VertexArray fill{sf::Triangles};
    };

    const Fonts& m_fonts;
    core::Colour m_haloColour;
    double m_haloPx = 0.0;
    std::map<Key, Quads> m_quads;
};

} // namespace tumen::render
