#include "render/MapRenderer.hpp"

#include <SFML/OpenGL.hpp>

#include "render/Scissors.hpp"

namespace tumen::render {

namespace {

/// Milliseconds of a frame after which it is shown as far as it is.
constexpr double paintingUntilMs = 6.0;

void showAllOf(const scene::MapScene& scene, const Surface& surface) {
    surface.setPart(
        {0.F, 0.F, static_cast<float>(scene.base.widthPx), static_cast<float>(scene.base.heightPx)});
}

/// The look of a part of the picture alone.
scene::BaseLook partOf(const scene::BaseLook& look, const sf::IntRect& part) {
    scene::BaseLook own = look;
    geo::ScreenRect frame = look.camera.frame();
    frame.left -= part.left;
    frame.top -= part.top;
    own.camera = geo::MapCamera(look.camera.centre(), look.camera.kmPerPx(), frame);
    own.widthPx = part.width;
    own.heightPx = part.height;
    return own;
}

} // namespace

core::Result<std::unique_ptr<MapRenderer>>
MapRenderer::make(const std::string& assets, const model::Basemap& basemap,
                  std::vector<std::future<model::GreyImage>> reliefs) {
    auto fonts = Fonts::load(assets + "/fonts");
    if (!fonts)
        return fonts.problems();
    auto shaders = Shaders::load(assets + "/shaders");
    if (!shaders)
        return shaders.problems();
    return std::unique_ptr<MapRenderer>(
        new MapRenderer(std::move(*fonts), std::move(*shaders), basemap, std::move(reliefs)));
}

MapRenderer::MapRenderer(std::unique_ptr<Fonts> fonts, std::unique_ptr<Shaders> shaders,
                         const model::Basemap& basemap, std::vector<std::future<model::GreyImage>> reliefs)
    : m_fonts(std::move(fonts)), m_shaders(std::move(shaders)),
      m_base(*m_shaders, basemap, std::move(reliefs)), m_furniture(*m_shaders, *m_fonts),
      m_motion(*m_shaders) {}

void MapRenderer::paintBase(const scene::BaseLook& look, const scene::Theme& theme,
                            const BaseLayer::Stopwatch& stopwatch) {
    m_base.paint(look, theme, stopwatch);
    glFlush();
}

void MapRenderer::draw(const Surface& surface, std::shared_ptr<const scene::MapScene> scene,
                       const scene::Theme& theme, double motionSecs) {
    m_painting.reset();
    if (scene->motionStyle == state::MotionStyle::Dashes)
        return drawStraight(surface, std::move(scene), theme, motionSecs);
    if (!isShown(*scene)) {
        if (!begin(scene, theme))
            return drawStraight(surface, std::move(scene), theme, {});
        while (m_painting)
            paintStep();
    }
    show(surface, motionSecs);
}

void MapRenderer::drawFollowing(const Surface& surface, std::shared_ptr<const scene::MapScene> scene,
                                const scene::Theme& theme, double motionSecs,
                                const BaseLayer::Stopwatch& stopwatch) {
    const bool canWait =
        m_shown.isOnPlate && scene->motionStyle != state::MotionStyle::Dashes && !isShown(*scene);
    if (!canWait || !begin(scene, theme))
        return draw(surface, std::move(scene), theme, motionSecs);
    goOn(surface, motionSecs, stopwatch);
}

void MapRenderer::goOn(const Surface& surface, double motionSecs, const BaseLayer::Stopwatch& stopwatch) {
    do {
        paintStep();
        // The time it takes is known when it is done.
        glFinish();
    } while (m_painting && stopwatch() < paintingUntilMs);
    show(surface, motionSecs);
}

bool MapRenderer::isShown(const scene::MapScene& scene) const {
    return m_shown.isOnPlate && m_shown.base == m_base.revision() &&
           (m_shown.scene.get() == &scene || *m_shown.scene == scene);
}

bool MapRenderer::begin(std::shared_ptr<const scene::MapScene> scene, const scene::Theme& theme) {
    const sf::Vector2u size(static_cast<unsigned>(scene->base.widthPx),
                            static_cast<unsigned>(scene->base.heightPx));
    if (m_nextPicture.size() != size && !m_nextPicture.create(size))
        return false;
    m_base.show(m_nextPicture, scene->base, theme);
    m_next = {scene, m_base.revision(), true};
    m_painting.emplace(PicturePaints{*m_shaders, *m_fonts, m_furniture}, std::move(scene), theme,
                       std::nullopt);
    return true;
}

void MapRenderer::paintStep() {
    m_painting->paintStep(m_nextPicture.canvas());
    if (!m_painting->isFinished())
        return;
    std::swap(m_picture, m_nextPicture);
    m_shown = m_next;
    m_motion.set(*m_shown.scene, m_painting->theme());
    m_painting.reset();
}

void MapRenderer::show(const Surface& surface, double motionSecs) {
    showAllOf(*m_shown.scene, surface);
    const Scissors scissors(surface.canvas(), m_clip);
    surface.cover(m_picture);
    if (m_shown.scene->motionStyle == state::MotionStyle::Comets)
        m_motion.draw(surface.canvas(), motionSecs);
}

void MapRenderer::drawStraight(const Surface& surface, std::shared_ptr<const scene::MapScene> scene,
                               const scene::Theme& theme, std::optional<double> motionSecs) {
    showAllOf(*scene, surface);
    const Scissors scissors(surface.canvas(), m_clip);
    if (surface.plate() != nullptr)
        m_base.show(*surface.plate(), scene->base, theme);
    else
        m_base.show(surface.canvas(), scene->base, theme);
    PicturePainting painting({*m_shaders, *m_fonts, m_furniture}, scene, theme, motionSecs);
    while (!painting.isFinished())
        painting.paintStep(surface.canvas());
    m_shown = {std::move(scene), m_base.revision(), false};
}

void MapRenderer::drawPart(const Surface& surface, const std::shared_ptr<const scene::MapScene>& scene,
                           const scene::Theme& theme, double motionSecs, const sf::IntRect& part) {
    m_painting.reset();
    const bool movesPatterns = scene->motionStyle == state::MotionStyle::Dashes;
    const Scissors scissors(surface.canvas(), m_clip);
    surface.setPart({{}, sf::Vector2f(sf::Vector2i(part.width, part.height))});
    m_base.paintOn(surface.canvas(), partOf(scene->base, part), theme);
    surface.setPart(sf::FloatRect(part));
    PicturePainting painting({*m_shaders, *m_fonts, m_furniture}, scene, theme,
                             movesPatterns ? std::optional(motionSecs) : std::nullopt);
    while (!painting.isFinished())
        painting.paintStep(surface.canvas());
    if (scene->motionStyle == state::MotionStyle::Comets) {
        if (m_shown.scene != scene)
            m_motion.set(*scene, theme);
        m_motion.draw(surface.canvas(), motionSecs);
    }
    m_shown = {scene, m_base.revision(), false};
}

void MapRenderer::drawFoot(const Surface& surface, const scene::MapScene& scene, const scene::Theme& theme) {
    const Scissors scissors(surface.canvas(), m_clip);
    m_furniture.drawFoot(surface.canvas(), scene, theme);
}

void MapRenderer::forgetPlates() {
    m_base.forgetPlates();
    m_painting.reset();
    m_picture = {};
    m_nextPicture = {};
    m_shown.isOnPlate = false;
}

void MapRenderer::exchangePicture(Plate& plate) {
    std::swap(m_picture, plate);
    m_painting.reset();
    m_shown.isOnPlate = false;
}

} // namespace tumen::render
