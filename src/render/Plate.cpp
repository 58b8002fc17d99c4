#define GL_GLEXT_PROTOTYPES
#include "render/Plate.hpp"

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>

namespace tumen::render {

namespace {

/// Lets copies read from a texture for as long as it lives; contexts do not share framebuffers.
class SourceFramebuffer {
public:
    explicit SourceFramebuffer(GLuint texture) {
        glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &m_before);
        glGenFramebuffers(1, &m_own);
        glBindFramebuffer(GL_READ_FRAMEBUFFER, m_own);
        glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    }
    SourceFramebuffer(const SourceFramebuffer&) = delete;
    SourceFramebuffer& operator=(const SourceFramebuffer&) = delete;
    ~SourceFramebuffer() {
        glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(m_before));
        glDeleteFramebuffers(1, &m_own);
    }

private:
    GLint m_before = 0;
    GLuint m_own = 0;
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

std::optional<Plate::Overlap> Plate::overlap(sf::Vector2u targetSize, sf::Vector2i corner) const {
    const sf::IntRect own({}, sf::Vector2i(m_size));
    sf::IntRect part;
    if (!own.intersects(sf::IntRect(corner, sf::Vector2i(targetSize)), part))
        return std::nullopt;
    return Overlap{part, {part.left - corner.x, part.top - corner.y}};
}

void Plate::copyTo(sf::RenderTarget& target, sf::Vector2i corner) const {
    const auto shared = overlap(target.getSize(), corner);
    if (!shared || !target.setActive(true))
        return;
    const auto& [part, at] = *shared;
    const int height = static_cast<int>(target.getSize().y);
    const SourceFramebuffer source(m_canvas->getTexture().getNativeHandle());
    glBlitFramebuffer(part.left, part.top, part.left + part.width, part.top + part.height, at.x,
                      height - at.y, at.x + part.width, height - at.y - part.height, GL_COLOR_BUFFER_BIT,
                      GL_NEAREST);
}

void Plate::copyTo(Plate& target, sf::Vector2i corner) const {
    const auto shared = overlap(target.m_size, corner);
    if (!shared || !target.m_canvas->setActive(true))
        return;
    const auto& [part, at] = *shared;
    const SourceFramebuffer source(m_canvas->getTexture().getNativeHandle());
    glBlitFramebuffer(part.left, part.top, part.left + part.width, part.top + part.height, at.x, at.y,
                      at.x + part.width, at.y + part.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void Plate::draw(sf::RenderTarget& target, Shaders& shaders, std::span<const sf::Vertex> triangles,
                 double strength) const {
    sf::Shader& shader = strength < 1.0 ? shaders.faded : shaders.plate;
    shader.setUniform("texture", sf::Shader::CurrentTexture);
    if (strength < 1.0)
        shader.setUniform("strength", static_cast<float>(strength));
    sf::RenderStates states(sf::BlendMode(sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha));
    states.texture = &m_canvas->getTexture();
    states.shader = &shader;
    target.draw(triangles.data(), triangles.size(), sf::Triangles, states);
}

} // namespace tumen::render
