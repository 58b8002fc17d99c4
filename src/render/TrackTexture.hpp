#pragma once

#include <span>
#include <vector>

#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Texture.hpp>

#include "render/Covers.hpp"
#include "scene/FlowPath.hpp"

namespace tumen::render {

/// The course of a flow as comet.vert reads it.
struct FlowTrack {
    struct Texel {
        float x = 0.F;
        float y = 0.F;
        float z = 0.F;
        float w = 0.F;
    };
    /// Points evenly spaced along it, in pixels; z is how much is to be seen of a comet there, 0 to 1. Then
    /// its length and half the width of a comet in pixels, and the comet's strength.
    std::vector<Texel> texels;
};

/// Enough for a flow across the whole picture, and for one of hundreds.
inline constexpr std::size_t finePoints = 127;
inline constexpr std::size_t coarsePoints = 31;

/// Nothing is to be seen below `covers`, nor between the pieces of a flow that is cut and so far before and
/// behind as two cross-sections of a comet lie apart.
FlowTrack trackOf(const scene::FlowPath& path, double halfWidthPx, double strength, const Covers& covers,
                  double sectionPx, std::size_t pointCount = finePoints);

/// Tracks on the graphics card, for vertex shaders.
class TrackTexture {
public:
    /// All of as many points.
    void set(std::span<const FlowTrack> tracks);
    /// As `tracks`, `tracksSize` and `coursePoints`.
    void bind(sf::Shader& shader) const;

private:
    sf::Texture m_texture;
    sf::Vector2f m_size;
    std::size_t m_pointCount = 0;
};

} // namespace tumen::render
