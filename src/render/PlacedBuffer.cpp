#include "render/PlacedBuffer.hpp"

namespace tumen::render {

PlacedBuffer::PlacedBuffer(PlacedVertices placed, sf::PrimitiveType type, Colours colours)
    : m_buffer(std::make_unique<sf::VertexBuffer>(
          type, colours == Colours::ByArea ? sf::VertexBuffer::Dynamic : sf::VertexBuffer::Static)),
      m_placed(std::move(placed)) {
    if (!m_placed.vertices.empty() && m_buffer->create(m_placed.vertices.size()) &&
        colours == Colours::Uniform)
        m_buffer->update(m_placed.vertices.data());
    if (colours == Colours::Uniform)
        m_placed.vertices = {};
}

void PlacedBuffer::drawRun(sf::RenderTarget& target, const sf::RenderStates& states, Run run) const {
    if (run.end > run.first)
        target.draw(*m_buffer, run.first, run.end - run.first, states);
}

} // namespace tumen::render
