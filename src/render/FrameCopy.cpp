#define GL_GLEXT_PROTOTYPES
#include "render/FrameCopy.hpp"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

namespace tumen::render {

namespace {

/// Reads from one framebuffer and draws on another for as long as it lives.
class Framebuffers {
public:
    Framebuffers() {
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &m_drawn);
        glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &m_read);
    }
    Framebuffers(const Framebuffers&) = delete;
    Framebuffers& operator=(const Framebuffers&) = delete;
    ~Framebuffers() {
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(m_drawn));
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(m_read));
    }
    GLuint target() const { return static_cast<GLuint>(m_drawn); }

private:
    GLint m_drawn = 0;
    GLint m_read = 0;
};

/// Upside down, as windows have their first row on top and textures at the bottom.
void blitUpsideDown(GLuint from, GLuint to, sf::Vector2u size) {
    const auto width = static_cast<GLint>(size.x);
    const auto height = static_cast<GLint>(size.y);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    glBlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

/// The framebuffer of a texture; contexts do not share framebuffers, so it lives for one copy only.
class TextureFramebuffer {
public:
    explicit TextureFramebuffer(GLuint texture) {
        glGenFramebuffers(1, &m_id);
        glBindFramebuffer(GL_FRAMEBUFFER, m_id);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    }
    TextureFramebuffer(const TextureFramebuffer&) = delete;
    TextureFramebuffer& operator=(const TextureFramebuffer&) = delete;
    ~TextureFramebuffer() { glDeleteFramebuffers(1, &m_id); }
    GLuint id() const { return m_id; }

private:
    GLuint m_id = 0;
};

GLuint makeTexture(sf::Vector2u size) {
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    GLuint texture = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    // The byte order of windows, or copying would have to turn every pixel.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0,
                 GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
    return texture;
}

} // namespace

FrameCopy::~FrameCopy() {
    if (m_texture == 0)
        return;
    const TransientContextLock context;
    glDeleteTextures(1, &m_texture);
}

bool FrameCopy::take(sf::RenderTarget& target) {
    if (!target.setActive(true) || !sf::Context::isExtensionAvailable("GL_ARB_framebuffer_object"))
        return false;
    if (m_size != target.getSize()) {
        glDeleteTextures(1, &m_texture);
        m_size = target.getSize();
        m_texture = makeTexture(m_size);
    }
    const Framebuffers framebuffers;
    const TextureFramebuffer copy(m_texture);
    blitUpsideDown(framebuffers.target(), copy.id(), m_size);
    return true;
}

void FrameCopy::restore(sf::RenderTarget& target) const {
    if (!target.setActive(true))
        return;
    const Framebuffers framebuffers;
    const TextureFramebuffer copy(m_texture);
    blitUpsideDown(copy.id(), framebuffers.target(), m_size);
}

} // namespace tumen::render
