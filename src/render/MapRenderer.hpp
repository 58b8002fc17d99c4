#pragma once

#include <optional>

#include "render/BaseLayer.hpp"
#include "render/Fonts.hpp"
#include "render/FurniturePainter.hpp"
#include "render/Motion.hpp"
#include "render/PicturePainting.hpp"
#include "render/Surface.hpp"

namespace tumen::render {

/// Draws a scene on any surface: the window and exported images share every line of this. All that stands
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
    /// The picture: the map as it was painted and all above it. Patterns and comets have moved for
    /// `motionSecs`.
    void draw(const Surface& surface, std::shared_ptr<const scene::MapScene> scene, const scene::Theme& theme,
              double motionSecs);
    /// The same for a scene that follows from the last one by the passing of time alone. If it is slow to
    /// paint, the last picture stays until it is done, some milliseconds a frame.
    void drawFollowing(const Surface& surface, std::shared_ptr<const scene::MapScene> scene,
                       const scene::Theme& theme, double motionSecs, const BaseLayer::Stopwatch& stopwatch);
    /// A part of the picture, in its pixels, over the whole of a surface that has the part's size.
    void drawPart(const Surface& surface, const std::shared_ptr<const scene::MapScene>& scene,
                  const scene::Theme& theme, double motionSecs, const sf::IntRect& part);
    /// Caption and sources of a picture once more, over what has been drawn across them.
    void drawFoot(const Surface& surface, const scene::MapScene& scene, const scene::Theme& theme);
    /// True while there is a scene that is not on the picture yet.
    bool isPainting() const { return m_painting.has_value(); }
    /// Goes on with it.
    void goOn(const Surface& surface, double motionSecs, const BaseLayer::Stopwatch& stopwatch);
    /// What the last picture shows.
    const std::shared_ptr<const scene::MapScene>& shownScene() const { return m_shown.scene; }

    /// Pictures are drawn on this part of the target alone, pixels; on all of it when there is none.
    void setClip(std::optional<sf::IntRect> part) { m_clip = part; }
    /// All that was painted, when the window has become another one.
    void forgetPlates();
    /// Gives the last picture away, for a plate that is no longer needed.
    void exchangePicture(Plate& plate);

private:
    MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders, const model::Basemap& basemap,
                std::vector<std::future<model::GreyImage>> reliefs);

    bool isShown(const scene::MapScene& scene) const;
    /// False when the driver has no plates.
    bool begin(std::shared_ptr<const scene::MapScene> scene, const scene::Theme& theme);
    void paintStep();
    void show(const Surface& surface, double motionSecs);
    /// For patterns that move, which are part of what else stands still, and for drivers without plates.
    void drawStraight(const Surface& surface, std::shared_ptr<const scene::MapScene> scene,
                      const scene::Theme& theme, std::optional<double> motionSecs);

    std::unique_ptr<Fonts> m_fonts;
    std::unique_ptr<Shaders> m_shaders;
    BaseLayer m_base;
    FurniturePainter m_furniture;
    Motion m_motion;

    /// A scene on a picture and the revision of the map under it.
    struct Painted {
        std::shared_ptr<const scene::MapScene> scene;
        std::uint64_t base = 0;
        bool isOnPlate = false;
    };
    std::optional<sf::IntRect> m_clip;
    Plate m_picture;
    Painted m_shown;
    Plate m_nextPicture;
    Painted m_next;
    std::optional<PicturePainting> m_painting; ///< of the next picture
};

} // namespace tumen::render
