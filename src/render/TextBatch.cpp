#include "render/TextBatch.hpp"

#include <cmath>

#include <SFML/System/String.hpp>

#include "render/Colours.hpp"

namespace tumen::render {

namespace {

/// SFML's glyphs with an outline begin where they would without it. `turn` is applied to the corners.
void appendGlyph(sf::VertexArray& quads, const sf::Glyph& glyph, sf::Vector2f pen, float slant,
                 float outlinePx, sf::Color colour, const sf::Transform& turn) {
    if (glyph.textureRect.width == 0)
        return; // a blank
    constexpr float padding =
        1.F; // of clear pixels in the texture, for smooth edges where letters are turned
    const float fromBaseline = glyph.bounds.top - outlinePx - padding;
    const float height = glyph.bounds.height + 2.F * padding;
    const float left = pen.x + glyph.bounds.left - outlinePx - padding;
    const float right = left + glyph.bounds.width + 2.F * padding;
    const float top = pen.y + fromBaseline;
    const float bottom = top + height;
    const float shiftTop = -slant * fromBaseline;
    const float shiftBottom = -slant * (fromBaseline + height);
    const sf::FloatRect texture(glyph.textureRect);
    const float u1 = texture.left - padding;
    const float u2 = texture.left + texture.width + padding;
    const float v1 = texture.top - padding;
    const float v2 = texture.top + texture.height + padding;
    const sf::Vertex corners[4] = {{{left + shiftTop, top}, colour, {u1, v1}},
                                   {{right + shiftTop, top}, colour, {u2, v1}},
                                   {{right + shiftBottom, bottom}, colour, {u2, v2}},
                                   {{left + shiftBottom, bottom}, colour, {u1, v2}}};
    for (const int i : {0, 1, 2, 0, 2, 3})
        quads.append(
            sf::Vertex(turn.transformPoint(corners[i].position), corners[i].color, corners[i].texCoords));
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
    sf::Transform turn;
    if (text.angleRad != 0.0) {
        const geo::ScreenPoint middle = text.box.centre();
        turn.rotate(static_cast<float>(text.angleRad * 180.0 / 3.14159265358979),
                    {static_cast<float>(middle.x), static_cast<float>(middle.y)});
    }
    sf::Uint32 previous = 0;
    for (const sf::Uint32 character : sf::String::fromUtf8(text.text.begin(), text.text.end())) {
        pen.x += font.getKerning(previous, character, size);
        previous = character;
        // Kerning and wide setting are fractions of a pixel; each letter stands on whole ones.
        const sf::Vector2f at(std::round(pen.x), pen.y);
        if (text.halo)
            appendGlyph(quads.halo, font.getGlyph(character, size, false, haloPx), at, slant, haloPx, halo,
                        turn);
        const sf::Glyph& glyph = font.getGlyph(character, size, false);
        appendGlyph(quads.fill, glyph, at, slant, 0.F, fill, turn);
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
