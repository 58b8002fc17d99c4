#pragma once

#include <deque>
#include <functional>
#include <vector>

#include "render/GreyTexture.hpp"
#include "render/MapBuffers.hpp"
#include "render/OwnLayerPainter.hpp"
#include "render/Shaders.hpp"

namespace tumen::render {

/// What a map is painted with.
struct BasePaints {
    Shaders& shaders;
    const model::Basemap& basemap;
    const std::deque<GreyTexture>& reliefs;
    OwnLayerPainter& ownLayers;
};

/// The map of a look, painted step by step, so that a picture that is slow to paint can be spread over some
/// frames.
class BasePainting {
public:
    /// The buffers and the theme outlive the painting; the buffers take its colours.
    BasePainting(const BasePaints& paints, MapBuffers& map, const scene::BaseLook& look,
                 const scene::Theme& theme);

    BasePainting(const BasePainting&) = delete;
    BasePainting& operator=(const BasePainting&) = delete;

    bool isFinished() const { return m_next == m_steps.size(); }
    /// Paints the next step; nothing may be painted on the target in between.
    void paintStep(sf::RenderTarget& target);
    const scene::BaseLook& look() const { return m_look; }

private:
    using Step = std::function<void(sf::RenderTarget&)>;
    /// Adds a step for each share of what takes long.
    template<typename PaintShare>
    void addShares(const PaintShare& paint);
    void addGround(MapBuffers& map, const scene::Theme& theme);
    void addLines(MapBuffers& map, const scene::Theme& theme);
    void addOwnLayers(state::OwnLayer::Height height, const scene::Theme& theme);

    sf::Transform plane() const;
    void fill(sf::RenderTarget& target, const PlacedBuffer& triangles, core::Colour colour,
              std::optional<std::uint32_t> area = {}, PatchShare share = {});
    void stroke(sf::RenderTarget& target, const PlacedBuffer& strip, double halfWidthPoints,
                core::Colour colour, PatchShare share = {});
    void strokeBoundaries(sf::RenderTarget& target, const PlacedBuffer& boundaries, PatchShare share);
    /// Of the areas that are wanted.
    template<typename IsWanted>
    void hatch(sf::RenderTarget& target, const PlacedBuffer& areas, core::Colour colour,
               const IsWanted& isWanted);
    void shade(sf::RenderTarget& target, const PlacedBuffer& mesh, std::size_t relief,
               const scene::Theme& theme, PatchShare share);

    BasePaints m_paints;
    scene::BaseLook m_look;
    double m_linePx; ///< pixels to a point of a line's width
    sf::Vector2f m_pixelsPerKm;
    sf::Vector2f m_offsetPx;
    geo::PlaneBox m_inView;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
};

} // namespace tumen::render
