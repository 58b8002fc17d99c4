#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/GlResource.hpp>

namespace tumen::render {

/// A copy of all pixels of a target, put back far faster than a texture is drawn: it lies in memory as the
/// frame of a window does, so that a software driver moves bytes only.
class FrameCopy : private sf::GlResource {
public:
    FrameCopy() = default;
    FrameCopy(const FrameCopy&) = delete;
    FrameCopy& operator=(const FrameCopy&) = delete;
    ~FrameCopy();

    /// False when the driver cannot copy frames (OpenGL before 3.0).
    bool take(sf::RenderTarget& target);
    /// Only after a successful `take` from a target of the same size.
    void restore(sf::RenderTarget& target) const;

private:
    unsigned m_texture = 0;
    sf::Vector2u m_size;
};

} // namespace tumen::render
