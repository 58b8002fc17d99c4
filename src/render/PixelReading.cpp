#include "render/PixelReading.hpp"

#include <algorithm>
#include <cassert>

#include <SFML/OpenGL.hpp>

namespace tumen::render {

namespace {

void read(sf::RenderTarget& target, GLenum order, GLenum type, std::uint8_t* to) {
    const sf::Vector2u size = target.getSize();
    if (target.setActive(true))
        glReadPixels(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), order, type, to);
}

} // namespace

void readPixels(sf::RenderTexture& target, core::Pixels& pixels, sf::Vector2u corner) {
    const sf::Vector2u size = target.getSize();
    assert(corner.x + size.x <= pixels.widthPx && corner.y + size.y <= pixels.heightPx);
    const std::size_t rowBytes = std::size_t{4} * size.x;
    std::vector<std::uint8_t> upwards(rowBytes * size.y);
    read(target, GL_RGBA, GL_UNSIGNED_BYTE, upwards.data());
    for (unsigned y = 0; y < size.y; ++y)
        std::copy_n(upwards.data() + rowBytes * (size.y - 1 - y), rowBytes,
                    pixels.row(corner.y + y) + std::size_t{4} * corner.x);
}

void readFrame(Plate& plate, std::span<std::uint8_t> bytes) {
    assert(bytes.size() == std::size_t{4} * plate.size().x * plate.size().y);
    // As it lies in memory: it is only copied.
    read(plate.canvas(), GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, bytes.data());
}

} // namespace tumen::render
