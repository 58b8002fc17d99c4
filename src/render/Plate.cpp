#define GL_GLEXT_PROTOTYPES
#include "render/Plate.hpp"

#include <algorithm>

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

namespace tumen::render {

namespace {

/// Reads from a texture's framebuffer and draws on the target's, or the other way round, for as long as it
/// lives; contexts do not share framebuffers.
class Framebuffers {
public:
    explicit Framebuffers(GLuint texture) {
        glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &m_drawn);
        glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &m_read);
        glGenFramebuffers(1, &m_ofTexture);
        glBindFramebuffer(GL_FRAMEBUFFER, m_ofTexture);
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    }
    Framebuffers(const Framebuffers&) = delete;
    Framebuffers& operator=(const Framebuffers&) = delete;
    ~Framebuffers() {
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, static_cast<GLuint>(m_drawn));
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(m_read));
        glDeleteFramebuffers(1, &m_ofTexture);
    }
    void fromTexture() const { bind(m_ofTexture, static_cast<GLuint>(m_drawn)); }
    void toTexture() const { bind(static_cast<GLuint>(m_drawn), m_ofTexture); }

private:
    static void bind(GLuint from, GLuint to) {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
        glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    }
    GLint m_drawn = 0;
    GLint m_read = 0;
    GLuint m_ofTexture = 0;
};

} // namespace

bool Plate::create(sf::Vector2u size) {
    m_canvas = std::make_unique<sf::RenderTexture>();
    m_size = {};
    if (!sf::Context::isExtensionAvailable("GL_ARB_framebuffer_object") ||
        !m_canvas->create(size.x, size.y) || !m_canvas->setActive(true)) {
        m_canvas.reset();
        return false;
    }
    m_size = size;
    m_canvas->setSmooth(true);
    sf::Texture::bind(&m_canvas->getTexture());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y), 0,
                 GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    sf::Texture::bind(nullptr);
    // Upside down for OpenGL, whose pictures begin at the bottom.
    sf::View view(sf::FloatRect(0.F, 0.F, static_cast<float>(size.x), static_cast<float>(size.y)));
    view.setSize(view.getSize().x, -view.getSize().y);
    m_canvas->setView(view);
    return true;
}

void Plate::take(sf::RenderTarget& target) {
    if (!target.setActive(true))
        return;
    const Framebuffers framebuffers(m_canvas->getTexture().getNativeHandle());
    framebuffers.toTexture();
    const auto width = static_cast<GLint>(m_size.x);
    const auto height = static_cast<GLint>(m_size.y);
    glBlitFramebuffer(0, 0, width, height, 0, height, width, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void Plate::copyTo(sf::RenderTarget& target, sf::Vector2i corner) const {
    if (!target.setActive(true))
        return;
    const sf::Vector2i room(target.getSize());
    const sf::Vector2i own(m_size);
    const GLint left = std::max(corner.x, 0);
    const GLint top = std::max(corner.y, 0);
    const GLint right = std::min(corner.x + room.x, own.x);
    const GLint bottom = std::min(corner.y + room.y, own.y);
    if (left >= right || top >= bottom)
        return;
    const Framebuffers framebuffers(m_canvas->getTexture().getNativeHandle());
    framebuffers.fromTexture();
    glBlitFramebuffer(left, top, right, bottom, left - corner.x, room.y - (top - corner.y), right - corner.x,
                      room.y - (bottom - corner.y), GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void Plate::draw(sf::RenderTarget& target, sf::Shader& shader, std::span<const sf::Vertex> triangles,
                 double opacity) const {
    shader.setUniform("texture", sf::Shader::CurrentTexture);
    shader.setUniform("opacity", static_cast<float>(opacity));
    sf::RenderStates states(opacity < 1.0 ? sf::BlendAlpha : sf::BlendNone);
    states.texture = &m_canvas->getTexture();
    states.shader = &shader;
    target.draw(triangles.data(), triangles.size(), sf::Triangles, states);
}

} // namespace tumen::render
