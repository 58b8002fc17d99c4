#include "render/Scissors.hpp"

#include <SFML/OpenGL.hpp>

namespace tumen::render {

Scissors::Scissors(sf::RenderTarget& target, const std::optional<sf::IntRect>& part) {
    if (!part || !target.setActive(true))
        return;
    m_areOn = true;
    glEnable(GL_SCISSOR_TEST);
    glScissor(part->left, part->top, part->width, part->height);
}

Scissors::~Scissors() {
    if (m_areOn)
        glDisable(GL_SCISSOR_TEST);
}

} // namespace tumen::render
