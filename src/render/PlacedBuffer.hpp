#pragma once

#include <algorithm>
#include <memory>

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/VertexBuffer.hpp>

#include "render/MapVertices.hpp"

namespace tumen::render {

/// One of so many shares of all patches, in their order.
struct PatchShare {
    std::size_t index = 0;
    std::size_t count = 1;
};

/// Vertices on the graphics card, of which only the patches in view are drawn.
class PlacedBuffer {
public:
    enum class Colours { Uniform, ByArea };

    PlacedBuffer() = default;
    PlacedBuffer(PlacedVertices placed, sf::PrimitiveType type, Colours colours = Colours::Uniform);

    /// Draws the areas that are wanted as far as they reach into the box.
    template<typename IsWanted>
    void draw(sf::RenderTarget& target, const sf::RenderStates& states, const geo::PlaneBox& box,
              const IsWanted& isWanted, PatchShare share = {}) const {
        Run run;
        const std::size_t first = m_placed.patches.size() * share.index / share.count;
        const std::size_t end = m_placed.patches.size() * (share.index + 1) / share.count;
        for (std::size_t i = first; i < end; ++i) {
            const geo::PlaneMesh::Patch& patch = m_placed.patches[i];
            if (!patch.box.overlaps(box) || !isWanted(patch.area))
                continue;
            // Calls cost more than a few triangles that are out of view.
            if (run.end > run.first && (patch.firstCorner > run.end + gapOf(isWanted))) {
                drawRun(target, states, run);
                run = {};
            }
            if (run.end == run.first)
                run.first = patch.firstCorner;
            run.end = patch.endCorner;
        }
        drawRun(target, states, run);
    }
    void draw(sf::RenderTarget& target, const sf::RenderStates& states, const geo::PlaneBox& box,
              PatchShare share = {}) const {
        draw(target, states, box, All{}, share);
    }
    bool reachesInto(const geo::PlaneBox& box) const {
        return std::ranges::any_of(m_placed.patches,
                                   [&](const auto& patch) { return patch.box.overlaps(box); });
    }

    /// Gives the vertices of each area the colour that `colourOf` makes of it and of their colour before.
    /// Only with colours by area.
    template<typename ColourOf>
    void paint(const ColourOf& colourOf) {
        for (const geo::PlaneMesh::Patch& patch : m_placed.patches)
            for (std::uint32_t i = patch.firstCorner; i < patch.endCorner; ++i)
                m_placed.vertices[i].color = colourOf(patch.area, m_placed.vertices[i].color);
        if (!m_placed.vertices.empty())
            m_buffer->update(m_placed.vertices.data());
    }

private:
    struct Run {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };
    struct All {
        bool operator()(std::uint32_t) const { return true; }
    };
    static constexpr std::uint32_t gapOf(const All&) { return 600; }
    template<typename IsWanted>
    static constexpr std::uint32_t gapOf(const IsWanted&) {
        return 0; // what lies between may not be wanted
    }
    void drawRun(sf::RenderTarget& target, const sf::RenderStates& states, Run run) const;

    std::unique_ptr<sf::VertexBuffer> m_buffer; ///< SFML copies buffers when they are moved
    PlacedVertices m_placed;                    ///< vertices only with colours by area
};

} // namespace tumen::render
