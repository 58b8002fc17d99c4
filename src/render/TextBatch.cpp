#include "render/TextBatch.hpp"

#include <cmath>

#include <SFML/System/String.hpp>

#include "render/Colours.hpp"

namespace tumen::render {

namespace {

void appendGlyph(sf::VertexArray& quads, const sf::Glyph& glyph, sf::Vector2f pen, float slant,
                 sf::Color colour) {
    const float left = pen.x + glyph.bounds.left;
    const float right = left + glyph.bounds.width;
    const float top = pen.y + glyph.bounds.top;
    const float bottom = top + glyph.bounds.height;
    const float shiftTop = -slant * glyph.bounds.top;
    const float shiftBottom = -slant * (glyph.bounds.top + glyph.bounds.height);
    const sf::FloatRect texture(glyph.textureRect);
    const float u1 = texture.left;
    const float u2 = texture.left + texture.width;
    const float v1 = texture.top;
    const float v2 = texture.top + texture.height;
    const sf::Vertex corners[4] = {{{left + shiftTop, top}, colour, {u1, v1}},
                                   {{right + shiftTop, top}, colour, {u2, v1}},
                                   {{right + shiftBottom, bottom}, colour, {u2, v2}},
                                   {{left + shiftBottom, bottom}, colour, {u1, v2}}};
    for (const int i : {0, 1, 2, 0, 2, 3})
        quads.append(corners[i]);
}

} // namespace

void TextBatch::add(const scene::PlacedText& text) {
    const sf::Font& font = m_fonts.face(text.style.bold);
    const unsigned size = characterSize(text.style);
    Quads& quads = m_quads[{text.style.bold, size}];
    const float slant = text.style.italic ? 0.2F : 0.0F;
    const auto haloPx = static_cast<float>(m_haloPx);
    const sf::Color fill = toSfml(text.colour);
    const sf::Color halo = toSfml(core::faded(m_haloColour, text.colour.a / 255.0));

    // Baseline so that capitals stand in the middle of the box; whole pixels keep letters crisp.
    const double baseline = text.box.top + text.box.height / 2.0 + 0.36 * size;
    sf::Vector2f pen(static_cast<float>(std::round(text.box.left)), static_cast<float>(std::round(baseline)));
    sf::Uint32 previous = 0;
    for (const sf::Uint32 character : sf::String::fromUtf8(text.text.begin(), text.text.end())) {
        pen.x += font.getKerning(previous, character, size);
        previous = character;
        if (text.halo)
            appendGlyph(quads.halo, font.getGlyph(character, size, false, haloPx), pen, slant, halo);
        const sf::Glyph& glyph = font.getGlyph(character, size, false);
        appendGlyph(quads.fill, glyph, pen, slant, fill);
        pen.x += glyph.advance + static_cast<float>(text.style.spacingPx);
    }
}

void TextBatch::draw(sf::RenderTarget& target) const {
    for (const auto& [key, quads] : m_quads) {
        const sf::RenderStates states(&m_fonts.face(key.bold).getTexture(key.size));
        target.draw(quads.halo, states);
        target.draw(quads.fill, states);
    }
}

} // namespace tumen::render
