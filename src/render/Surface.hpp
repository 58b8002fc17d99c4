#pragma once

#include "render/Plate.hpp"

namespace tumen::render {

/// What a picture is put on: a window or a texture, or a plate, to which a software driver copies much faster
/// than to a texture. Refers to what outlives it.
class Surface {
public:
    Surface(sf::RenderTarget& target) : m_canvas(&target) {}
    Surface(Plate& plate) : m_canvas(&plate.canvas()), m_plate(&plate) {}

    sf::RenderTarget& canvas() const { return *m_canvas; }
    /// Null where it is none.
    Plate* plate() const { return m_plate; }

    /// All of it shows this part of a picture.
    void setPart(const sf::FloatRect& part) const {
        sf::View view(part);
        // Plates are upside down for OpenGL.
        if (m_plate != nullptr)
            view.setSize(part.width, -part.height);
        m_canvas->setView(view);
    }
    /// Covers it with a picture of its size.
    void cover(const Plate& picture) const {
        if (m_plate != nullptr)
            picture.copyTo(*m_plate, {0, 0});
        else
            picture.copyTo(*m_canvas, {0, 0});
    }

private:
    sf::RenderTarget* m_canvas;
    Plate* m_plate = nullptr;
};

} // namespace tumen::render
