#include "render/GreyTexture.hpp"

#include <SFML/OpenGL.hpp>

namespace tumen::render {

GreyTexture::GreyTexture(const model::GreyImage& image) {
    // SFML thinks of it as one pixel, so that it takes coordinates as they are; its storage is then replaced.
    if (!m_texture.create(1, 1) || image.pixels.empty())
        return;
    m_isEmpty = false;
    m_texture.setSmooth(true);
    sf::Texture::bind(&m_texture);
    GLint alignment = 4;
    glGetIntegerv(GL_UNPACK_ALIGNMENT, &alignment);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_LUMINANCE8, image.widthPx, image.heightPx, 0, GL_LUMINANCE,
                 GL_UNSIGNED_BYTE, image.pixels.data());
    glPixelStorei(GL_UNPACK_ALIGNMENT, alignment);
    sf::Texture::bind(nullptr);
}

} // namespace tumen::render
