#pragma once

#include <optional>

#include "render/BaseLayer.hpp"
#include "render/Fonts.hpp"
#include "render/FurniturePainter.hpp"
#include "render/Motion.hpp"

namespace tumen::render {

/// Draws a scene on any target: the window and exported images share every line of this. All that stands
/// still is painted on a plate once for each scene and copied from there; what moves is drawn above it.
class MapRenderer {
public:
    /// `assets` is the folder with fonts/ and shaders/. Needs an OpenGL context.
    static core::Result<std::unique_ptr<MapRenderer>>
    make(const std::string& assets, const model::Basemap& basemap,
         std::vector<std::future<model::GreyImage>> reliefs);

    BaseLayer& base() { return m_base; }
    Shaders& shaders() { return *m_shaders; }
    const Fonts& fonts() const { return *m_fonts; }

    /// The map under the flows, first; the driver begins with it at once.
    void paintBase(const scene::BaseLook& look, const scene::Theme& theme,
                   const BaseLayer::Stopwatch& stopwatch);
    /// The picture: the map as it was painted and all above it.
    void draw(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme);

    /// Gives the last picture away, for a plate that is no longer needed.
    void exchangePicture(Plate& plate);

private:
    MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders, const model::Basemap& basemap,
                std::vector<std::future<model::GreyImage>> reliefs);

    /// All above the map; `motionSecs` as in FlowPainter.
    void drawAbove(sf::RenderTarget& target, const scene::MapScene& scene, const scene::Theme& theme,
                   std::optional<double> motionSecs);
    /// False when the driver has no plates.
    bool paintPicture(const scene::MapScene& scene, const scene::Theme& theme);

    std::unique_ptr<Fonts> m_fonts;
    std::unique_ptr<Shaders> m_shaders;
    BaseLayer m_base;
    FurniturePainter m_furniture;
    Motion m_motion;

    Plate m_picture;
    struct Painted {
        scene::MapScene scene;
        std::uint64_t base = 0; ///< revision
    };
    std::optional<Painted> m_painted; ///< what is on the plate
};

} // namespace tumen::render
