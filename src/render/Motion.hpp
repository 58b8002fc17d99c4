#pragma once

#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/Shaders.hpp"
#include "render/TrackTexture.hpp"
#include "scene/MapScene.hpp"

namespace tumen::render {

/// What moves on a picture that stands still: comets along flows, rings around events. All of it is handed to
/// the graphics card when the picture changes; time is a number that its shaders are told.
class Motion {
public:
    explicit Motion(Shaders& shaders) : m_shaders(shaders) {}

    void set(const scene::MapScene& scene, const scene::Theme& theme);
    void draw(sf::RenderTarget& target, double motionSecs);

private:
    void setComets(const scene::MapScene& scene, const scene::Theme& theme);
    void setPulses(const scene::MapScene& scene);

    Shaders& m_shaders;
    TrackTexture m_tracks;
    sf::VertexBuffer m_comets{sf::Triangles, sf::VertexBuffer::Dynamic};
    sf::VertexBuffer m_pulses{sf::Triangles, sf::VertexBuffer::Dynamic};
    double m_unitPx = 1.0;
};

} // namespace tumen::render
